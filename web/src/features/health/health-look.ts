import type { HealthCheckOutcome, HealthState } from '../../graphql/generated/graphql';
import type { Status } from '../../ui';

const ofStates: Readonly<Record<HealthState, Status>> = {
  HEALTHY: 'CONNECTED',
  UNHEALTHY: 'ERROR',
  UNKNOWN: 'UNKNOWN',
  NOT_CHECKABLE: 'NOT_CHECKABLE',
};
const ofOutcomes: Readonly<Record<HealthCheckOutcome, Status>> = {
  OK: 'SUCCESS',
  FAILED: 'ERROR',
  UNKNOWN: 'UNKNOWN',
  NOT_CHECKABLE: 'NOT_CHECKABLE',
};

/** How the state of an integration is drawn; its word is the feature's own. */
export const lookOfState = (state: HealthState): Status => ofStates[state];

/** How the outcome of a check is drawn; its word is the feature's own. */
export const lookOfOutcome = (outcome: HealthCheckOutcome): Status => ofOutcomes[outcome];

/** Code of a check that told nothing because Patchbay itself had no network. */
export const hubOffline = 'HUB_OFFLINE';
