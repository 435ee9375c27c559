import { beforeEach, describe, expect, it } from 'vitest';
import { Activity } from './testkit/activity-documents.ts';
import {
  checkEvery,
  healthOf,
  hearHealth,
  passToCheck,
  scheduledCheck,
  uuidOf,
} from './testkit/health-stories.ts';
import { IntegrationById, SetEnabled } from './testkit/integration-documents.ts';
import { type StoredIntegration, connectCms } from './testkit/integration-stories.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory({ healthChecks: true });
let acme: TestOrganization<'OWNER'>;
let owner: TestClient;
let cms: StoredIntegration;

beforeEach(async () => {
  story.world.cms.accounts.set('right-cms-token', 'Acme News');
  acme = await story.app.organization('Acme', 'OWNER');
  owner = acme.as.OWNER;
  cms = await connectCms(owner, story.world);
});

const breakCms = () => story.world.cms.accounts.delete('right-cms-token');
const mendCms = () => story.world.cms.accounts.set('right-cms-token', 'Acme News');
const pass = () => passToCheck(story.app, owner, cms.id);

async function healthEvents() {
  const { activity } = await owner.get(Activity, {
    filter: { eventTypes: ['integration.health_failed', 'integration.health_recovered'] },
  });
  return activity.nodes.map(({ eventType, status, errorMessage }) => [
    eventType,
    status,
    errorMessage,
  ]);
}

describe('a scheduled check', () => {
  it('is never made of an integration by another organization’s clock: a stranger hears nothing', async () => {
    const { OWNER: stranger } = (await story.app.organization('Umbrella', 'OWNER')).as;
    const own = await connectCms(stranger, story.world);
    const events = await hearHealth(stranger, own.id);
    await checkEvery(owner, cms.id, 1);
    await checkEvery(stranger, own.id, 1);
    story.app.clock.advance({ minutes: 1 });
    const heard = await scheduledCheck(events, own.id);
    expect(heard.integrationId).toBe(own.id);
  });

  it('is made at the interval, at a time of its own, and tells only history while nothing changes', async () => {
    const events = await hearHealth(owner, cms.id);
    await checkEvery(owner, cms.id, 3);
    const before = await story.app.database.query(
      'select to_jsonb(i) as row from integrations i where id = $1',
      [uuidOf(cms.id)],
    );
    const ticks: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      await pass();
      ticks.push(story.app.clock.now().getTime());
      expect((await scheduledCheck(events, cms.id)).check).toMatchObject({ outcome: 'OK' });
    }
    expect(ticks.map((tick) => tick % 180_000)).toEqual(ticks.map(() => (ticks[0] ?? 0) % 180_000));
    expect(ticks[2]).toBe((ticks[0] ?? 0) + 2 * 180_000);
    const after = await story.app.database.query(
      'select to_jsonb(i) as row from integrations i where id = $1',
      [uuidOf(cms.id)],
    );
    expect(after).toEqual(before);
    expect(await healthEvents()).toEqual([]);
  });

  it('believes a failure only when it is confirmed, seconds later; then it is an error and one event', async () => {
    const events = await hearHealth(owner, cms.id);
    breakCms();
    await pass();
    const first = await scheduledCheck(events, cms.id, 'FAILED');
    expect(first).toMatchObject({ state: 'HEALTHY', integration: { status: 'CONNECTED' } });
    const inMs = new Date(String(first.nextCheckAt)).getTime() - story.app.clock.now().getTime();
    expect(inMs).toBe(5_000);
    await pass();
    const second = await scheduledCheck(events, cms.id, 'FAILED');
    expect(second).toMatchObject({
      state: 'UNHEALTHY',
      integration: { status: 'ERROR', statusMessage: expect.stringContaining('Token unknown') },
    });
    await pass();
    await scheduledCheck(events, cms.id, 'FAILED');
    expect(await healthEvents()).toEqual([
      ['integration.health_failed', 'ERROR', expect.stringContaining('Token unknown')],
    ]);
    mendCms();
    await pass();
    const mended = await scheduledCheck(events, cms.id, 'OK');
    expect(mended).toMatchObject({ state: 'HEALTHY', integration: { status: 'CONNECTED' } });
    expect((await healthEvents())[0]).toEqual(['integration.health_recovered', 'SUCCESS', null]);
  });

  it('forgets a blip: one failure among successes changes nothing and tells nobody', async () => {
    const events = await hearHealth(owner, cms.id);
    breakCms();
    await pass();
    await scheduledCheck(events, cms.id, 'FAILED');
    mendCms();
    await pass();
    await scheduledCheck(events, cms.id, 'OK');
    expect(await healthEvents()).toEqual([]);
    expect(await healthOf(owner, cms.id)).toMatchObject({ state: 'HEALTHY', failuresInARow: 0 });
  });

  it('needs as many successes as the recovery threshold says', async () => {
    const events = await hearHealth(owner, cms.id);
    await checkEvery(owner, cms.id, 1, { failureThreshold: 1, recoveryThreshold: 2 });
    breakCms();
    await pass();
    expect(await scheduledCheck(events, cms.id, 'FAILED')).toMatchObject({ state: 'UNHEALTHY' });
    mendCms();
    await pass();
    expect(await scheduledCheck(events, cms.id, 'OK')).toMatchObject({
      state: 'UNHEALTHY',
      integration: { status: 'ERROR' },
    });
    await pass();
    expect(await scheduledCheck(events, cms.id, 'OK')).toMatchObject({
      state: 'HEALTHY',
      integration: { status: 'CONNECTED' },
    });
  });

  it('ADMIN-INT-006: is not made of a disabled integration, and again when it is enabled', async () => {
    const events = await hearHealth(owner, cms.id);
    await owner.get(SetEnabled, { input: { integrationId: cms.id, enabled: false } });
    expect(await healthOf(owner, cms.id)).toMatchObject({ nextCheckAt: null, state: 'UNKNOWN' });
    story.app.clock.advance({ minutes: 61 });
    await owner.get(SetEnabled, { input: { integrationId: cms.id, enabled: true } });
    await pass();
    await scheduledCheck(events, cms.id, 'OK');
    const { checks } = await healthOf(owner, cms.id);
    expect(checks.nodes.map(({ trigger }) => trigger).slice(0, 2)).toEqual([
      'SCHEDULED',
      'SETTINGS',
    ]);
    expect(checks.nodes.filter(({ trigger }) => trigger === 'SCHEDULED').length).toBe(1);
    expect((await owner.get(IntegrationById, { id: cms.id })).integration?.status).toBe(
      'CONNECTED',
    );
  });
});
