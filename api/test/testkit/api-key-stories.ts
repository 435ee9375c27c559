import { Activity } from './activity-documents.ts';
import { ApiKeys, CreateApiKey } from './api-key-documents.ts';
import { Integrations } from './integration-documents.ts';
import type { TestApp } from './test-app.ts';
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

/** The HTTP status of a request with the secret of a key that may read integrations. */
export async function keyStatus(app: TestApp, secret: string): Promise<number> {
  return (await app.tool(secret).ask(Integrations, {})).status;
}

/** Events of keys, newest first: type, message, who did it. */
export async function keyEvents(
  member: TestClient,
): Promise<(readonly [string, string, string])[]> {
  const { activity } = await member.get(Activity, {});
  return activity.nodes
    .filter(({ eventType }) => eventType.startsWith('api_key.'))
    .map(({ eventType, message, actor }) => [eventType, message, actor.name] as const);
}
