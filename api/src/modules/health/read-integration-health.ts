import type { RequestContext } from '../../context.ts';
import { findIntegrations, integrationView } from '../integrations/index.ts';
import { HealthReads } from './health-reads.ts';
import { findHealth } from './integration-health.queries.ts';
import type { IntegrationHealthType } from './integration-health.types.ts';

/** The health of an integration as the API shows it; null when it is not visible or was deleted. */
export async function readIntegrationHealth(
  ctx: RequestContext,
  integrationId: string,
): Promise<IntegrationHealthType | null> {
  const found = await ctx.db.read(async (sql) => {
    const [integration] = await findIntegrations(sql, [integrationId]);
    if (integration === undefined) return null;
    const health = await findHealth(sql, integrationId);
    return health === undefined ? null : { integration, health };
  });
  if (found === null) return null;
  return {
    ...found.health,
    integration: integrationView(ctx, found.integration),
    reads: new HealthReads(ctx.db, integrationId, ctx.clock.now()),
  };
}
