import { Arg, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import { JSONValue } from '../../graphql/index.ts';
import { CategoryCountType, ConfigValidationType } from './catalog.types.ts';
import { validateConfig } from './validate-config.ts';

@Resolver()
export class CatalogResolver {
  @Extensions({ permission: 'INTEGRATIONS_READ' })
  @Query(() => [CategoryCountType], { description: 'The categories that have providers.' })
  categories(@Ctx() { catalog }: RequestContext): CategoryCountType[] {
    const counts = Map.groupBy(catalog.providers, ({ category }) => category);
    return [...counts].map(([category, { length }]) => ({ category, providers: length }));
  }

  @Extensions({ permission: 'INTEGRATIONS_READ' })
  @Query(() => ConfigValidationType, {
    description: 'Checks a form field by field; nothing is sent or saved.',
  })
  validateConfig(
    @Ctx() ctx: RequestContext,
    @Arg('providerKey', () => String) providerKey: string,
    @Arg('config', () => JSONValue) config: unknown,
    @Arg('credentials', () => JSONValue) credentials: unknown,
    @Arg('authMode', () => String, { nullable: true }) authMode?: string | null,
  ): ConfigValidationType {
    return validateConfig(ctx.catalog, providerKey, authMode ?? null, { config, credentials });
  }
}
