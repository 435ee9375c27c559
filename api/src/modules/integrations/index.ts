export { ActivityIntegrationResolver, keepIntegrations } from './activity-integration.resolver.ts';
export {
  type IntegrationResult,
  conflict,
  loadIntegration,
  notFound,
  readIntegration,
} from './change-integration.ts';
export type { TokenCheck } from './check-with-token.ts';
export {
  connectIntegration,
  findTaken,
  installIntegration,
  tellFailedTry,
} from './connect-integration.ts';
export { importIntegration, updateDisconnected } from './import-integration.ts';
export { loadIntegrations } from './integration-node.ts';
export type { IntegrationStatus } from './integration-status.ts';
export { readName } from './integration-name.ts';
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
export {
  IntegrationPayload,
  IntegrationStatusEnum,
  IntegrationType,
} from './integrations.types.ts';
export { MarketplaceResolver } from './marketplace.resolver.ts';
export { listSealingKeyIds, rewrapAllCredentials } from './rewrap-credentials.ts';
export { setIntegrationEnabled } from './set-integration-enabled.ts';
export { type StoredSettings, openForms, openSettings } from './open-settings.ts';
export { storeReconnected } from './reconnect-integration.ts';
export { type Reading, type Settings, checkErrors, readSettings, refuse } from './settings.ts';
export { checkStored, readChangedSettings } from './stored-settings.ts';
export { testIntegration } from './test-integration.ts';
export { testSettings } from './test-settings.ts';
export { updateIntegration } from './update-integration.ts';
