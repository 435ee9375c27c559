import type { HealthAfter, HealthCheckOutcome, HealthCheckTrigger } from './health-state.ts';

/** What a check found out, as history keeps it. */
export interface CheckFinding {
  readonly outcome: HealthCheckOutcome;
  /** As CheckFailure, and HUB_OFFLINE. */
  readonly code: string | null;
  readonly message: string | null;
  readonly hint: string | null;
  readonly latencyMs: number;
}

/** One check that has ended, and what it makes of its integration. */
export interface CheckRecord {
  readonly organizationId: string;
  readonly integrationId: string;
  /** The claim that it was made under; null: nobody has to have claimed it. */
  readonly claimId: string | null;
  readonly id: string;
  readonly checkedAt: Date;
  readonly trigger: HealthCheckTrigger;
  readonly finding: CheckFinding;
  readonly after: HealthAfter;
  /** Connected and enabled: it is due again. */
  readonly isActive: boolean;
}

/** Codes of a finding that no provider is to blame for. */
export const hubOffline = 'HUB_OFFLINE';
