import type { AttemptResult } from './attempt-delivery.ts';
import type { ClaimedDelivery } from './claimed-delivery.ts';

/** An attempt that has ended, and is to be recorded. */
export interface MadeAttempt {
  readonly claimed: ClaimedDelivery;
  readonly result: AttemptResult;
  readonly endedAt: Date;
  readonly webhookName: string;
}
