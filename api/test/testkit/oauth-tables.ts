import { FinishOAuth, StartOAuth } from './oauth-documents.ts';
import type { Answer, TestClient } from './test-client.ts';

interface Entry {
  readonly audience: 'ADMINS';
  readonly ask: (client: TestClient) => Promise<Answer<object>>;
}

/** Who may sign in at providers. */
export const oauthRoles: Readonly<Record<string, Entry>> = {
  'Mutation.startOAuth': {
    audience: 'ADMINS',
    ask: (client) =>
      client.ask(StartOAuth, { input: { providerKey: 'slack', acceptIdentityChange: false } }),
  },
  'Mutation.finishOAuth': {
    audience: 'ADMINS',
    ask: (client) => client.ask(FinishOAuth, { input: { state: 'of nobody' } }),
  },
};

/** What a stranger would sign in for again. That they finish nothing of somebody else has stories of its own. */
export const oauthChanges = (
  stranger: () => TestClient,
  idOf: () => string,
): Readonly<Record<string, () => Promise<Answer<object>>>> => ({
  'Mutation.startOAuth': () =>
    stranger().ask(StartOAuth, { input: { integrationId: idOf(), acceptIdentityChange: true } }),
});
