import { beforeEach, describe, expect, it } from 'vitest';
import { Activity } from './testkit/activity-documents.ts';
import { Connect, Disconnect, Reconnect, Update } from './testkit/integration-documents.ts';
import { connectMail, mailForm } from './testkit/integration-stories.ts';
import { connectMailWith } from './testkit/message-stories.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory();
let acme: TestOrganization<'ADMIN'>;
let admin: TestClient;

/** Nothing listens there: a check of it fails. */
const deadPort = { port: 1, security: 'none' };

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'ADMIN');
  admin = acme.as.ADMIN;
});

async function eventTypes() {
  const { activity } = await admin.get(Activity, { filter: { eventTypes: ['integration.*'] } });
  return activity.nodes.map(({ eventType }) => eventType);
}

it('ADMIN-INT-002: an SMTP integration is created once its connection was tested', async () => {
  const before = story.world.mail.signIns();
  const { connectIntegration } = await admin.get(Connect, {
    input: {
      ...mailForm(story.world),
      name: 'Office mail',
      config: {
        ...mailForm(story.world).config,
        fromAddress: 'hub@acme.example',
        hourlyLimit: 1000,
        dailyLimit: 25_000,
      },
    },
  });
  expect(connectIntegration).toMatchObject({
    userErrors: [],
    check: { outcome: 'OK' },
    integration: {
      name: 'Office mail',
      status: 'CONNECTED',
      config: { hourlyLimit: 1000, dailyLimit: 25_000 },
    },
  });
  expect(story.world.mail.signIns()).toBe(before + 1);
});

it('ADMIN-INT-005: a changed configuration is saved after its connection was tested again', async () => {
  const { id } = await connectMail(admin, story.world);
  const before = story.world.mail.signIns();
  const config = { ...mailForm(story.world).config, fromName: 'Acme Sales' };
  const { updateIntegration } = await admin.get(Update, { input: { integrationId: id, config } });
  expect(updateIntegration).toMatchObject({
    userErrors: [],
    check: { outcome: 'OK' },
    integration: { status: 'CONNECTED', config: { fromName: 'Acme Sales' } },
  });
  expect(story.world.mail.signIns()).toBe(before + 1);
});

describe('saved without a test', () => {
  it('is connected and enabled, nobody knows how it is, and no test is told', async () => {
    const stored = await connectMailWith(admin, story.world, deadPort, { skipTest: true });
    expect(stored).toMatchObject({
      status: 'UNKNOWN',
      statusMessage: null,
      enabled: true,
      lastTest: null,
      lastTestedAt: null,
      identity: null,
    });
    expect(await eventTypes()).toEqual(['integration.connected']);
  });

  it('forgets the result of the settings before it', async () => {
    const { id } = await connectMail(admin, story.world);
    const config = { ...mailForm(story.world).config, ...deadPort };
    const input = { integrationId: id, config, skipTest: true };
    const { updateIntegration } = await admin.get(Update, { input });
    expect(updateIntegration).toMatchObject({
      userErrors: [],
      check: null,
      integration: { status: 'UNKNOWN', enabled: true, lastTest: null, config: deadPort },
    });
    expect((await eventTypes())[0]).toBe('integration.updated');
  });

  it('reconnects without asking whose account it is', async () => {
    const { id } = await connectMail(admin, story.world);
    await admin.get(Disconnect, { input: { integrationId: id } });
    const config = { ...mailForm(story.world).config, ...deadPort, username: 'other@acme.example' };
    const { reconnectIntegration } = await admin.get(Reconnect, {
      input: { integrationId: id, config, credentials: { password: 'new' }, skipTest: true },
    });
    expect(reconnectIntegration).toMatchObject({
      userErrors: [],
      check: null,
      integration: { status: 'UNKNOWN', identity: null },
    });
  });

  it('a blank secret still stays only with the address it was given for', async () => {
    const { id } = await connectMail(admin, story.world);
    const config = { ...mailForm(story.world).config, host: 'localhost' };
    const input = { integrationId: id, config, credentials: { password: '' }, skipTest: true };
    const { updateIntegration } = await admin.get(Update, { input });
    expect(updateIntegration).toMatchObject({
      integration: null,
      userErrors: [{ code: 'INVALID_FIELD', path: ['credentials', 'password'] }],
    });
  });

  it('a private address and a wrong field are refused all the same', async () => {
    const form = mailForm(story.world);
    const refusalOf = async (config: object) => {
      const input = { ...form, config: { ...form.config, ...config }, skipTest: true };
      return (await admin.get(Connect, { input })).connectIntegration.userErrors;
    };
    expect(await refusalOf({ host: '10.1.2.3' })).toMatchObject([{ code: 'BLOCKED_ADDRESS' }]);
    expect(await refusalOf({ port: 0 })).toMatchObject([{ code: 'INVALID_FIELD' }]);
  });
});
