import { type RequestContext, memberOf } from '../../context.ts';
import type { Sql } from '../../platform/database/index.ts';
import { userError } from '../../user-error.ts';
import { type Told, writeWithActivity } from '../activity/index.ts';
import { announceEnded, endOtherSessionsOf } from './ended-sessions.ts';
import type { Identity } from './identity.ts';
import { limitCodeTries } from './limit-code-tries.ts';
import { memberEvent } from './member-events.ts';
import { type Outcome, done, refused } from './outcome.ts';
import { codeRefused, readTotpCode, replaceRecoveryCodes } from './second-factor.ts';
import { stepOfCode } from './totp.ts';
import { openTwoFactorSecret, setupMinutes, takeStep } from './two-factor-secret.ts';
import { alreadyOn, holdTwoFactor, setTwoFactorEnabledAt } from './two-factor-state.ts';

const setupExpired = userError(
  'WRONG_STATE',
  'The setup has expired. Start again, and scan the new code.',
);

interface Enabled {
  readonly recoveryCodes: readonly string[];
  readonly ended: readonly string[];
}

/**
 * Turns two-factor sign-in on, with a first code that shows that the app has the secret. Sessions that were opened
 * with one factor end, but for the one at hand.
 *
 * @returns the recovery codes, never to be read again.
 */
export async function enableTwoFactor(
  ctx: RequestContext,
  identity: Identity,
  code: string,
): Promise<Outcome<readonly string[]>> {
  const { userId } = memberOf(ctx);
  const enabled = await limitCodeTries(ctx, identity, userId, () =>
    writeWithActivity(ctx, (_em, sql) => confirmSecret(ctx, sql, code)),
  );
  if (!enabled.ok) return enabled;
  announceEnded(identity, enabled.value.ended);
  return done(enabled.value.recoveryCodes);
}

async function confirmSecret(
  ctx: RequestContext,
  sql: Sql,
  code: string,
): Promise<Told<Outcome<Enabled>>> {
  const { userId, sessionId, name } = memberOf(ctx);
  const now = ctx.clock.now();
  if (await holdTwoFactor(sql, userId)) return untold(refused(alreadyOn()));
  const stored = await openTwoFactorSecret(sql, ctx.sealer, userId);
  if (stored === undefined || isStale(stored.createdAt, now)) return untold(refused(setupExpired));
  const digits = readTotpCode(code);
  const step = digits === undefined ? undefined : stepOfCode(stored.secret, digits, now);
  if (step === undefined || !(await takeStep(sql, userId, step)))
    return untold(refused(codeRefused()));
  await setTwoFactorEnabledAt(sql, userId, now);
  const recoveryCodes = await replaceRecoveryCodes(sql, userId);
  const ended = await endOtherSessionsOf(sql, { userId, sessionId }, now);
  return {
    result: done({ recoveryCodes, ended }),
    events: [memberEvent(ctx, 'two_factor_enabled', `${name} turned two-factor sign-in on`)],
  };
}

function isStale(createdAt: Date, now: Date): boolean {
  return now.getTime() - createdAt.getTime() > setupMinutes * 60_000;
}

function untold<T>(result: T): Told<T> {
  return { result, events: [] };
}
