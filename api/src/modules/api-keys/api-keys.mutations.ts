import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { parseId } from '../../graphql/index.ts';
import { loadApiKeys } from './api-key-view.ts';
import type { ApiKeysContext } from './api-keys.context.ts';
import { CreateApiKeyInput, RevokeApiKeyInput, RotateApiKeyInput } from './api-keys.inputs.ts';
import { CreateApiKeyPayload, RevokeApiKeyPayload, RotateApiKeyPayload } from './api-keys.types.ts';
import { keyNotFound } from './change-api-key.ts';
import { type ShownKey, createApiKey, notShown } from './create-api-key.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import { rotateApiKey } from './rotate-api-key.ts';

const permission = 'API_KEYS_MANAGE';

@Resolver()
export class ApiKeysMutations {
  @Extensions({ permission })
  @Mutation(() => CreateApiKeyPayload, { description: 'Makes a key for a tool.' })
  async createApiKey(
    @Ctx() ctx: ApiKeysContext,
    @Arg('input', () => CreateApiKeyInput) input: CreateApiKeyInput,
  ): Promise<CreateApiKeyPayload> {
    const { name, scopes, expiresAt = null, rateLimitPerMinute = null } = input;
    return shown(ctx, await createApiKey(ctx, { name, scopes, expiresAt, rateLimitPerMinute }));
  }

  @Extensions({ permission })
  @Mutation(() => RotateApiKeyPayload, {
    description: 'Gives a key another secret; the caller answers for it from then on.',
  })
  async rotateApiKey(
    @Ctx() ctx: ApiKeysContext,
    @Arg('input', () => RotateApiKeyInput) { id, overlapHours = null }: RotateApiKeyInput,
  ): Promise<RotateApiKeyPayload> {
    const keyId = parseId('key', id);
    if (keyId === undefined) return shown(ctx, notShown(keyNotFound));
    return shown(ctx, await rotateApiKey(ctx, keyId, overlapHours));
  }

  @Extensions({ permission })
  @Mutation(() => RevokeApiKeyPayload, {
    description: 'Ends a key for good: its open sockets close within a second, on every server.',
  })
  async revokeApiKey(
    @Ctx() ctx: ApiKeysContext,
    @Arg('input', () => RevokeApiKeyInput) { id }: RevokeApiKeyInput,
  ): Promise<RevokeApiKeyPayload> {
    const keyId = parseId('key', id);
    if (keyId === undefined) return { apiKey: null, userErrors: [keyNotFound] };
    const userErrors = await revokeApiKey(ctx, keyId);
    const [apiKey = null] = userErrors.length > 0 ? [] : await loadApiKeys(ctx, [keyId]);
    return { apiKey, userErrors };
  }
}

async function shown(ctx: ApiKeysContext, key: ShownKey): Promise<CreateApiKeyPayload> {
  const { keyId, secret, userErrors } = key;
  const [apiKey = null] = keyId === null ? [] : await loadApiKeys(ctx, [keyId]);
  return { apiKey, secret, userErrors };
}
