import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Simulator } from '../src/simulator/index.ts';
import { Apply, Export, Plan } from './testkit/configuration-documents.ts';
import {
  Connect,
  Integrations,
  Reconnect,
  TestCredentials,
  Update,
} from './testkit/integration-documents.ts';
import { OAuthModes } from './testkit/oauth-documents.ts';
import { formsOf, playCatalog, refusalOf, signInAt, start } from './testkit/oauth-stories.ts';
import { type TestApp, type TestOrganization, createTestApp } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

let simulator: Simulator;
let app: TestApp;
let acme: TestOrganization<'ADMIN'>;
let admin: TestClient;
const google = await formsOf('google-calendar');
const slack = await formsOf('slack');
const calendar = { providerKey: 'google-calendar', authMode: 'oauth', ...google };
const machine = {
  providerKey: 'greenhouse',
  authMode: 'harvest',
  ...(await formsOf('greenhouse', 'harvest')),
};
const notSaved = { saveInactive: false, skipTest: false };

beforeAll(async () => {
  simulator = await playCatalog();
  const clients = {
    slack: { clientId: slack.config['clientId'], clientSecret: slack.credentials['clientSecret'] },
    'no-such-provider': { clientId: 'x', clientSecret: 'not-to-be-logged' },
  };
  app = await createTestApp({
    simulated: simulator,
    env: { PATCHBAY_OAUTH_CLIENTS: JSON.stringify(clients) },
  });
});
afterAll(async () => {
  await app.close();
  await simulator.close();
});
beforeEach(async () => {
  acme = await app.organization('Acme', 'ADMIN');
  admin = acme.as.ADMIN;
});

async function listed() {
  return (await admin.get(Integrations, {})).integrations.nodes;
}

describe('the client of the operator', () => {
  it('is used where the organization gives none, and is told to be there', async () => {
    const { provider } = await admin.get(OAuthModes, { key: 'slack' });
    const mode = provider?.authModes.find(({ key }) => key === 'oauth');
    expect(mode?.oauth?.hasOperatorClient).toBe(true);
    expect(mode?.configSchema).toMatchObject({ required: [] });

    const done = await signInAt(admin, { providerKey: 'slack' });
    expect(done.userErrors).toEqual([]);
    expect(done.integration).toMatchObject({
      status: 'CONNECTED',
      authMode: 'oauth',
      config: {},
      credentialMasks: [],
    });
    const [row] = await app.database.query<{ source: string }>(
      'select client_source as source from oauth_tokens where org_id = $1',
      [acme.uuid],
    );
    expect(row?.source).toBe('OPERATOR');
    expect(JSON.stringify(done)).not.toContain(slack.credentials['clientSecret']);
  });

  it('gives way to the organization’s own, which comes whole or not at all', async () => {
    const url = new URL(await start(admin, { providerKey: 'slack', ...slack }));
    expect(url.searchParams.get('client_id')).toBe(slack.config['clientId']);
    const { config, credentials } = slack;
    expect(await refusalOf(admin, { providerKey: 'slack', config })).toMatchObject([
      { code: 'INVALID_FIELD', path: ['credentials', 'clientSecret'] },
    ]);
    expect(await refusalOf(admin, { providerKey: 'slack', credentials })).toMatchObject([
      { code: 'INVALID_FIELD', path: ['config', 'clientId'] },
    ]);
  });

  it('takes the place of the own one when that is left out', async () => {
    const { integration } = await signInAt(admin, { providerKey: 'slack', ...slack });
    const integrationId = integration?.id ?? '';
    const again = await signInAt(admin, { integrationId, config: {} });
    expect(again.integration).toMatchObject({ id: integrationId, config: {}, credentialMasks: [] });
  });

  it('for a provider that is not there is told in the log, without its secret', () => {
    const log = app.logLines.join('');
    expect(log).toContain('PATCHBAY_OAUTH_CLIENTS names');
    expect(log).toContain('no-such-provider');
    expect(log).not.toContain('not-to-be-logged');
  });
});

