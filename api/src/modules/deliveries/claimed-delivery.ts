/** The lanes of a webhook's queue: each has its share, first tries the largest. */
export const lanes = { first: 0, retry: 1, replay: 2 } as const;

/** What a delivery and an attempt of it is, held by this process for as long as its lease lasts. */
export interface ClaimedDelivery {
  readonly organizationId: string;
  readonly id: string;
  readonly claimId: string;
  readonly webhookId: string;
  /** Of the webhook, when it was claimed: what is kept of it in memory is read again when this has changed. */
  readonly webhookVersion: string;
  readonly eventId: string;
  readonly eventType: string;
  /** Attempts so far. */
  readonly attemptCount: number;
  /** Of them those of this round: a replay begins a new one. */
  readonly tries: number;
  readonly lane: number;
  /** The exact bytes to sign and send. */
  readonly body: Buffer;
  /** Its webhook was left alone for a while, and this shows whether it is well again. */
  readonly isProbe: boolean;
  /** Its webhook failed last, or nobody noted for a while that it was well. */
  readonly tellsWell: boolean;
  /** How many of its lane the claim could give its webhook. */
  readonly share: number;
  /** End of the lease, on the clock of `performance.now`. */
  readonly heldUntil: number;
}

export type AttemptTrigger = 'FIRST' | 'RETRY' | 'REPLAY';

/** Why the next attempt of a delivery is made. */
export function triggerOf({
  attemptCount,
  tries,
  lane,
}: Pick<ClaimedDelivery, 'attemptCount' | 'tries' | 'lane'>): AttemptTrigger {
  if (lane === lanes.replay && tries === 0) return 'REPLAY';
  return attemptCount === 0 ? 'FIRST' : 'RETRY';
}
