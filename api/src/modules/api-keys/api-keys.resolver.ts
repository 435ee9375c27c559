import { Ctx, Extensions, Query, Resolver } from 'type-graphql';
import { type RequestContext, callerOf } from '../../context.ts';
import { readApiKeys } from './api-key-view.ts';
import { ApiKeyScopeType, ApiKeyType } from './api-keys.types.ts';
import { scopeDescription, scopeNames, scopesWithin } from './scopes.ts';

@Resolver()
export class ApiKeysResolver {
  @Extensions({ permission: 'API_KEYS_MANAGE' })
  @Query(() => [ApiKeyType], {
    description:
      'Newest first; those that were revoked 30 days ago and earlier are left out. At most 200 of an organization are active.',
  })
  apiKeys(@Ctx() ctx: RequestContext): Promise<ApiKeyType[]> {
    return readApiKeys(ctx);
  }

  @Extensions({ permission: 'API_KEYS_MANAGE' })
  @Query(() => [ApiKeyScopeType], { description: 'What a key can be for.' })
  apiKeyScopes(@Ctx() ctx: RequestContext): ApiKeyScopeType[] {
    const grantable = new Set(scopesWithin(scopeNames, callerOf(ctx).permissions));
    return scopeNames.map((name) => ({
      name,
      description: scopeDescription(name),
      grantable: grantable.has(name),
    }));
  }
}
