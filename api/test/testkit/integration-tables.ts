import * as integrations from './integration-documents.ts';
import { cmsForm, mailForm } from './integration-stories.ts';
import { RefreshOAuthToken } from './oauth-token-documents.ts';
import type { OutsideWorld } from './outside-world.ts';
import type { Answer, TestClient } from './test-client.ts';

interface Entry {
  readonly audience: 'SIGNED_IN' | 'ADMINS';
  readonly ask: (client: TestClient) => Promise<Answer<object>>;
}

/** Who may do what with catalog and integrations. `idOf` gives the id of an integration. */
export const integrationRoles = (
  world: () => OutsideWorld,
  idOf: () => string,
): Readonly<Record<string, Entry>> => ({
  'Query.categories': {
    audience: 'SIGNED_IN',
    ask: (client) => client.post({ query: '{ categories { category } }' }),
  },
  'Query.providers': {
    audience: 'SIGNED_IN',
    ask: (client) => client.ask(integrations.Providers, {}),
  },
  'Query.provider': {
    audience: 'SIGNED_IN',
    ask: (client) => client.ask(integrations.ProviderByKey, { key: 'smtp' }),
  },
  'Query.validateConfig': {
    audience: 'SIGNED_IN',
    ask: (client) =>
      client.post({
        query: '{ validateConfig(providerKey: "smtp", config: {}, credentials: {}) { valid } }',
      }),
  },
  'Query.integrations': {
    audience: 'SIGNED_IN',
    ask: (client) => client.ask(integrations.Integrations, {}),
  },
  'Query.integration': {
    audience: 'SIGNED_IN',
    ask: (client) => client.ask(integrations.IntegrationById, { id: idOf() }),
  },
  'Query.publishTargets': {
    audience: 'SIGNED_IN',
    ask: (client) => client.ask(integrations.PublishTargets, {}),
  },
  'Mutation.connectIntegration': {
    audience: 'ADMINS',
    ask: (client) =>
      client.ask(integrations.Connect, { input: { ...cmsForm(world()), saveInactive: true } }),
  },
  'Mutation.testCredentials': {
    audience: 'ADMINS',
    ask: (client) => client.ask(integrations.TestCredentials, { input: cmsForm(world()) }),
  },
  'Mutation.testIntegration': {
    audience: 'ADMINS',
    ask: (client) => client.ask(integrations.TestStored, { input: { integrationId: idOf() } }),
  },
  'Mutation.updateIntegration': {
    audience: 'ADMINS',
    ask: (client) =>
      client.ask(integrations.Update, { input: { integrationId: idOf(), name: 'Renamed' } }),
  },
  'Mutation.setIntegrationEnabled': {
    audience: 'ADMINS',
    ask: (client) =>
      client.ask(integrations.SetEnabled, { input: { integrationId: idOf(), enabled: true } }),
  },
  'Mutation.refreshOAuthToken': {
    audience: 'ADMINS',
    ask: (client) => client.ask(RefreshOAuthToken, { integrationId: idOf() }),
  },
  'Mutation.disconnectIntegration': {
    audience: 'ADMINS',
    ask: (client) => client.ask(integrations.Disconnect, { input: { integrationId: idOf() } }),
  },
  'Mutation.reconnectIntegration': {
    audience: 'ADMINS',
    ask: (client) =>
      client.ask(integrations.Reconnect, {
        input: { integrationId: idOf(), credentials: { password: world().mail.password } },
      }),
  },
  'Mutation.deleteIntegration': {
    audience: 'ADMINS',
    ask: (client) => client.ask(integrations.Delete, { input: { integrationId: 'int_of_nobody' } }),
  },
});

/** Two integrations of an organization. */
export interface IntegrationsOfSomebody {
  readonly mailId: string;
  readonly cmsId: string;
}

/** What a stranger asks of catalog and integrations, also with a cursor of somebody else. */
export const integrationTries = (
  stranger: () => TestClient,
  theirOwner: () => TestClient,
  theirs: () => IntegrationsOfSomebody,
): Readonly<Record<string, () => Promise<unknown>[]>> => ({
  'Query.categories': () => [stranger().post({ query: '{ categories { category providers } }' })],
  'Query.validateConfig': () => [
    stranger().post({
      query:
        '{ validateConfig(providerKey: "smtp", config: {}, credentials: {}) { valid errors { message } } }',
    }),
  ],
  'Query.providers': () => [
    stranger().ask(integrations.Providers, {}),
    stranger().ask(integrations.Providers, { installed: true }),
  ],
  'Query.provider': () => [stranger().ask(integrations.ProviderByKey, { key: 'fake-cms' })],
  'Query.integration': () => [
    stranger().ask(integrations.IntegrationById, { id: theirs().mailId }),
  ],
  'Query.integrations': () => [
    stranger().ask(integrations.Integrations, {}),
    stranger().ask(integrations.Integrations, { filter: { search: 'Acme' } }),
    stranger().ask(integrations.Integrations, { filter: { providerKeys: ['fake-cms', 'smtp'] } }),
    theirOwner()
      .get(integrations.Integrations, { first: 1 })
      .then(({ integrations: page }) =>
        stranger().ask(integrations.Integrations, { after: page.pageInfo.endCursor ?? '' }),
      ),
  ],
  'Query.publishTargets': () => [stranger().ask(integrations.PublishTargets, {})],
});

/** What a stranger would change of integrations of somebody else. */
export const integrationChanges = (
  stranger: () => TestClient,
  world: () => OutsideWorld,
  theirs: () => IntegrationsOfSomebody,
): Readonly<Record<string, () => Promise<Answer<object>>>> => ({
  'Mutation.testCredentials': () =>
    stranger().ask(integrations.TestCredentials, {
      input: { ...mailForm(world(), ''), integrationId: theirs().mailId },
    }),
  'Mutation.testIntegration': () =>
    stranger().ask(integrations.TestStored, { input: { integrationId: theirs().mailId } }),
  'Mutation.updateIntegration': () =>
    stranger().ask(integrations.Update, {
      input: { integrationId: theirs().mailId, name: 'Mine', saveInactive: true },
    }),
  'Mutation.setIntegrationEnabled': () =>
    stranger().ask(integrations.SetEnabled, {
      input: { integrationId: theirs().mailId, enabled: false },
    }),
  'Mutation.refreshOAuthToken': () =>
    stranger().ask(RefreshOAuthToken, { integrationId: theirs().mailId }),
  'Mutation.disconnectIntegration': () =>
    stranger().ask(integrations.Disconnect, { input: { integrationId: theirs().mailId } }),
  'Mutation.reconnectIntegration': () =>
    stranger().ask(integrations.Reconnect, {
      input: {
        integrationId: theirs().cmsId,
        credentials: { token: 'right-cms-token' },
        acceptIdentityChange: true,
      },
    }),
  'Mutation.deleteIntegration': () =>
    stranger().ask(integrations.Delete, { input: { integrationId: theirs().mailId } }),
});
