import { print } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { Activity } from './testkit/activity-documents.ts';
import { refusalWords } from './testkit/fake-mail-server.ts';
import {
  Connect,
  Integrations,
  TestCredentials,
  TestStored,
  Update,
} from './testkit/integration-documents.ts';
import { cmsForm, connectCms, connectMail, mailForm } from './testkit/integration-stories.ts';
import { useStory } from './testkit/story.ts';
import type { TestClient } from './testkit/test-client.ts';
import type { TestOrganization } from './testkit/test-app.ts';

const story = useStory();
let acme: TestOrganization<'ADMIN'>;
let admin: TestClient;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'ADMIN');
  admin = acme.as.ADMIN;
});

async function stored() {
  return story.app.database.query<{
    status: string;
    enabled: boolean;
    connected: boolean;
    sealed: boolean;
  }>(
    'select status, enabled, connected, sealed_credentials is not null as sealed from integrations where org_id = $1',
    [acme.uuid],
  );
}

async function eventTypes() {
  const { activity } = await admin.get(Activity, { filter: { eventTypes: ['integration.*'] } });
  return activity.nodes.map(({ eventType }) => eventType);
}

describe('connecting', () => {
  it('shows the words of the server and a hint when the password is wrong, and stores nothing', async () => {
    const { connectIntegration } = await admin.get(Connect, {
      input: mailForm(story.world, 'wrong-password'),
    });
    const { integration, check, userErrors } = connectIntegration;
    expect(integration).toBeNull();
    expect(check).toMatchObject({
      outcome: 'FAILED',
      code: 'UNAUTHORIZED',
      fieldAtFault: 'credentials.password',
    });
    expect(check?.message).toContain(refusalWords);
    expect(check?.hint).toContain('app password');
    expect(userErrors).toMatchObject([{ code: 'CHECK_FAILED', path: ['credentials', 'password'] }]);
    expect(userErrors[0]?.message).toContain(refusalWords);
    expect(await stored()).toEqual([]);
    expect(await eventTypes()).toEqual(['integration.test_failed']);
  });

  it('saves it switched off after a failed test when the admin wants that', async () => {
    const input = { ...mailForm(story.world, 'wrong-password'), saveInactive: true };
    const { connectIntegration } = await admin.get(Connect, { input });
    expect(connectIntegration).toMatchObject({
      userErrors: [],
      check: { outcome: 'FAILED' },
      integration: { status: 'DISABLED', enabled: false },
    });
    expect(connectIntegration.integration?.statusMessage).toContain(refusalWords);
    expect(await stored()).toEqual([
      { status: 'DISABLED', enabled: false, connected: true, sealed: true },
    ]);
    expect(await eventTypes()).toEqual(['integration.connected', 'integration.test_failed']);
  });

  it('makes it CONNECTED when the password is right, and shows no more of it than its mask', async () => {
    const integration = await connectMail(admin, story.world, 'Company mail');
    expect(integration).toMatchObject({
      name: 'Company mail',
      status: 'CONNECTED',
      enabled: true,
      authMode: 'login',
      version: 1,
      identity: 'postmaster@acme.example',
      credentialMasks: [{ field: 'password', mask: '••••word' }],
      connectedBy: { kind: 'MEMBER', name: 'The admin' },
      lastTest: { outcome: 'OK' },
    });
    expect(JSON.stringify(integration)).not.toContain(story.world.mail.password);
    expect(await eventTypes()).toEqual(['integration.connected', 'integration.test_succeeded']);
  });

  it('takes the name of the provider when none is given', async () => {
    const { connectIntegration } = await admin.get(Connect, { input: mailForm(story.world) });
    expect(connectIntegration.integration?.name).toBe('SMTP');
  });

  it('refuses a second one of a provider that allows one, and says the way out', async () => {
    await connectCms(admin, story.world);
    const { connectIntegration } = await admin.get(Connect, {
      input: { ...cmsForm(story.world), name: 'Another' },
    });
    expect(connectIntegration.userErrors).toMatchObject([
      { code: 'DUPLICATE', path: ['providerKey'] },
    ]);
    expect(connectIntegration.userErrors[0]?.message).toContain('Change its settings instead');
    expect(await stored()).toHaveLength(1);
  });

  it('refuses a name that is taken, whatever its case, where several are allowed', async () => {
    await connectMail(admin, story.world, 'Münchner Post');
    await connectMail(admin, story.world, 'Other');
    const input = { ...mailForm(story.world), name: ' MÜNCHNER POST ' };
    const { connectIntegration } = await admin.get(Connect, { input });
    expect(connectIntegration.userErrors).toMatchObject([{ code: 'DUPLICATE', path: ['name'] }]);
    expect(await stored()).toHaveLength(2);
  });

  it('leaves nothing behind when the caller goes away in the middle of the test', async () => {
    const { mail } = story.world;
    const caller = new AbortController();
    mail.door.hold();
    const asked = admin.post(
      { query: print(Connect), variables: { input: mailForm(story.world) } },
      {},
      caller.signal,
    );
    await mail.door.waiting(1);
    const hungUp = mail.hungUp();
    caller.abort();
    await expect(asked).rejects.toThrow(/abort/i);
    await hungUp;
    mail.door.release();
    await connectMail(admin, story.world, 'Afterwards');
    expect(await stored()).toHaveLength(1);
    expect(await eventTypes()).toEqual(['integration.connected', 'integration.test_succeeded']);
  });
});

