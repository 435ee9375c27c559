import { Arg, Ctx, Extensions, ID, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import {
  badCursor,
  decodeCursor,
  encodeCursor,
  type Page,
  pageOf,
  parseId,
  rowsToRead,
} from '../../graphql/index.ts';
import { readIntegration } from './change-integration.ts';
import { integrationView } from './integration-view.ts';
import { listIntegrations, listPublishTargets } from './integration.queries.ts';
import {
  IntegrationConnection,
  IntegrationFilterInput,
  IntegrationType,
} from './integrations.types.ts';

const list = 'integrations';

@Resolver()
export class IntegrationsResolver {
  @Extensions({ permission: 'INTEGRATIONS_READ' })
  @Query(() => IntegrationConnection, { description: 'By name.' })
  async integrations(
    @Ctx() ctx: RequestContext,
    @Arg('first', () => Int, { defaultValue: 25 }) first: number,
    @Arg('filter', () => IntegrationFilterInput, { nullable: true })
    filter?: IntegrationFilterInput | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<Page<IntegrationType>> {
    const limit = rowsToRead(first);
    const position = after == null ? undefined : positionOf(after);
    const { categories, providerKeys, ...rest } = filter ?? {};
    const keys = keysOf(ctx, categories, providerKeys);
    const rows = await ctx.db.read((sql) =>
      listIntegrations(sql, { ...rest, providerKeys: keys }, position, limit),
    );
    const views = rows.map((row) => integrationView(ctx, row));
    return pageOf(views, first, ({ name, id }) => encodeCursor(list, [name, id]), after);
  }

  @Extensions({ permission: 'INTEGRATIONS_READ' })
  @Query(() => IntegrationType, { nullable: true })
  async integration(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
  ): Promise<IntegrationType | null> {
    const uuid = parseId('int', id);
    const row = uuid === undefined ? null : await readIntegration(ctx, uuid);
    return row === null ? null : integrationView(ctx, row);
  }

  @Extensions({ permission: 'INTEGRATIONS_READ' })
  @Query(() => [IntegrationType], {
    description: 'Enabled, connected integrations whose provider can publish.',
  })
  async publishTargets(@Ctx() ctx: RequestContext): Promise<IntegrationType[]> {
    const publishers = ctx.catalog.providers.filter(({ capabilities }) =>
      capabilities.includes('PUBLISH'),
    );
    const rows = await ctx.db.read((sql) =>
      listPublishTargets(
        sql,
        publishers.map(({ key }) => key),
      ),
    );
    return rows.map((row) => integrationView(ctx, row));
  }
}

function keysOf(
  ctx: RequestContext,
  categories: readonly string[] | null | undefined,
  keys: readonly string[] | null | undefined,
) {
  if (categories == null) return keys ?? null;
  const inCategories = ctx.catalog.providers
    .filter(({ category }) => categories.includes(category))
    .map(({ key }) => key);
  return keys == null ? inCategories : inCategories.filter((key) => keys.includes(key));
}

function positionOf(cursor: string) {
  const [name, id] = decodeCursor(list, 2, cursor);
  const uuid = parseId('int', id ?? '');
  if (name === undefined || uuid === undefined) throw badCursor();
  return { name, id: uuid };
}
