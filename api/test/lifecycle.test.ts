import { beforeEach, describe, expect, it } from 'vitest';
import { Activity } from './testkit/activity-documents.ts';
import {
  Delete,
  Disconnect,
  IntegrationById,
  Integrations,
  PublishTargets,
  Providers,
  Reconnect,
  SetEnabled,
  TestStored,
} from './testkit/integration-documents.ts';
import { connectCms, connectMail } from './testkit/integration-stories.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory();
let acme: TestOrganization<'OWNER'>;
let owner: TestClient;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER');
  owner = acme.as.OWNER;
  story.world.cms.accounts.set('other-cms-token', 'Other News');
});

async function sealedOf(name: string) {
  return story.app.database.query(
    `select sealed_credentials, sealing_key_id, credential_masks, connected, status, deleted_at is not null as deleted
     from integrations where org_id = $1 and name = $2`,
    [acme.uuid, name],
  );
}

async function targets() {
  return (await owner.get(PublishTargets, {})).publishTargets.map(({ id }) => id);
}

async function newestEvents(first: number) {
  const { activity } = await owner.get(Activity, { first });
  return activity.nodes.map(({ eventType, status }) => `${eventType} ${status}`);
}

describe('switching off and on', () => {
  it('takes it out of the publish targets, and back after a test', async () => {
    const { id } = await connectCms(owner, story.world);
    expect(await targets()).toEqual([id]);
    const off = await owner.get(SetEnabled, { input: { integrationId: id, enabled: false } });
    expect(off.setIntegrationEnabled.integration).toMatchObject({
      status: 'DISABLED',
      enabled: false,
    });
    expect(await targets()).toEqual([]);
    const on = await owner.get(SetEnabled, { input: { integrationId: id, enabled: true } });
    expect(on.setIntegrationEnabled).toMatchObject({
      check: { outcome: 'OK' },
      integration: { status: 'CONNECTED' },
    });
    expect(await targets()).toEqual([id]);
    expect(await newestEvents(3)).toEqual([
      'integration.enabled SUCCESS',
      'integration.test_succeeded SUCCESS',
      'integration.disabled SUCCESS',
    ]);
  });

  it('shows the error when it is switched on with credentials that no longer hold', async () => {
    const { id } = await connectCms(owner, story.world);
    await owner.get(SetEnabled, { input: { integrationId: id, enabled: false } });
    story.world.cms.accounts.delete('right-cms-token');
    const { setIntegrationEnabled } = await owner.get(SetEnabled, {
      input: { integrationId: id, enabled: true },
    });
    story.world.cms.accounts.set('right-cms-token', 'Acme News');
    expect(setIntegrationEnabled).toMatchObject({
      userErrors: [],
      integration: { enabled: true, status: 'ERROR' },
    });
  });

  it('counts no provider as a publish target that cannot publish', async () => {
    await connectMail(owner, story.world);
    expect(await targets()).toEqual([]);
  });
});

