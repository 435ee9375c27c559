import { formatId, formatProviderId } from '../../graphql/index.ts';
import type { RequestContext } from '../../context.ts';
import { actorView } from '../activity/index.ts';
import { type ProviderType, providerView } from '../catalog/index.ts';
import type { IntegrationRow } from './integration.queries.ts';
import type { IntegrationType } from './integrations.types.ts';

/** An integration as the API shows it. */
export function integrationView(ctx: RequestContext, row: IntegrationRow): IntegrationType {
  return {
    id: formatId('int', row.id),
    provider: providerOf(ctx, row.providerKey),
    name: row.name,
    status: row.status,
    statusMessage: row.statusMessage,
    statusSince: row.statusSince,
    enabled: row.enabled,
    authMode: row.authMode,
    config: row.config,
    credentialMasks: row.credentialMasks,
    identity: row.identity,
    version: row.version,
    connectedBy: row.connectedBy === null ? null : actorView(row.connectedBy),
    connectedAt: row.connectedAt,
    lastTestedAt: row.lastTestedAt,
    lastTest: row.lastTest,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

/** An operator may take a provider out of the catalog; its integrations are still there to be seen and deleted. */
function providerOf({ catalog }: RequestContext, key: string): ProviderType {
  const provider = catalog.get(key);
  if (provider !== undefined) return providerView(provider);
  return {
    id: formatProviderId(key),
    key,
    name: key,
    description: 'This provider is no longer in the catalog.',
    category: 'PORTAL',
    iconUrl: null,
    docsUrl: '',
    setupSteps: [],
    authModes: [],
    capabilities: [],
    allowsMultiple: false,
    check: {
      kind: 'NONE',
      description: 'This provider is no longer in the catalog.',
      provenAt: null,
    },
  };
}
