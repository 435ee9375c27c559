import { beforeEach, describe, expect, it } from 'vitest';
import { Activity } from './testkit/activity-documents.ts';
import { TestStored, Update } from './testkit/integration-documents.ts';
import { type StoredIntegration, connectMail, mailForm } from './testkit/integration-stories.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory();
let acme: TestOrganization<'ADMIN'>;
let admin: TestClient;
let mail: StoredIntegration;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'ADMIN');
  admin = acme.as.ADMIN;
  mail = await connectMail(admin, story.world);
});

async function row() {
  const [found] = await story.app.database.query<{ sealed: string; name: string; version: number }>(
    `select encode(sealed_credentials, 'hex') as sealed, name, version from integrations where org_id = $1 and id is not null
     and deleted_at is null order by created_at limit 1`,
    [acme.uuid],
  );
  return found;
}

function configWith(values: object) {
  return { ...mailForm(story.world).config, ...values };
}

describe('updating', () => {
  it('keeps secrets that are left blank, tests again, and tells which fields changed but not their values', async () => {
    const before = story.world.mail.signIns();
    const { updateIntegration } = await admin.get(Update, {
      input: {
        integrationId: mail.id,
        name: 'Renamed',
        config: configWith({ fromName: 'Acme Sales', username: 'sales@acme.example' }),
        credentials: { password: '' },
      },
    });
    expect(updateIntegration).toMatchObject({
      userErrors: [],
      check: { outcome: 'OK' },
      integration: {
        name: 'Renamed',
        status: 'CONNECTED',
        identity: 'sales@acme.example',
        config: { fromName: 'Acme Sales' },
      },
    });
    expect(updateIntegration.integration?.version).toBeGreaterThan(mail.version);
    expect(story.world.mail.signIns()).toBe(before + 1);
    const { activity } = await admin.get(Activity, {
      filter: { eventTypes: ['integration.updated'] },
    });
    expect(activity.nodes).toMatchObject([
      { requestBody: { changedFields: ['name', 'config.username', 'config.fromName'] } },
    ]);
    expect(JSON.stringify(activity.nodes)).not.toContain('Acme Sales');
    const again = await admin.get(TestStored, { input: { integrationId: mail.id } });
    expect(again.testIntegration.check?.outcome).toBe('OK');
  });

  it('names a changed secret without its value, and seals the new one', async () => {
    const before = await row();
    const { mail: server } = story.world;
    const old = server.password;
    server.password = 'the-new-mail-password-9z9z';
    const input = { integrationId: mail.id, credentials: { password: server.password } };
    const { updateIntegration } = await admin.get(Update, { input });
    server.password = old;
    expect(updateIntegration.integration?.credentialMasks).toEqual([
      { field: 'password', mask: '••••9z9z' },
    ]);
    const { activity } = await admin.get(Activity, {
      filter: { eventTypes: ['integration.updated'] },
    });
    expect(activity.nodes).toMatchObject([
      { requestBody: { changedFields: ['credentials.password'] } },
    ]);
    expect((await row())?.sealed).not.toBe(before?.sealed);
  });

  it('changes nothing when the test fails, unless it shall be saved switched off', async () => {
    const before = await row();
    const input = { integrationId: mail.id, name: 'Renamed', credentials: { password: 'wrong' } };
    const refused = await admin.get(Update, { input });
    expect(refused.updateIntegration).toMatchObject({
      integration: null,
      userErrors: [{ code: 'CHECK_FAILED' }],
    });
    expect(await row()).toEqual(before);
    const saved = await admin.get(Update, { input: { ...input, saveInactive: true } });
    expect(saved.updateIntegration).toMatchObject({
      userErrors: [],
      integration: { name: 'Renamed', status: 'DISABLED' },
    });
  });

  it('refuses a stale version with CONFLICT and takes the one that is there', async () => {
    const input = { integrationId: mail.id, version: mail.version, name: 'First' };
    const first = await admin.get(Update, { input });
    expect(first.updateIntegration.userErrors).toEqual([]);
    const second = await admin.get(Update, { input: { ...input, name: 'Second' } });
    expect(second.updateIntegration.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect((await row())?.name).toBe('First');
    const version = first.updateIntegration.integration?.version ?? 0;
    const third = await admin.get(Update, { input: { ...input, version, name: 'Third' } });
    expect(third.updateIntegration.userErrors).toEqual([]);
  });

  it('refuses the name of another integration of the provider', async () => {
    await connectMail(admin, story.world, 'Taken');
    const { updateIntegration } = await admin.get(Update, {
      input: { integrationId: mail.id, name: 'taken' },
    });
    expect(updateIntegration.userErrors).toMatchObject([{ code: 'DUPLICATE', path: ['name'] }]);
    expect((await row())?.name).toBe('Mail');
  });

  it('validates the form as connecting does', async () => {
    const config = configWith({ port: 'twenty-five', surprise: true });
    const { updateIntegration } = await admin.get(Update, {
      input: { integrationId: mail.id, config },
    });
    const paths = updateIntegration.userErrors.map(({ code, path }) => [code, ...path].join(' '));
    expect(paths.toSorted()).toEqual([
      'INVALID_FIELD config port',
      'INVALID_FIELD config surprise',
    ]);
  });
});