describe('client credentials', () => {
  it('connect as other credentials do: tested before they are stored, and nobody signs in', async () => {
    const { connectIntegration } = await admin.get(Connect, { input: { ...machine, ...notSaved } });
    expect(connectIntegration).toMatchObject({
      userErrors: [],
      check: { outcome: 'OK' },
      integration: { status: 'CONNECTED', authMode: 'harvest' },
    });
  });

  it('that are wrong are told with the field to look at, and stored only when that is wanted', async () => {
    const wrong = { ...machine, credentials: { clientSecret: 'a-wrong-secret-0123456789' } };
    const { testCredentials } = await admin.get(TestCredentials, { input: wrong });
    expect(testCredentials.check).toMatchObject({
      outcome: 'FAILED',
      code: 'UNAUTHORIZED',
      fieldAtFault: 'credentials.clientSecret',
    });
    const { connectIntegration } = await admin.get(Connect, { input: { ...wrong, ...notSaved } });
    expect(connectIntegration.userErrors).toMatchObject([
      { code: 'CHECK_FAILED', path: ['credentials', 'clientSecret'] },
    ]);
    expect(await listed()).toEqual([]);
    const saved = await admin.get(Connect, {
      input: { ...wrong, saveInactive: true, skipTest: false },
    });
    expect(saved.connectIntegration.integration?.status).toBe('DISABLED');

    const integrationId = saved.connectIntegration.integration?.id ?? '';
    const { reconnectIntegration } = await admin.get(Reconnect, {
      input: { integrationId, credentials: machine.credentials, acceptIdentityChange: false },
    });
    expect(reconnectIntegration.integration?.status).toBe('CONNECTED');
  });

  it('are no sign-in', async () => {
    expect(await refusalOf(admin, machine)).toMatchObject([
      { code: 'NOT_SUPPORTED', path: ['authMode'] },
    ]);
  });
});

describe('changing what somebody signed in for', () => {
  it('keeps the sign-in where it goes on to hold, and tests with it', async () => {
    const { integration } = await signInAt(admin, { providerKey: 'slack', ...slack });
    const integrationId = integration?.id ?? '';
    const config = { ...slack.config, channel: '#news' };
    const { updateIntegration } = await admin.get(Update, { input: { integrationId, config } });
    expect(updateIntegration).toMatchObject({
      userErrors: [],
      check: { outcome: 'OK' },
      integration: { status: 'CONNECTED', config },
    });
  });

  it('is refused for another client: its sign-in is another one', async () => {
    const { integration } = await signInAt(admin, calendar);
    const integrationId = integration?.id ?? '';
    const input = {
      integrationId,
      config: { clientId: 'another-client' },
      credentials: { clientSecret: 'another-secret' },
    };
    const { updateIntegration } = await admin.get(Update, { input });
    expect(updateIntegration.userErrors).toHaveLength(1);
    expect((await listed())[0]).toMatchObject({ status: 'CONNECTED', config: google.config });
  });

  it('gives an integration that had a token of its own a sign-in instead', async () => {
    const bot = {
      providerKey: 'slack',
      authMode: 'bot-token',
      ...(await formsOf('slack', 'bot-token')),
    };
    const { connectIntegration } = await admin.get(Connect, { input: { ...bot, ...notSaved } });
    const integrationId = connectIntegration.integration?.id ?? '';
    const done = await signInAt(admin, { integrationId, authMode: 'oauth', ...slack });
    expect(done).toMatchObject({
      userErrors: [],
      integration: { id: integrationId, authMode: 'oauth' },
    });
    expect(done.integration?.credentialMasks).toMatchObject([{ field: 'clientSecret' }]);
  });

  it('to a mode without OAuth erases the tokens', async () => {
    const { integration } = await signInAt(admin, { providerKey: 'slack', ...slack });
    const bot = await formsOf('slack', 'bot-token');
    const input = { integrationId: integration?.id ?? '', authMode: 'bot-token', ...bot };
    const { updateIntegration } = await admin.get(Update, { input });
    expect(updateIntegration.userErrors).toEqual([]);
    const left = await app.database.query('select from oauth_tokens where org_id = $1', [
      acme.uuid,
    ]);
    expect(left).toEqual([]);
  });
});

describe('a configuration file', () => {
  it('takes integrations with it that people signed in to, without secret and sign-in', async () => {
    await signInAt(admin, { ...calendar, name: 'Team' });
    await signInAt(admin, { providerKey: 'slack' });
    const { exportConfiguration: file } = await admin.get(Export, {});
    const text = JSON.stringify(file);
    expect(text).toContain(google.config['clientId']);
    expect(text).not.toContain(google.credentials['clientSecret']);

    const other = (await app.organization('Other', 'ADMIN')).as.ADMIN;
    const { planImport } = await other.get(Plan, { file });
    expect(planImport.plan?.steps.map(({ kind, note }) => [kind, note])).toEqual([
      ['CREATE', 'Somebody has to sign in there afterwards: reconnect it.'],
      ['CREATE', 'Somebody has to sign in there afterwards: reconnect it.'],
    ]);
    const fingerprint = planImport.plan?.fingerprint ?? '';
    const { applyImport } = await other.get(Apply, { file, fingerprint });
    const imported = applyImport.plan?.steps ?? [];
    expect(imported.map(({ kind }) => kind)).toEqual(['CREATE', 'CREATE']);

    const integrationOf = (name: string) =>
      imported.find((step) => step.name === name)?.integrationId ?? '';
    const team = await signInAt(other, {
      integrationId: integrationOf('Team'),
      credentials: google.credentials,
    });
    expect(team.integration).toMatchObject({ name: 'Team', status: 'CONNECTED' });
    const chat = await signInAt(other, { integrationId: integrationOf('Slack') });
    expect(chat.integration).toMatchObject({ status: 'CONNECTED' });
  });
});
