import { ApiKeys, CreateApiKey } from './api-key-documents.ts';
import type { TestClient } from './test-client.ts';

/** A key as its maker was shown it. */
export interface MadeKey {
  readonly id: string;
  readonly secret: string;
}

interface Wanted {
  readonly name?: string;
  readonly expiresAt?: Date;
  readonly rateLimitPerMinute?: number;
}

/** Makes a key as a member of an organization does. */
export async function makeKey(
  member: TestClient,
  scopes: readonly string[],
  { name = 'Nightly import', expiresAt, rateLimitPerMinute }: Wanted = {},
): Promise<MadeKey> {
  const { createApiKey } = await member.get(CreateApiKey, {
    input: {
      name,
      scopes: [...scopes],
      expiresAt: expiresAt?.toISOString() ?? null,
      rateLimitPerMinute: rateLimitPerMinute ?? null,
    },
  });
  const { apiKey, secret, userErrors } = createApiKey;
  if (apiKey == null || secret == null) throw new Error(JSON.stringify(userErrors));
  return { id: apiKey.id, secret };
}

/** A key as the list has it. */
export async function listedKey(member: TestClient, id: string) {
  const { apiKeys } = await member.get(ApiKeys, {});
  const key = apiKeys.find((each) => each.id === id);
  if (key === undefined) throw new Error('The key is not in the list.');
  return key;
}
