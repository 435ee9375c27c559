import { type RequestContext, memberOf } from '../../context.ts';
import { changeForCode } from './change-for-code.ts';
import { confirmPassword } from './confirm-password.ts';
import type { Identity } from './identity.ts';
import { memberEvent } from './member-events.ts';
import type { Outcome } from './outcome.ts';
import { dropChallenges } from './sign-in-challenge.ts';
import { setTwoFactorEnabledAt } from './two-factor-state.ts';

/** Turns two-factor sign-in off, for the password and a code. The secret and the recovery codes are erased. */
export async function disableTwoFactor(
  ctx: RequestContext,
  identity: Identity,
  input: { readonly password?: string | null; readonly code: string },
): Promise<Outcome<null>> {
  const confirmed = await confirmPassword(ctx, identity, input.password, 'password');
  if (!confirmed.ok) return confirmed;
  const { userId, name } = memberOf(ctx);
  return changeForCode(ctx, identity, input.code, async (sql) => {
    await setTwoFactorEnabledAt(sql, userId, null);
    await sql('delete from two_factor_secrets where user_id = ?', [userId]);
    await sql('delete from recovery_codes where user_id = ?', [userId]);
    await dropChallenges(sql, userId);
    const event = memberEvent(ctx, 'two_factor_disabled', `${name} turned two-factor sign-in off`);
    return { value: null, event };
  });
}
