import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import { IntegrationType } from '../integrations/index.ts';
import type { MembersContext } from '../members/index.ts';

/** Where tools call the provider of an integration. */
@Resolver(() => IntegrationType)
export class ProxyUrlResolver {
  @Extensions({ permission: 'INTEGRATIONS_READ' })
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "What tools call instead of the provider's own address, with an API key of scope proxy. Null where it cannot be called in this auth mode.",
  })
  proxyUrl(
    @Root() { id, provider, authMode }: IntegrationType,
    @Ctx() { catalog, site }: RequestContext & Pick<MembersContext, 'site'>,
  ): string | null {
    const mode = catalog.get(provider.key)?.authModes.find(({ key }) => key === authMode);
    return mode?.proxy === undefined ? null : `${site.url}/proxy/${id}`;
  }
}
