import type { ApiKeyFieldsFragment, ApiKeyStatus } from '../../graphql/generated/graphql';
import type { Status } from '../../ui';

export type ApiKeyItem = ApiKeyFieldsFragment;

const dayMs = 86_400_000;
const soonMs = 14 * dayMs;

/** The status now; a key may expire while it is on screen. `now` in milliseconds since the epoch. */
export function statusAt(
  { status, expiresAt }: Pick<ApiKeyItem, 'status' | 'expiresAt'>,
  now: number,
): ApiKeyStatus {
  const isOver = expiresAt !== null && Date.parse(expiresAt) <= now;
  return isOver && (status === 'ACTIVE' || status === 'SUSPENDED') ? 'EXPIRED' : status;
}

/** Whether it will expire within 14 days. */
export function expiresSoon(expiresAt: string | null, now: number): boolean {
  if (expiresAt === null) return false;
  const left = Date.parse(expiresAt) - now;
  return left > 0 && left <= soonMs;
}

/** The badge that a status is drawn with; its word is the key's own. */
export const badges: Readonly<Record<ApiKeyStatus, Status>> = {
  ACTIVE: 'CONNECTED',
  EXPIRED: 'WARNING',
  REVOKED: 'DISABLED',
  SUSPENDED: 'ERROR',
};
