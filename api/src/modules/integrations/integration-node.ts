import type { RequestContext } from '../../context.ts';
import { integrationView } from './integration-view.ts';
import { findIntegrations } from './integration.queries.ts';
import type { IntegrationType } from './integrations.types.ts';

/** Integrations by id; those that the caller may not see are left out. */
export async function loadIntegrations(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<IntegrationType[]> {
  if (ids.length === 0 || ctx.caller?.permissions.has('INTEGRATIONS_READ') !== true) return [];
  const rows = await ctx.db.read((sql) => findIntegrations(sql, ids));
  return rows.map((row) => integrationView(ctx, row));
}
