export const deliveryStatuses = [
  'PENDING',
  'RETRYING',
  'HELD',
  'DELIVERED',
  'DEAD',
  'DISCARDED',
] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** As it is stored: what waits is PENDING, whatever it waits for. */
export type StoredStatus = 'PENDING' | 'DELIVERED' | 'DEAD' | 'DISCARDED';

interface Facts {
  readonly status: StoredStatus;
  readonly attemptCount: number;
  /** Null: it is not in line. */
  readonly dueAt: Date | string | null;
  readonly isWebhookEnabled: boolean;
}

/** What a delivery shows: one that waits is held while its webhook is disabled. */
export function deliveryStatus(facts: Facts): DeliveryStatus {
  if (facts.status !== 'PENDING') return facts.status;
  if (facts.dueAt === null || !facts.isWebhookEnabled) return 'HELD';
  return facts.attemptCount === 0 ? 'PENDING' : 'RETRYING';
}

/**
 * When a delivery is tried next: when it is due, but not before the end of its webhook's pause. Null when it is in no
 * line, and while it is being tried.
 */
export function nextAttemptAt(
  facts: Facts & {
    readonly pausedUntil: Date | string | null;
    readonly isClaimed: boolean;
  },
): Date | null {
  const status = deliveryStatus(facts);
  if ((status !== 'PENDING' && status !== 'RETRYING') || facts.dueAt === null) return null;
  if (facts.isClaimed) return null;
  const due = new Date(facts.dueAt);
  const paused = facts.pausedUntil === null ? null : new Date(facts.pausedUntil);
  return paused !== null && paused > due ? paused : due;
}
