export type HealthState = 'HEALTHY' | 'UNHEALTHY' | 'UNKNOWN' | 'NOT_CHECKABLE';
export type HealthCheckTrigger = 'SCHEDULED' | 'MANUAL' | 'SETTINGS';
/** UNKNOWN: the check could not be made, so it says nothing about the provider. */
export type HealthCheckOutcome = 'OK' | 'FAILED' | 'UNKNOWN' | 'NOT_CHECKABLE';

/** What is known of an integration when a check ends. */
export interface HealthBefore {
  readonly state: HealthState;
  readonly failuresInARow: number;
  readonly successesInARow: number;
  readonly failureThreshold: number;
  readonly recoveryThreshold: number;
}

/** What a check makes of it. */
export interface HealthAfter {
  readonly state: HealthState;
  readonly failuresInARow: number;
  readonly successesInARow: number;
  /** It failed, but not often enough to be believed: ask again soon. */
  readonly isUnconfirmed: boolean;
}

/**
 * The state after one more check. A scheduled one must fail or succeed as often in a row as the thresholds say before
 * it changes anything; what a person asked for counts at once. An unknown outcome leaves the counts as they are.
 */
export function healthAfter(
  before: HealthBefore,
  outcome: HealthCheckOutcome,
  trigger: HealthCheckTrigger,
): HealthAfter {
  const isAsked = trigger !== 'SCHEDULED';
  switch (outcome) {
    case 'OK':
      return afterSuccess(before, isAsked ? 1 : before.recoveryThreshold);
    case 'FAILED':
      return afterFailure(before, isAsked ? 1 : before.failureThreshold);
    case 'UNKNOWN': {
      const { failuresInARow, successesInARow } = before;
      return { state: 'UNKNOWN', failuresInARow, successesInARow, isUnconfirmed: false };
    }
    case 'NOT_CHECKABLE':
      return {
        state: 'NOT_CHECKABLE',
        failuresInARow: 0,
        successesInARow: 0,
        isUnconfirmed: false,
      };
  }
}

/**
 * Whether a check changes what people see of an integration, and so is an event.
 *
 * @param shown The outcome that its status is made of now; null: none yet.
 */
export function isTold(
  state: HealthState,
  outcome: HealthCheckOutcome,
  shown: HealthCheckOutcome | null,
): boolean {
  if (outcome === shown) return false;
  switch (outcome) {
    case 'OK':
      return state === 'HEALTHY';
    case 'FAILED':
      return state === 'UNHEALTHY';
    case 'NOT_CHECKABLE':
      return true;
    case 'UNKNOWN':
      return false;
  }
}

/** Only what was unhealthy has to prove itself; an alarm that never was needs no end. */
function afterSuccess({ state, successesInARow }: HealthBefore, threshold: number): HealthAfter {
  const successes = successesInARow + 1;
  const isBelieved = state !== 'UNHEALTHY' || successes >= threshold;
  return {
    state: isBelieved ? 'HEALTHY' : state,
    failuresInARow: 0,
    successesInARow: successes,
    isUnconfirmed: false,
  };
}

function afterFailure({ state, failuresInARow }: HealthBefore, threshold: number): HealthAfter {
  const failures = failuresInARow + 1;
  const isBelieved = state === 'UNHEALTHY' || failures >= threshold;
  return {
    state: isBelieved ? 'UNHEALTHY' : state,
    failuresInARow: failures,
    successesInARow: 0,
    isUnconfirmed: !isBelieved,
  };
}
