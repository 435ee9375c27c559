import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Simulator } from '../src/simulator/index.ts';
import { Activity } from './testkit/activity-documents.ts';
import { CreateApiKey } from './testkit/api-key-documents.ts';
import {
  Connect,
  Disconnect,
  Integrations,
  TestCredentials,
} from './testkit/integration-documents.ts';
import { OAuthModes, StartOAuth } from './testkit/oauth-documents.ts';
import {
  consent,
  finish,
  formsOf,
  playCatalog,
  refusalOf,
  signInAt,
  start,
} from './testkit/oauth-stories.ts';
import { type TestApp, type TestOrganization, createTestApp } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

let simulator: Simulator;
let app: TestApp;
let acme: TestOrganization<'ADMIN'>;
let admin: TestClient;
const google = await formsOf('google-calendar');
const calendar = { providerKey: 'google-calendar', authMode: 'oauth', ...google };

beforeAll(async () => {
  simulator = await playCatalog();
  app = await createTestApp({ simulated: simulator });
});
afterAll(async () => {
  await app.close();
  await simulator.close();
});
beforeEach(async () => {
  acme = await app.organization('Acme', 'ADMIN');
  admin = acme.as.ADMIN;
});

async function eventTypes(client = admin) {
  const { activity } = await client.get(Activity, { filter: { eventTypes: ['integration.*'] } });
  return activity.nodes.map(({ eventType }) => eventType);
}

async function listed(client = admin) {
  const { integrations } = await client.get(Integrations, {});
  return integrations.nodes;
}

describe('another organization', () => {
  it('can neither finish a sign-in nor begin one for an integration that is not its own', async () => {
    const other = await app.organization('Other', 'ADMIN');
    const query = await consent(await start(admin, calendar));
    const stolen = await finish(other.as.ADMIN, query);
    expect(stolen).toMatchObject({ integration: null, providerKey: null, integrationId: null });
    expect(stolen.userErrors).toMatchObject([{ code: 'OAUTH_STATE_INVALID' }]);
    expect(await listed(other.as.ADMIN)).toEqual([]);

    const { integration } = await finish(admin, query);
    expect(integration?.status).toBe('CONNECTED');
    const integrationId = integration?.id ?? '';
    expect(await refusalOf(other.as.ADMIN, { integrationId })).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
  });
});

