import type { RequestContext } from '../../context.ts';
import { userError } from '../../user-error.ts';
import { type Credentials, readCredentials } from './credentials.ts';
import type { Identity } from './identity.ts';
import { listMemberships } from './identity.queries.ts';
import { limitCodeTries } from './limit-code-tries.ts';
import { recoveryCodeUsed } from './member-events.ts';
import { type SignInResult, openSession } from './open-session.ts';
import { type Outcome, done, refused } from './outcome.ts';
import { type AcceptedCode, acceptCode, codeRefused } from './second-factor.ts';
import { findChallenged, useChallenge } from './sign-in-challenge.ts';
import { tellOrganization } from './tell-organization.ts';
import { holdTwoFactor } from './two-factor-state.ts';

interface Input {
  readonly challenge: string;
  readonly code: string;
}

interface User {
  readonly id: string;
  readonly name: string;
}

const expired = userError(
  'LINK_EXPIRED',
  'This sign-in has taken too long, or was finished already. Sign in again.',
);

/** Opens the session that a right password, or a one-time link, has given a challenge for. */
export async function completeSignIn(
  ctx: RequestContext,
  identity: Identity,
  input: Input,
): Promise<SignInResult> {
  const user = await ctx.db.read((sql) => findChallenged(sql, input.challenge, ctx.clock.now()));
  if (user === undefined) return refused(expired);
  const accepted = await limitCodeTries(ctx, identity, user.id, () =>
    answerChallenge(ctx, identity, user, input),
  );
  if (accepted.ok) {
    const { code, shown } = accepted.value;
    const events = code.kind === 'RECOVERY' ? [recoveryCodeUsed(user, code.left)] : [];
    return openSession(ctx, identity, { ...user, shown }, { events });
  }
  if (accepted.error.code === 'CODE_REFUSED') await tellOfWrongCode(ctx, identity, user);
  return accepted;
}

interface Answered {
  readonly code: AcceptedCode;
  /** A challenge is dropped when they change: these are the ones that it was given for. */
  readonly shown: Credentials;
}

/** Uses up both the code and the challenge, or neither. */
function answerChallenge(
  ctx: RequestContext,
  identity: Identity,
  user: User,
  { challenge, code }: Input,
): Promise<Outcome<Answered>> {
  const now = ctx.clock.now();
  return identity.db.write({ organizationId: null, userId: user.id }, async (_em, sql) => {
    if (!(await holdTwoFactor(sql, user.id))) return refused(expired);
    const shown = await readCredentials(sql, user.id);
    if (shown === undefined) return refused(expired);
    // Asked again behind the lock on the user: another request may have finished it.
    if ((await findChallenged(sql, challenge, now)) === undefined) return refused(expired);
    const accepted = await acceptCode(sql, ctx.sealer, { userId: user.id, code, now });
    if (accepted === undefined) return refused(codeRefused());
    await useChallenge(sql, challenge, now);
    return done({ code: accepted, shown });
  });
}

/** Whoever got this far has the password: the organization should know. */
async function tellOfWrongCode(ctx: RequestContext, identity: Identity, user: User): Promise<void> {
  const [membership] = await identity.db.read({ organizationId: null, userId: user.id }, (sql) =>
    listMemberships(sql, user.id),
  );
  if (membership === undefined) return;
  await tellOrganization(ctx, identity, membership.organizationId, [
    {
      eventType: 'member.code_refused',
      status: 'WARNING',
      message: `A wrong code was given with the password of ${user.name}`,
      actor: { kind: 'SYSTEM', id: null, name: 'Sign-in' },
    },
  ]);
}
