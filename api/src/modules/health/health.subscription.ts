import { Ctx, Extensions, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import { formatId, type LiveEvent } from '../../graphql/index.ts';
import { findIntegrations, integrationView } from '../integrations/index.ts';
import { findCheck } from './health-changes.queries.ts';
import { type HealthTouched, healthChanges } from './health-changes.ts';
import { healthCheckView } from './health-check-view.ts';
import { HealthChangeType } from './health.types.ts';
import { findHealth } from './integration-health.queries.ts';

@Resolver()
export class HealthSubscription {
  @Extensions({ permission: 'HEALTH_READ' })
  @Subscription(() => HealthChangeType, {
    subscribe: ({ context }: { context: RequestContext }) => healthChanges(context),
    description: 'Each check that ends, and each change of how an integration is checked.',
  })
  async healthChanged(
    @Root() { value: { integrationId, checkId } }: LiveEvent<HealthTouched>,
    @Ctx() ctx: RequestContext,
  ): Promise<HealthChangeType> {
    const [[integration], health, check] = await ctx.db.read((sql) =>
      Promise.all([
        findIntegrations(sql, [integrationId]),
        findHealth(sql, integrationId),
        checkId === null ? undefined : findCheck(sql, integrationId, checkId),
      ]),
    );
    return {
      integrationId: formatId('int', integrationId),
      integration: integration === undefined ? null : integrationView(ctx, integration),
      state: health?.state ?? 'UNKNOWN',
      check: check === undefined ? null : healthCheckView(check),
      nextCheckAt: health?.nextCheckAt ?? null,
    };
  }
}
