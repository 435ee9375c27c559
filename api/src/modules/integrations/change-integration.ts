import { LockMode } from '@mikro-orm/core';
import { type RequestContext, memberOf } from '../../context.ts';
import { type UserError, userError } from '../../user-error.ts';
import { type NewActivityEvent, type Told, writeWithActivity } from '../activity/index.ts';
import type { CheckResult } from '../catalog/index.ts';
import { Integration } from './integration.entity.ts';
import { type IntegrationRow, findIntegrations } from './integration.queries.ts';

/** What every act on an integration gives back; `integration` as it is now. */
export interface IntegrationResult {
  readonly integration: IntegrationRow | null;
  readonly check: CheckResult | null;
  readonly userErrors: readonly UserError[];
}

/** Which integration, and the version that the caller saw; null acts on whatever is there. */
export interface IntegrationRef {
  readonly integrationId: string;
  readonly version: number | null;
}

export const conflict = userError(
  'CONFLICT',
  'Somebody else changed this integration meanwhile. Reload it, look at what changed, and try again.',
);
export const notFound = userError('NOT_FOUND', 'There is no such integration.', ['integrationId']);

export function refused(...userErrors: readonly UserError[]): IntegrationResult {
  return { integration: null, check: null, userErrors };
}

/**
 * Changes one integration and tells of it, in one transaction. The row is locked, so of two who act at once one waits;
 * and then finds another version than it saw, and gets CONFLICT.
 */
export async function changeIntegration(
  ctx: RequestContext,
  { integrationId, version }: IntegrationRef,
  check: CheckResult | null,
  change: (integration: Integration) => readonly NewActivityEvent[] | UserError,
): Promise<IntegrationResult> {
  const userErrors = await writeWithActivity(
    ctx,
    async (em): Promise<Told<readonly UserError[]>> => {
      const integration = await em.findOne(
        Integration,
        { id: integrationId, deletedAt: null },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      if (integration === null) return { result: [notFound], events: [] };
      if (version !== null && integration.version !== version)
        return { result: [conflict], events: [] };
      const events = change(integration);
      return 'code' in events ? { result: [events], events: [] } : { result: [], events };
    },
  );
  return { integration: await readIntegration(ctx, integrationId), check, userErrors };
}

/** The integration as it is stored now; null when it is not visible or was deleted. */
export async function readIntegration(
  ctx: RequestContext,
  integrationId: string,
): Promise<IntegrationRow | null> {
  const [row] = await ctx.db.read((sql) => findIntegrations(sql, [integrationId]));
  return row ?? null;
}

/** An integration with its sealed credentials, for acts that must open them; undefined when it is not visible. */
export async function loadIntegration(
  ctx: RequestContext,
  integrationId: string,
): Promise<Integration | undefined> {
  const integration = await ctx.db.write((em) =>
    em.findOne(Integration, {
      id: integrationId,
      deletedAt: null,
      organizationId: memberOf(ctx).organizationId,
    }),
  );
  return integration ?? undefined;
}
