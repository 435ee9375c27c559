import {
  ApiKeyScopes,
  ApiKeys,
  CreateApiKey,
  RevokeApiKey,
  RotateApiKey,
} from './api-key-documents.ts';
import type { Answer, TestClient } from './test-client.ts';

interface Entry {
  readonly audience: 'ADMINS';
  readonly ask: (client: TestClient) => Promise<Answer<object>>;
}

/** Who may do what with API keys. */
export const apiKeyRoles: Readonly<Record<string, Entry>> = {
  'Query.apiKeys': { audience: 'ADMINS', ask: (client) => client.ask(ApiKeys, {}) },
  'Query.apiKeyScopes': { audience: 'ADMINS', ask: (client) => client.ask(ApiKeyScopes, {}) },
  'Mutation.createApiKey': {
    audience: 'ADMINS',
    ask: (client) => client.ask(CreateApiKey, { input: { name: 'Key', scopes: ['health:read'] } }),
  },
  'Mutation.rotateApiKey': {
    audience: 'ADMINS',
    ask: (client) => client.ask(RotateApiKey, { input: { id: 'key_of_nobody' } }),
  },
  'Mutation.revokeApiKey': {
    audience: 'ADMINS',
    ask: (client) => client.ask(RevokeApiKey, { id: 'key_of_nobody' }),
  },
};

/** What a stranger asks of API keys. */
export const apiKeyTries = (
  stranger: () => TestClient,
): Readonly<Record<string, () => Promise<unknown>[]>> => ({
  'Query.apiKeys': () => [stranger().ask(ApiKeys, {})],
  'Query.apiKeyScopes': () => [stranger().ask(ApiKeyScopes, {})],
});

/** What a stranger would change of a key of somebody else. */
export const apiKeyChanges = (
  stranger: () => TestClient,
  idOf: () => string,
): Readonly<Record<string, () => Promise<Answer<object>>>> => ({
  'Mutation.rotateApiKey': () => stranger().ask(RotateApiKey, { input: { id: idOf() } }),
  'Mutation.revokeApiKey': () => stranger().ask(RevokeApiKey, { id: idOf() }),
});
