export const invitationStates = ['PENDING', 'ACCEPTED', 'EXPIRED', 'REVOKED'] as const;
export type InvitationState = (typeof invitationStates)[number];

interface Moments {
  readonly expiresAt: Date;
  readonly acceptedAt?: Date | null | undefined;
  readonly revokedAt?: Date | null | undefined;
}

/** What an invitation is by now. One that was closed after it had expired has expired. */
export function invitationState(
  { expiresAt, acceptedAt, revokedAt }: Moments,
  now: Date,
): InvitationState {
  if (acceptedAt != null) return 'ACCEPTED';
  if (revokedAt != null && revokedAt < expiresAt) return 'REVOKED';
  return expiresAt <= now ? 'EXPIRED' : 'PENDING';
}
