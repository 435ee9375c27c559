export { ActivityIntegrationResolver } from './activity-integration.resolver.ts';
export { Integration } from './integration.entity.ts';
export { IntegrationMutations } from './integrations.mutations.ts';
export { IntegrationsResolver } from './integrations.resolver.ts';
export { MarketplaceResolver } from './marketplace.resolver.ts';
export { loadIntegrations } from './integration-node.ts';
export { IntegrationsSubscription } from './integrations.subscription.ts';
export { listSealingKeyIds, rewrapAllCredentials } from './rewrap-credentials.ts';
