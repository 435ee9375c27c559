import type { CheckOutcome, FormValues } from '../catalog/index.ts';
import type { HealthBefore } from '../health-history/index.ts';
import type { StoredSettings } from '../integrations/index.ts';

/** An integration whose check is due, held by this process for as long as its lease lasts. */
export interface ClaimedCheck extends HealthBefore, StoredSettings {
  readonly sealedCredentials: Buffer;
  readonly config: FormValues;
  readonly name: string;
  readonly version: number;
  readonly claimId: string;
  /** Somebody asked for a check of all integrations. */
  readonly runId: string | null;
  /** What people see of it: the outcome that its status is made of. */
  readonly shown: CheckOutcome | null;
  /** End of the lease, on the clock of `performance.now`. */
  readonly heldUntil: number;
}
