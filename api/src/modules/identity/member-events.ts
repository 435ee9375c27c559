import { type RequestContext, memberOf } from '../../context.ts';
import type { NewActivityEvent } from '../activity/index.ts';

type MemberEventType =
  | 'password_changed'
  | 'profile_changed'
  | 'recovery_codes_renewed'
  | 'session_closed'
  | 'two_factor_disabled'
  | 'two_factor_enabled';

/** `member.password_changed` and its like, told of the member who asks. */
export function memberEvent(
  ctx: RequestContext,
  type: MemberEventType,
  message: string,
): NewActivityEvent {
  const { userId, name } = memberOf(ctx);
  return {
    eventType: `member.${type}`,
    status: 'SUCCESS',
    message,
    actor: { kind: 'MEMBER', id: userId, name },
  };
}

/** A warning: either the phone is lost, or somebody has found the sheet of paper. */
export function recoveryCodeUsed(
  user: { readonly id: string; readonly name: string },
  left: number,
): NewActivityEvent {
  return {
    eventType: 'member.recovery_code_used',
    status: 'WARNING',
    message: `${user.name} used a recovery code (${left} left)`,
    actor: { kind: 'MEMBER', id: user.id, name: user.name },
  };
}
