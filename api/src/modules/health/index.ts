export { IntegrationHealthResolver } from './integration-health.resolver.ts';
export { HealthStateEnum } from './integration-health.types.ts';
export { HealthMutations } from './health.mutations.ts';
export { HealthRunResolver } from './health.resolver.ts';
export { HealthSubscription } from './health.subscription.ts';
export { startHealthChecks } from './health.job.ts';
export { NetworkWatch } from './network-watch.ts';
