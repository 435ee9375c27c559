import { beforeEach, describe, expect, it } from 'vitest';
import { Activity } from './testkit/activity-documents.ts';
import {
  Connect,
  Delete,
  Disconnect,
  Integrations,
  SetEnabled,
  TestStored,
  Update,
} from './testkit/integration-documents.ts';
import { cmsForm, connectMail, mailForm } from './testkit/integration-stories.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';

const story = useStory();
let acme: TestOrganization<'OWNER' | 'ADMIN'>;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER', 'ADMIN');
});

interface Payload {
  readonly userErrors: readonly { readonly code: string }[];
}

function codes(payloads: readonly Payload[]): string[] {
  return payloads.map(({ userErrors: [error] }) => error?.code ?? 'DONE').toSorted();
}

async function eventTypes(): Promise<string[]> {
  const { activity } = await acme.as.OWNER.get(Activity, {
    filter: { eventTypes: ['integration.*'] },
  });
  return activity.nodes.map(({ eventType }) => eventType);
}

describe('two admins at once', () => {
  it('update one integration: exactly one wins, the other gets CONFLICT', async () => {
    const { OWNER, ADMIN } = acme.as;
    const { id } = await connectMail(OWNER, story.world);
    const { door } = story.world.mail;
    door.hold();
    const names = ['By the owner', 'By the admin'];
    const updates = [OWNER, ADMIN].map((client, index) =>
      client.get(Update, { input: { integrationId: id, name: names[index] ?? null } }),
    );
    await door.waiting(2);
    door.release();
    const payloads = (await Promise.all(updates)).map(({ updateIntegration }) => updateIntegration);
    expect(codes(payloads)).toEqual(['CONFLICT', 'DONE']);
    const winner = payloads.find(({ userErrors }) => userErrors.length === 0)?.integration?.name;
    const { integrations } = await OWNER.get(Integrations, {});
    expect(integrations.nodes.map(({ name }) => name)).toEqual([winner]);
    expect((await eventTypes()).filter((type) => type === 'integration.updated')).toHaveLength(1);
  });

  it.each([
    ['fake-cms', () => cmsForm(story.world), () => story.world.cms.door],
    ['smtp under one name', () => mailForm(story.world), () => story.world.mail.door],
  ])('connect %s: one row, and the other gets CONFLICT', async (_what, form, doorOf) => {
    const door = doorOf();
    door.hold();
    const connects = [acme.as.OWNER, acme.as.ADMIN].map((client) =>
      client.get(Connect, { input: form() }),
    );
    await door.waiting(2);
    door.release();
    const payloads = (await Promise.all(connects)).map(
      ({ connectIntegration }) => connectIntegration,
    );
    expect(codes(payloads)).toEqual(['CONFLICT', 'DONE']);
    const { integrations } = await acme.as.OWNER.get(Integrations, {});
    expect(integrations.nodes).toHaveLength(1);
    expect(await eventTypes()).toEqual(['integration.connected', 'integration.test_succeeded']);
  });

  it('disconnect while the other one updates: the credentials stay erased', async () => {
    const { id } = await connectMail(acme.as.OWNER, story.world);
    const { door } = story.world.mail;
    door.hold();
    const update = acme.as.ADMIN.get(Update, { input: { integrationId: id, name: 'Too late' } });
    await door.waiting(1);
    const { disconnectIntegration } = await acme.as.OWNER.get(Disconnect, {
      input: { integrationId: id },
    });
    door.release();
    expect(disconnectIntegration.userErrors).toEqual([]);
    expect((await update).updateIntegration.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    const rows = await story.app.database.query(
      'select name, status, sealed_credentials from integrations where org_id = $1',
      [acme.uuid],
    );
    expect(rows).toEqual([{ name: 'Mail', status: 'DISCONNECTED', sealed_credentials: null }]);
  });

  it('delete while the other one tests or switches on: it stays deleted', async () => {
    const { OWNER, ADMIN } = acme.as;
    const { id } = await connectMail(OWNER, story.world);
    const { door } = story.world.mail;
    door.hold();
    const test = ADMIN.get(TestStored, { input: { integrationId: id } });
    const enable = ADMIN.get(SetEnabled, { input: { integrationId: id, enabled: true } });
    await door.waiting(2);
    const { deleteIntegration } = await OWNER.get(Delete, { input: { integrationId: id } });
    door.release();
    expect(deleteIntegration.userErrors).toEqual([]);
    expect(codes([(await test).testIntegration, (await enable).setIntegrationEnabled])).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
    expect((await OWNER.get(Integrations, {})).integrations.nodes).toEqual([]);
  });

  it('disconnect at once: one wins, the other is told', async () => {
    const { id, version } = await connectMail(acme.as.OWNER, story.world);
    const disconnects = [acme.as.OWNER, acme.as.ADMIN].map((client) =>
      client.get(Disconnect, { input: { integrationId: id, version } }),
    );
    const payloads = (await Promise.all(disconnects)).map(
      ({ disconnectIntegration }) => disconnectIntegration,
    );
    expect(codes(payloads)).toEqual(['CONFLICT', 'DONE']);
    expect((await eventTypes()).filter((type) => type === 'integration.disconnected')).toHaveLength(
      1,
    );
  });
});