describe('signing in at a provider', () => {
  it('connects it, with the account that signed in, and tells of it', async () => {
    const done = await signInAt(admin, { ...calendar, name: 'Team calendar' });
    expect(done.userErrors).toEqual([]);
    expect(done).toMatchObject({
      providerKey: 'google-calendar',
      integrationId: done.integration?.id,
      check: { outcome: 'OK' },
      integration: {
        name: 'Team calendar',
        status: 'CONNECTED',
        authMode: 'oauth',
        identity: 'hub@example.com',
        config: google.config,
        credentialMasks: [{ field: 'clientSecret' }],
        connectedBy: { kind: 'MEMBER' },
      },
    });
    expect(await eventTypes()).toEqual(['integration.connected', 'integration.test_succeeded']);
  });

  it('stores the tokens sealed, beside nothing of the sign-in', async () => {
    const { integration } = await signInAt(admin, calendar);
    const [row] = await app.database.query<{ state: string; scopes: string[] }>(
      'select state, scopes from oauth_tokens where org_id = $1',
      [acme.uuid],
    );
    expect(row).toMatchObject({ state: 'LIVE' });
    expect(row?.scopes).toContain('https://www.googleapis.com/auth/calendar.events');
    const left = await app.database.query(
      'select 1 from oauth_attempts where org_id = $1 and sealed_request is not null',
      [acme.uuid],
    );
    expect(left).toEqual([]);
    expect(integration?.id).toBeDefined();
  });

  it('asks for the chosen scopes, with the required ones always in', async () => {
    const chosen = 'https://www.googleapis.com/auth/calendar.freebusy';
    const url = new URL(await start(admin, { ...calendar, scopes: [chosen] }));
    expect(url.searchParams.get('scope')?.split(' ')).toEqual([
      'https://www.googleapis.com/auth/calendar.calendars.readonly',
      chosen,
    ]);
  });

  it('may fail at the check: nothing is stored then, and the provider’s words are told', async () => {
    simulator.setSituation('google-calendar', 'forbidden');
    const done = await signInAt(admin, calendar).finally(() =>
      simulator.setSituation('google-calendar', 'good'),
    );
    expect(done).toMatchObject({
      integration: null,
      check: { outcome: 'FAILED', code: 'FORBIDDEN' },
    });
    expect(done.userErrors).toMatchObject([{ code: 'CHECK_FAILED' }]);
    expect(done.userErrors[0]?.message).toContain('insufficient authentication scopes');
    expect(await listed()).toEqual([]);
    expect(await eventTypes()).toEqual(['integration.test_failed']);
  });

  it('is refused before anybody goes there, when the settings cannot work', async () => {
    const { config, credentials } = google;
    const refusals = await Promise.all([
      refusalOf(admin, { ...calendar, config: {} }),
      refusalOf(admin, { ...calendar, credentials: {} }),
      refusalOf(admin, { ...calendar, scopes: ['root'] }),
      refusalOf(admin, { ...calendar, name: ' ' }),
      refusalOf(admin, { ...calendar, providerKey: 'nobody' }),
      refusalOf(admin, { ...calendar, authMode: 'public-calendar', config, credentials }),
      refusalOf(admin, {}),
      refusalOf(admin, { ...calendar, integrationId: 'int_unknown' }),
    ]);
    expect(refusals.map(([error]) => [error?.code, error?.path.join('.')])).toEqual([
      ['INVALID_FIELD', 'config.clientId'],
      ['INVALID_FIELD', 'credentials.clientSecret'],
      ['UNKNOWN_SCOPE', 'scopes'],
      ['INVALID_FIELD', 'name'],
      ['NOT_FOUND', 'providerKey'],
      ['INVALID_FIELD', 'config.clientId'],
      ['INVALID_FIELD', 'providerKey'],
      ['NOT_FOUND', 'integrationId'],
    ]);
  });

  it('is refused for a name that is taken, also when it was taken meanwhile', async () => {
    const query = await consent(await start(admin, calendar));
    await signInAt(admin, calendar);
    expect(await refusalOf(admin, calendar)).toMatchObject([{ code: 'DUPLICATE', path: ['name'] }]);
    const late = await finish(admin, query);
    expect(late.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect(await listed()).toHaveLength(1);
  });
});

describe('other ways', () => {
  it('of connecting lead to the sign-in', async () => {
    const input = { ...calendar, saveInactive: false, skipTest: false };
    const { connectIntegration } = await admin.get(Connect, { input });
    expect(connectIntegration.userErrors).toMatchObject([
      {
        code: 'OAUTH_REQUIRED',
        path: ['authMode'],
        message: expect.stringContaining('startOAuth'),
      },
    ]);
    const { testCredentials } = await admin.get(TestCredentials, { input: calendar });
    expect(testCredentials.userErrors).toMatchObject([{ code: 'OAUTH_REQUIRED' }]);
  });

  it('of members are the only ones: an API key may not', async () => {
    const { createApiKey } = await admin.get(CreateApiKey, {
      input: { name: 'Tool', scopes: ['integrations:write'] },
    });
    const { errors } = await app
      .tool(createApiKey.secret ?? '')
      .ask(StartOAuth, { input: { ...calendar, acceptIdentityChange: false } });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('signing in again', () => {
  it('reconnects in one step, with the client and the scopes of before', async () => {
    const scopes = ['https://www.googleapis.com/auth/calendar.freebusy'];
    const first = await signInAt(admin, { ...calendar, scopes });
    const integrationId = first.integration?.id ?? '';
    const url = await start(admin, { integrationId });
    expect(new URL(url).searchParams.get('scope')).toContain('calendar.freebusy');
    expect(new URL(url).searchParams.get('scope')).not.toContain('calendar.events');
    const again = await finish(admin, await consent(url));
    expect(again).toMatchObject({
      userErrors: [],
      integrationId,
      integration: { id: integrationId },
    });
    expect(await eventTypes()).toContain('integration.reconnected');
    expect(await listed()).toHaveLength(1);
  });

  it('after a disconnect needs the client secret again, which was erased', async () => {
    const { integration } = await signInAt(admin, calendar);
    const integrationId = integration?.id ?? '';
    await admin.get(Disconnect, { input: { integrationId } });
    expect(await refusalOf(admin, { integrationId })).toMatchObject([
      { code: 'INVALID_FIELD', path: ['credentials', 'clientSecret'] },
    ]);
    const { credentials } = google;
    const again = await signInAt(admin, { integrationId, credentials });
    expect(again.integration).toMatchObject({ id: integrationId, status: 'CONNECTED' });
  });

  it('with another account is told, and done only when that is meant', async () => {
    const { integration } = await signInAt(admin, calendar);
    const integrationId = integration?.id ?? '';
    await app.database.query(
      "update integrations set identity = 'ana@acme.example' where org_id = $1",
      [acme.uuid],
    );
    const wrong = await signInAt(admin, { integrationId });
    expect(wrong).toMatchObject({
      integration: null,
      integrationId,
      check: { identity: 'hub@example.com' },
    });
    expect(wrong.userErrors).toMatchObject([{ code: 'IDENTITY_CHANGED' }]);
    expect(wrong.userErrors[0]?.message).toContain('You signed in as hub@example.com');
    expect((await listed())[0]?.identity).toBe('ana@acme.example');

    const meant = await signInAt(admin, { integrationId, acceptIdentityChange: true });
    expect(meant.integration?.identity).toBe('hub@example.com');
  });

  it('with a new client ID needs its secret: the stored one belongs to the old', async () => {
    const { integration } = await signInAt(admin, calendar);
    const integrationId = integration?.id ?? '';
    const config = { clientId: 'another-client' };
    expect(await refusalOf(admin, { integrationId, config })).toMatchObject([
      { code: 'INVALID_FIELD', path: ['credentials', 'clientSecret'] },
    ]);
  });

  it('conflicts with a change that somebody made meanwhile', async () => {
    const { integration } = await signInAt(admin, calendar);
    const integrationId = integration?.id ?? '';
    const query = await consent(await start(admin, { integrationId }));
    await admin.get(Disconnect, { input: { integrationId } });
    const late = await finish(admin, query);
    expect(late).toMatchObject({
      integration: null,
      integrationId,
      userErrors: [{ code: 'CONFLICT' }],
    });
  });
});

describe('the catalog', () => {
  it('tells what signing in needs: scopes, where to come back to, and that no client is set', async () => {
    const { provider } = await admin.get(OAuthModes, { key: 'slack' });
    const mode = provider?.authModes.find(({ key }) => key === 'oauth');
    expect(mode).toMatchObject({
      kind: 'OAUTH2_CODE',
      available: true,
      oauth: { redirectUri: `${app.url}/oauth/callback`, hasOperatorClient: false },
    });
    expect(mode?.oauth?.scopes[0]).toMatchObject({
      name: 'chat:write',
      required: true,
      default: true,
    });
    expect(provider?.authModes.find(({ key }) => key === 'bot-token')?.oauth).toBeNull();
  });
});
