import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import { ActivityEventType } from '../activity/index.ts';
import { integrationView } from './integration-view.ts';
import { type IntegrationRow, findIntegrations } from './integration.queries.ts';
import { IntegrationType } from './integrations.types.ts';

/** By the list of ids that were read together: one query serves the whole page. */
const loads = new WeakMap<readonly string[], Promise<ReadonlyMap<string, IntegrationType>>>();

/** For whoever has read the integrations of events together with them: so they are not read again. */
export function keepIntegrations(
  ctx: RequestContext,
  siblings: readonly string[],
  rows: readonly IntegrationRow[],
): void {
  const views = new Map(rows.map((row) => [row.id, integrationView(ctx, row)]));
  loads.set(siblings, Promise.resolve(views));
}

/** Adds `integration` to activity events. */
@Resolver(() => ActivityEventType)
export class ActivityIntegrationResolver {
  @FieldResolver(() => IntegrationType, {
    nullable: true,
    description: 'As it is now; also one that was deleted since.',
  })
  async integration(
    @Root() { integrationUuid, siblings }: ActivityEventType,
    @Ctx() ctx: RequestContext,
  ): Promise<IntegrationType | null> {
    if (integrationUuid === null) return null;
    let load = loads.get(siblings);
    if (load === undefined) {
      load = ctx.db.read(async (sql) => {
        const rows = await findIntegrations(sql, siblings, { withDeleted: true });
        return new Map(rows.map((row) => [row.id, integrationView(ctx, row)]));
      });
      loads.set(siblings, load);
    }
    return (await load).get(integrationUuid) ?? null;
  }
}
