import { Arg, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import { type Category, CategoryEnum, ProviderType, providerView } from '../catalog/index.ts';
import { integrationView } from './integration-view.ts';
import { type IntegrationRow, listAllIntegrations } from './integration.queries.ts';
import { IntegrationType } from './integrations.types.ts';

/** By the context of the operation: one query serves all providers in it. */
const loads = new WeakMap<
  RequestContext,
  Promise<ReadonlyMap<string, readonly IntegrationRow[]>>
>();

/** The catalog, with what the organization has installed of it. */
@Resolver(() => ProviderType)
export class MarketplaceResolver {
  @Extensions({ permission: 'INTEGRATIONS_READ' })
  @Query(() => [ProviderType], { description: 'The catalog, by name.' })
  async providers(
    @Ctx() ctx: RequestContext,
    @Arg('search', () => String, { nullable: true }) search?: string | null,
    @Arg('category', () => CategoryEnum, { nullable: true }) category?: Category | null,
    @Arg('installed', () => Boolean, { nullable: true }) installed?: boolean | null,
  ): Promise<ProviderType[]> {
    const found = ctx.catalog.search({ search: search ?? null, category: category ?? null });
    if (installed == null) return found.map(providerView);
    const byProvider = await integrationsByProvider(ctx);
    return found.filter(({ key }) => byProvider.has(key) === installed).map(providerView);
  }

  @Extensions({ permission: 'INTEGRATIONS_READ' })
  @Query(() => ProviderType, { nullable: true })
  provider(@Ctx() ctx: RequestContext, @Arg('key', () => String) key: string): ProviderType | null {
    const provider = ctx.catalog.get(key);
    return provider === undefined ? null : providerView(provider);
  }

  @FieldResolver(() => [IntegrationType], {
    description: "This organization's integrations of it, by name.",
  })
  async integrations(
    @Root() { key }: ProviderType,
    @Ctx() ctx: RequestContext,
  ): Promise<IntegrationType[]> {
    const byProvider = await integrationsByProvider(ctx);
    return (byProvider.get(key) ?? []).map((row) => integrationView(ctx, row));
  }
}

function integrationsByProvider(
  ctx: RequestContext,
): Promise<ReadonlyMap<string, readonly IntegrationRow[]>> {
  let load = loads.get(ctx);
  if (load === undefined) {
    load = ctx.db
      .read(listAllIntegrations)
      .then((rows) => Map.groupBy(rows, ({ providerKey }) => providerKey));
    loads.set(ctx, load);
  }
  return load;
}
