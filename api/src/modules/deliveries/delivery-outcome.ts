import { type RetryPolicy, retryDelayMs } from '../delivery-queue/index.ts';
import type { AttemptResult } from './attempt-delivery.ts';
import { type ClaimedDelivery, lanes } from './claimed-delivery.ts';

/** What an attempt makes of a delivery. */
export type DeliveryOutcome =
  | { readonly status: 'DELIVERED' | 'DEAD' | 'DISCARDED' }
  | { readonly status: 'PENDING'; readonly lane: number; readonly dueInMs: number };

/**
 * Delivered, to be tried again, or out of attempts. What is out of attempts is a dead letter, or discarded where the
 * organization keeps none.
 *
 * @param random From 0 up to 1.
 */
export function outcomeOf(
  { tries, lane }: Pick<ClaimedDelivery, 'tries' | 'lane'>,
  { succeeded, retryAfterSeconds }: Pick<AttemptResult, 'succeeded' | 'retryAfterSeconds'>,
  policy: RetryPolicy,
  random: () => number,
): DeliveryOutcome {
  if (succeeded) return { status: 'DELIVERED' };
  const retry = tries + 1;
  if (retry > policy.maxRetries) return { status: policy.deadLetterQueue ? 'DEAD' : 'DISCARDED' };
  const dueInMs = retryDelayMs(policy, retry, random, retryAfterSeconds);
  return { status: 'PENDING', lane: lane === lanes.replay ? lane : lanes.retry, dueInMs };
}
