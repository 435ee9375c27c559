import { type RequestContext, memberOf } from '../../context.ts';
import type { Sql } from '../../platform/database/index.ts';
import { type NewActivityEvent, writeWithActivity } from '../activity/index.ts';
import type { Identity } from './identity.ts';
import { limitCodeTries } from './limit-code-tries.ts';
import { recoveryCodeUsed } from './member-events.ts';
import { type Outcome, done, refused } from './outcome.ts';
import { acceptCode, codeRefused } from './second-factor.ts';
import { holdTwoFactor, notOn } from './two-factor-state.ts';

/**
 * Changes something about the member's second factor for one of its codes, which may be a recovery code: the phone may
 * be lost. The code, the change and the events that tell them are written together.
 */
export function changeForCode<T>(
  ctx: RequestContext,
  identity: Identity,
  code: string,
  change: (sql: Sql) => Promise<{ readonly value: T; readonly event: NewActivityEvent }>,
): Promise<Outcome<T>> {
  const { userId, name } = memberOf(ctx);
  const now = ctx.clock.now();
  return limitCodeTries(ctx, identity, userId, () =>
    writeWithActivity<Outcome<T>>(ctx, async (_em, sql) => {
      if (!(await holdTwoFactor(sql, userId))) return { result: refused(notOn()), events: [] };
      const accepted = await acceptCode(sql, ctx.sealer, { userId, code, now });
      if (accepted === undefined) return { result: refused(codeRefused()), events: [] };
      const used =
        accepted.kind === 'RECOVERY' ? [recoveryCodeUsed({ id: userId, name }, accepted.left)] : [];
      const { value, event } = await change(sql);
      return { result: done(value), events: [...used, event] };
    }),
  );
}