describe('disconnecting', () => {
  it('erases the credentials in the table, and leaves the integration to be reconnected', async () => {
    const { id } = await connectCms(owner, story.world);
    const { disconnectIntegration } = await owner.get(Disconnect, { input: { integrationId: id } });
    expect(disconnectIntegration).toMatchObject({
      userErrors: [],
      integration: { status: 'DISCONNECTED', credentialMasks: [], identity: 'Acme News' },
    });
    expect(await sealedOf('Fake CMS')).toEqual([
      {
        sealed_credentials: null,
        sealing_key_id: null,
        credential_masks: [],
        connected: false,
        status: 'DISCONNECTED',
        deleted: false,
      },
    ]);
    expect(await targets()).toEqual([]);
    expect(await newestEvents(1)).toEqual(['integration.disconnected SUCCESS']);
  });

  it('says so when it is disconnected already, and when a disconnected one is tested or switched', async () => {
    const { id } = await connectCms(owner, story.world);
    await owner.get(Disconnect, { input: { integrationId: id } });
    const again = await owner.get(Disconnect, { input: { integrationId: id } });
    expect(again.disconnectIntegration.userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
    const tested = await owner.get(TestStored, { input: { integrationId: id } });
    expect(tested.testIntegration.userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
    const switched = await owner.get(SetEnabled, { input: { integrationId: id, enabled: true } });
    expect(switched.setIntegrationEnabled.userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
  });
});

describe('reconnecting', () => {
  it('brings it back with the settings that it had', async () => {
    const { id } = await connectCms(owner, story.world);
    await owner.get(Disconnect, { input: { integrationId: id } });
    const { reconnectIntegration } = await owner.get(Reconnect, {
      input: { integrationId: id, credentials: { token: 'right-cms-token' } },
    });
    expect(reconnectIntegration).toMatchObject({
      userErrors: [],
      integration: { id, status: 'CONNECTED', config: { siteUrl: story.world.cms.url } },
    });
    expect(await newestEvents(1)).toEqual(['integration.reconnected SUCCESS']);
    expect(await targets()).toEqual([id]);
  });

  it('refuses another account until it is accepted', async () => {
    const { id } = await connectCms(owner, story.world);
    await owner.get(Disconnect, { input: { integrationId: id } });
    const input = { integrationId: id, credentials: { token: 'other-cms-token' } };
    const refused = await owner.get(Reconnect, { input });
    expect(refused.reconnectIntegration.userErrors).toMatchObject([
      { code: 'IDENTITY_CHANGED', path: ['credentials'] },
    ]);
    expect(refused.reconnectIntegration.userErrors[0]?.message).toMatch(/Other News.*Acme News/);
    expect(await sealedOf('Fake CMS')).toMatchObject([
      { sealed_credentials: null, status: 'DISCONNECTED' },
    ]);
    const accepted = await owner.get(Reconnect, {
      input: { ...input, acceptIdentityChange: true },
    });
    expect(accepted.reconnectIntegration).toMatchObject({
      userErrors: [],
      integration: { identity: 'Other News' },
    });
  });

  it('stores nothing when the test fails', async () => {
    const { id } = await connectCms(owner, story.world);
    await owner.get(Disconnect, { input: { integrationId: id } });
    const input = { integrationId: id, credentials: { token: 'wrong' } };
    const { reconnectIntegration } = await owner.get(Reconnect, { input });
    expect(reconnectIntegration.userErrors).toMatchObject([
      { code: 'CHECK_FAILED', path: ['credentials', 'token'] },
    ]);
    expect(await sealedOf('Fake CMS')).toMatchObject([
      { sealed_credentials: null, status: 'DISCONNECTED' },
    ]);
  });
});

describe('deleting', () => {
  it('takes it out of every list, erases the credentials, and keeps its history', async () => {
    const { id } = await connectCms(owner, story.world);
    const { deleteIntegration } = await owner.get(Delete, { input: { integrationId: id } });
    expect(deleteIntegration).toEqual({ deletedIntegrationId: id, userErrors: [] });
    expect((await owner.get(Integrations, {})).integrations.nodes).toEqual([]);
    expect((await owner.get(IntegrationById, { id })).integration).toBeNull();
    expect((await owner.get(Providers, { installed: true })).providers).toEqual([]);
    expect(await targets()).toEqual([]);
    expect(await sealedOf('Fake CMS')).toMatchObject([{ sealed_credentials: null, deleted: true }]);
    const { activity } = await owner.get(Activity, { filter: { integrationId: id } });
    expect(activity.nodes.map(({ eventType }) => eventType)).toEqual([
      'integration.deleted',
      'integration.connected',
      'integration.test_succeeded',
    ]);
    expect(activity.nodes[0]?.integration).toEqual({ id, name: 'Fake CMS' });
    const again = await owner.get(Delete, { input: { integrationId: id } });
    expect(again.deleteIntegration.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('frees the provider and the name', async () => {
    const { id } = await connectMail(owner, story.world, 'Reused');
    const cms = await connectCms(owner, story.world);
    await owner.get(Delete, { input: { integrationId: id } });
    await owner.get(Delete, { input: { integrationId: cms.id } });
    expect((await connectMail(owner, story.world, 'Reused')).id).not.toBe(id);
    expect((await connectCms(owner, story.world)).id).not.toBe(cms.id);
  });
});
