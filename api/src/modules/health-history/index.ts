export { type CheckFinding, type CheckRecord, hubOffline } from './check-record.ts';
export {
  type CheckSettings,
  listCheckSettings,
  storeCheckSettings,
} from './check-settings.queries.ts';
export { startHealthHistoryJob } from './health-history.job.ts';
export {
  type HealthBefore,
  type HealthCheckOutcome,
  type HealthCheckTrigger,
  type HealthState,
  healthAfter,
  isTold,
} from './health-state.ts';
export { binOf, latencyBoundsMs, percentile } from './latency-histogram.ts';
export { recordAskedCheck } from './record-asked-check.ts';
export { recordChecks } from './record-checks.ts';