describe('testing', () => {
  it('says how a stored integration is, and keeps the result', async () => {
    const { id } = await connectMail(admin, story.world);
    const { mail } = story.world;
    const before = mail.password;
    mail.password = 'changed-at-the-server';
    const failed = await admin.get(TestStored, { input: { integrationId: id } });
    mail.password = before;
    expect(failed.testIntegration).toMatchObject({
      userErrors: [],
      check: { outcome: 'FAILED', code: 'UNAUTHORIZED' },
      integration: { status: 'ERROR', version: 1 },
    });
    const passed = await admin.get(TestStored, { input: { integrationId: id } });
    expect(passed.testIntegration.integration).toMatchObject({
      status: 'CONNECTED',
      statusMessage: null,
      version: 1,
    });
  });

  it('tests what is not saved, with a blank secret taken from a stored integration', async () => {
    const { id, version } = await connectMail(admin, story.world);
    const input = { ...mailForm(story.world, ''), integrationId: id };
    const blank = await admin.get(TestCredentials, { input });
    expect(blank.testCredentials).toMatchObject({ userErrors: [], check: { outcome: 'OK' } });
    const given = await admin.get(TestCredentials, {
      input: { ...input, credentials: { password: 'wrong' } },
    });
    expect(given.testCredentials).toMatchObject({ userErrors: [], check: { outcome: 'FAILED' } });
    const without = await admin.get(TestCredentials, { input: mailForm(story.world, '') });
    expect(without.testCredentials).toMatchObject({
      check: null,
      userErrors: [{ code: 'INVALID_FIELD' }],
    });
    const { integrations } = await admin.get(Integrations, {});
    expect(integrations.nodes).toMatchObject([{ id, version, status: 'CONNECTED' }]);
  });

  it('takes a stored secret only for the provider it belongs to', async () => {
    const { id } = await connectMail(admin, story.world);
    const input = { ...cmsForm(story.world, ''), integrationId: id };
    const { testCredentials } = await admin.get(TestCredentials, { input });
    expect(testCredentials.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

describe('a name', () => {
  it.each([
    ['empty', ''],
    ['only spaces', '   '],
    ['a NUL', 'a\u0000b'],
    ['a line break', 'a\nb'],
    ['101 characters', 'x'.repeat(101)],
    ['10,000 emoji', '🎉'.repeat(10_000)],
  ])('is refused when it is %s', async (_what, name) => {
    const { connectIntegration } = await admin.get(Connect, {
      input: { ...mailForm(story.world), name },
    });
    expect(connectIntegration.userErrors).toMatchObject([
      { code: 'INVALID_FIELD', path: ['name'] },
    ]);
    const { id } = await connectMail(admin, story.world);
    const { updateIntegration } = await admin.get(Update, { input: { integrationId: id, name } });
    expect(updateIntegration.userErrors).toMatchObject([{ code: 'INVALID_FIELD', path: ['name'] }]);
    expect(await stored()).toHaveLength(1);
  });

  it('may be 100 emoji long, and pages go past it', async () => {
    await connectMail(admin, story.world, '🎉'.repeat(100));
    await connectMail(admin, story.world, '🎉'.repeat(99));
    const first = await admin.get(Integrations, { first: 1 });
    const second = await admin.get(Integrations, {
      first: 1,
      after: first.integrations.pageInfo.endCursor ?? null,
    });
    const names = [...first.integrations.nodes, ...second.integrations.nodes].map(
      ({ name }) => name,
    );
    expect(new Set(names)).toEqual(new Set(['🎉'.repeat(99), '🎉'.repeat(100)]));
  });
});
