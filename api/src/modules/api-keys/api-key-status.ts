export type ApiKeyStatus = 'ACTIVE' | 'EXPIRED' | 'REVOKED' | 'SUSPENDED';

/** @param holds How many of its scopes still hold. */
export function statusOf(
  key: { readonly revokedAt: Date | null; readonly expiresAt: Date | null },
  holds: number,
  now: Date,
): ApiKeyStatus {
  if (key.revokedAt !== null) return 'REVOKED';
  if (key.expiresAt !== null && key.expiresAt <= now) return 'EXPIRED';
  return holds === 0 ? 'SUSPENDED' : 'ACTIVE';
}
