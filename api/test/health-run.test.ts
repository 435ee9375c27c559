import { beforeEach, describe, expect, it } from 'vitest';
import { Activity } from './testkit/activity-documents.ts';
import {
  HealthRun,
  RunAllHealthChecks,
  RunHealthCheck,
  SetHealthCheckInterval,
} from './testkit/health-documents.ts';
import { healthOf, hearHealth } from './testkit/health-stories.ts';
import { SetEnabled } from './testkit/integration-documents.ts';
import { type StoredIntegration, connectCms, connectMail } from './testkit/integration-stories.ts';
import { nextOf, until } from './testkit/live-events.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory({ healthChecks: true });
let acme: TestOrganization<'OWNER' | 'IT_MANAGER'>;
let owner: TestClient;
let stranger: TestClient;
let cms: StoredIntegration;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER', 'IT_MANAGER');
  owner = acme.as.OWNER;
  ({ OWNER: stranger } = (await story.app.organization('Umbrella', 'OWNER')).as);
  cms = await connectCms(owner, story.world);
});

async function newestEvent() {
  const { activity } = await owner.get(Activity, { first: 1 });
  return activity.nodes[0];
}

describe('setHealthCheckInterval', () => {
  const set = (client: TestClient, intervalMinutes: number, more = {}) =>
    client.get(SetHealthCheckInterval, {
      input: { integrationId: cms.id, intervalMinutes, ...more },
    });

  it('is NOT_FOUND for another organization, and changes nothing', async () => {
    const { setHealthCheckInterval } = await set(stranger, 1);
    expect(setHealthCheckInterval).toMatchObject({
      health: null,
      userErrors: [{ code: 'NOT_FOUND', path: ['integrationId'] }],
    });
    expect(await healthOf(owner, cms.id)).toMatchObject({ intervalMinutes: 5 });
  });

  it.each([
    [{ intervalMinutes: 0 }, 'intervalMinutes'],
    [{ intervalMinutes: 61 }, 'intervalMinutes'],
    [{ intervalMinutes: -2147483648 }, 'intervalMinutes'],
    [{ failureThreshold: 0 }, 'failureThreshold'],
    [{ failureThreshold: 11 }, 'failureThreshold'],
    [{ recoveryThreshold: 2147483647 }, 'recoveryThreshold'],
  ])('refuses %j and names the field', async (bad, field) => {
    const { setHealthCheckInterval } = await set(owner, 5, bad);
    expect(setHealthCheckInterval.userErrors).toMatchObject([
      { code: 'INVALID_FIELD', path: [field] },
    ]);
    expect(await healthOf(owner, cms.id)).toMatchObject({
      intervalMinutes: 5,
      failureThreshold: 2,
    });
  });

  it('sets when the next check is, and tells of it once', async () => {
    const { setHealthCheckInterval } = await set(owner, 60, { failureThreshold: 3 });
    expect(setHealthCheckInterval).toMatchObject({
      health: { intervalMinutes: 60, failureThreshold: 3, recoveryThreshold: 1 },
      userErrors: [],
    });
    const event = await newestEvent();
    expect(event).toMatchObject({
      eventType: 'integration.checks_changed',
      message: 'Fake CMS is checked every 60 minutes from now on',
    });
    await set(owner, 60);
    expect((await newestEvent())?.id).toBe(event?.id);
  });
});

describe('ADMIN-INT-008: runHealthCheck', () => {
  it('is NOT_FOUND for another organization', async () => {
    const { runHealthCheck } = await stranger.get(RunHealthCheck, {
      input: { integrationId: cms.id },
    });
    expect(runHealthCheck).toMatchObject({
      integration: null,
      check: null,
      userErrors: [{ code: 'NOT_FOUND' }],
    });
  });

  it('checks at once, and both the log and the history have it', async () => {
    story.app.clock.advance({ seconds: 1 });
    const { runHealthCheck } = await owner.get(RunHealthCheck, {
      input: { integrationId: cms.id },
    });
    expect(runHealthCheck).toMatchObject({ check: { outcome: 'OK' }, userErrors: [] });
    expect(await newestEvent()).toMatchObject({ eventType: 'integration.test_succeeded' });
    const { checks } = await healthOf(owner, cms.id);
    expect(checks.nodes.map(({ trigger, outcome }) => `${trigger} ${outcome}`)).toEqual([
      'MANUAL OK',
      'SETTINGS OK',
    ]);
  });

  it('shows a failure at once, however high the threshold', async () => {
    await owner.get(SetHealthCheckInterval, {
      input: { integrationId: cms.id, intervalMinutes: 5, failureThreshold: 10 },
    });
    story.world.cms.accounts.delete('right-cms-token');
    const { runHealthCheck } = await owner.get(RunHealthCheck, {
      input: { integrationId: cms.id },
    });
    story.world.cms.accounts.set('right-cms-token', 'Acme News');
    expect(runHealthCheck).toMatchObject({ integration: { status: 'ERROR' } });
    expect(await healthOf(owner, cms.id)).toMatchObject({ state: 'UNHEALTHY' });
  });
});

describe('ADMIN-INT-009: runAllHealthChecks', () => {
  it('checks none of another organization, and its run is not to be seen there', async () => {
    const strange = await stranger.get(RunAllHealthChecks, {});
    expect(strange.runAllHealthChecks).toMatchObject({
      run: null,
      userErrors: [{ code: 'WRONG_STATE' }],
    });
    const { runAllHealthChecks } = await owner.get(RunAllHealthChecks, {});
    const id = runAllHealthChecks.run?.id ?? '';
    expect((await stranger.get(HealthRun, { id })).healthCheckRun).toBeNull();
    expect((await acme.as.IT_MANAGER.get(HealthRun, { id })).healthCheckRun).toMatchObject({
      total: 1,
    });
  });

  it('checks all that are enabled, tells how far it is, and is one run for all who ask meanwhile', async () => {
    const { cms: fake } = story.world;
    const mail = await connectMail(owner, story.world);
    const off = await connectMail(owner, story.world, 'Switched off');
    await owner.get(SetEnabled, { input: { integrationId: off.id, enabled: false } });
    const events = await hearHealth(owner, mail.id);
    fake.door.hold();
    const [first, second] = await Promise.all([
      owner.get(RunAllHealthChecks, {}),
      owner.get(RunAllHealthChecks, {}),
    ]);
    const { run } = first.runAllHealthChecks;
    expect(run).toMatchObject({ total: 2 });
    expect(second.runAllHealthChecks.run?.id).toBe(run?.id);
    await fake.door.waiting(1);
    const progress = async () => (await owner.get(HealthRun, { id: run?.id ?? '' })).healthCheckRun;
    while ((await progress())?.done !== 1) await nextOf(events);
    fake.door.release();
    await until(events, ({ healthChanged: { integrationId } }) => integrationId === cms.id);
    expect(await progress()).toMatchObject({ total: 2, done: 2 });
    const again = await owner.get(RunAllHealthChecks, {});
    expect(again.runAllHealthChecks.run?.id).not.toBe(run?.id);
  });
});
