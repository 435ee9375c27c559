export { ActivityIntegrationResolver, keepIntegrations } from './activity-integration.resolver.ts';
export { type IntegrationResult, loadIntegration } from './change-integration.ts';
export { connectIntegration } from './connect-integration.ts';
export { openCredentials } from './credentials.ts';
export { importIntegration, updateDisconnected } from './import-integration.ts';
export { loadIntegrations } from './integration-node.ts';
export type { IntegrationStatus } from './integration-status.ts';
export { integrationView } from './integration-view.ts';
export { Integration } from './integration.entity.ts';
export {
  type IntegrationRow,
  findIntegrations,
  integrationColumns,
  listAllIntegrations,
  listIntegrations,
} from './integration.queries.ts';
export { IntegrationMutations } from './integrations.mutations.ts';
export { IntegrationsResolver } from './integrations.resolver.ts';
export { IntegrationsSubscription } from './integrations.subscription.ts';
export { IntegrationStatusEnum, IntegrationType } from './integrations.types.ts';
export { MarketplaceResolver } from './marketplace.resolver.ts';
export { listSealingKeyIds, rewrapAllCredentials } from './rewrap-credentials.ts';
export { setIntegrationEnabled } from './set-integration-enabled.ts';
export { type StoredSettings, checkStored } from './stored-settings.ts';
export { testIntegration } from './test-integration.ts';
export { updateIntegration } from './update-integration.ts';
