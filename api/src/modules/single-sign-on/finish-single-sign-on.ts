import type { Sql } from '../../platform/database/index.ts';
import { type UserError, userError } from '../../user-error.ts';
import { type SignInResult, hashOfToken, tooManyTries } from '../identity/index.ts';
import { type Callback, paramsOf } from './callback.ts';
import { exchangeCode } from './exchange-code.ts';
import { type PendingSignIn, openPending } from './pending-sign-in.ts';
import { SingleSignOnRefusal } from './refusal.ts';
import { signInExternalUser } from './sign-in-external-user.ts';
import { type SingleSignOnContext, callbackUrl } from './single-sign-on.context.ts';
import type { SingleSignOn } from './single-sign-on.ts';
import { notSet, stateExpired, stateInvalid } from './words.ts';

interface Finished {
  readonly signIn: SignInResult;
  /** Where they wanted to go; null: it is not known any more. */
  readonly returnPath: string | null;
}

/** Opens the session of somebody whom the identity provider has sent back to the browser in which they began. */
export async function finishSingleSignOn(
  ctx: SingleSignOnContext,
  callback: Callback,
): Promise<Finished> {
  const { singleSignOn: sso, browser } = ctx;
  if (sso === null) return refused(notSet);
  const wait = await sso.tries.finish(ctx.remoteAddress);
  if (wait > 0) return refused(tooManyTries(wait));
  const sealed = browser.pendingSignIn;
  const pending = sealed === undefined ? undefined : openPending(ctx.sealer, sealed);
  if (pending === undefined || !isSame(pending.state, callback.state)) return refused(stateInvalid);
  browser.keepPendingSignIn(null);
  const { returnPath } = pending;
  const now = ctx.clock.now();
  if (pending.expiresAt <= now) return refused(stateExpired, returnPath);
  if (!(await ctx.db.write((_em, sql) => useState(sql, pending, now))))
    return refused(stateInvalid);
  try {
    return { signIn: await signInBack(ctx, sso, { callback, pending, now }), returnPath };
  } catch (error) {
    if (!(error instanceof SingleSignOnRefusal)) throw error;
    ctx.log.warn({ err: error }, 'A sign-in by the identity provider came to nothing.');
    return refused(userError(error.code, error.message), returnPath);
  }
}

async function signInBack(
  ctx: SingleSignOnContext,
  sso: SingleSignOn,
  back: { readonly callback: Callback; readonly pending: PendingSignIn; readonly now: Date },
): Promise<SignInResult> {
  const { callback, pending, now } = back;
  const params = paramsOf(callback);
  const external = await exchangeCode(sso, { params, pending, redirectUri: callbackUrl(ctx), now });
  const signedIn = await signInExternalUser(ctx, sso, external);
  if (signedIn.ok) await sso.tries.succeeded(ctx.remoteAddress);
  return signedIn;
}

/** Hashed, so that the time it takes tells nothing of where they differ. */
function isSame(kept: string, shown: string): boolean {
  return hashOfToken(kept).equals(hashOfToken(shown));
}

/** A state counts once, on all servers and in every copy of a cookie. */
async function useState(
  sql: Sql,
  { state, expiresAt }: PendingSignIn,
  now: Date,
): Promise<boolean> {
  await sql('delete from used_sign_in_states where expires_at <= ?', [now]);
  const used = await sql(
    `insert into used_sign_in_states (state_hash, expires_at) values (?, ?)
     on conflict do nothing returning 1`,
    [hashOfToken(state), expiresAt],
  );
  return used.length > 0;
}

function refused(error: UserError, returnPath: string | null = null): Finished {
  return { signIn: { ok: false, error }, returnPath };
}
