import { type RequestContext, memberOf } from '../../context.ts';
import { changeForCode } from './change-for-code.ts';
import type { Identity } from './identity.ts';
import { memberEvent } from './member-events.ts';
import type { Outcome } from './outcome.ts';
import { replaceRecoveryCodes } from './second-factor.ts';

/** Ten new recovery codes in place of all that there were, used or not; never to be read again. */
export function renewRecoveryCodes(
  ctx: RequestContext,
  identity: Identity,
  code: string,
): Promise<Outcome<readonly string[]>> {
  const { userId, name } = memberOf(ctx);
  return changeForCode(ctx, identity, code, async (sql) => ({
    value: await replaceRecoveryCodes(sql, userId),
    event: memberEvent(ctx, 'recovery_codes_renewed', `${name} renewed their recovery codes`),
  }));
}
