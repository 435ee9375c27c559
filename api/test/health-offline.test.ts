import { beforeEach, describe, expect, it } from 'vitest';
import { Activity } from './testkit/activity-documents.ts';
import { Connect } from './testkit/integration-documents.ts';
import { healthOf, hearHealth, scheduledCheck } from './testkit/health-stories.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';

/** The resolver of this machine: what it says when there is no network, or when one name is gone. */
let failure: string | undefined;
const story = useStory({
  healthChecks: true,
  lookup: () =>
    failure === undefined
      ? Promise.resolve([{ address: '127.0.0.1', family: 4 }])
      : Promise.reject(Object.assign(new Error('lookup'), { code: failure })),
});
let acme: TestOrganization<'OWNER'>;

beforeEach(async () => {
  failure = undefined;
  acme = await story.app.organization('Acme', 'OWNER');
});

async function connectTo(host: string) {
  const { port } = new URL(story.world.cms.url);
  const input = {
    providerKey: 'fake-cms',
    config: { siteUrl: `http://${host}:${port}` },
    credentials: { token: 'right-cms-token' },
  };
  const { connectIntegration } = await acme.as.OWNER.get(Connect, { input });
  if (connectIntegration.integration == null) throw new Error(JSON.stringify(connectIntegration));
  return connectIntegration.integration;
}

async function alarms() {
  const { activity } = await acme.as.OWNER.get(Activity, {
    filter: { eventTypes: ['integration.health_failed', 'integration.health_recovered'] },
  });
  return activity.nodes;
}

describe('a hub without network', () => {
  it('says so, alarms nobody, asks again each minute, and goes on by itself when it is back', async () => {
    const { id } = await connectTo('news.example');
    const events = await hearHealth(acme.as.OWNER, id);
    failure = 'EAI_AGAIN';
    story.world.cms.hangUp();
    story.app.clock.advance({ minutes: 5 });
    for (let n = 0; n < 3; n += 1) {
      const offline = await scheduledCheck(events, id);
      expect(offline).toMatchObject({
        state: 'UNKNOWN',
        check: { outcome: 'UNKNOWN', code: 'HUB_OFFLINE' },
        integration: { status: 'CONNECTED' },
      });
      story.app.clock.advance({ minutes: 1 });
    }
    failure = undefined;
    story.app.clock.advance({ minutes: 1 });
    const back = await scheduledCheck(events, id, 'OK');
    expect(back).toMatchObject({ state: 'HEALTHY', integration: { status: 'CONNECTED' } });
    expect(await alarms()).toEqual([]);
    const { uptime24h } = await healthOf(acme.as.OWNER, id);
    expect(uptime24h).toMatchObject({ failed: 0 });
    expect(uptime24h.unknown).toBeGreaterThanOrEqual(3);
  });

  it('is not assumed for one name that is gone: that is the provider’s', async () => {
    const { id } = await connectTo('gone.example');
    const events = await hearHealth(acme.as.OWNER, id);
    failure = 'ENOTFOUND';
    story.world.cms.hangUp();
    story.app.clock.advance({ minutes: 5 });
    expect((await scheduledCheck(events, id)).check).toMatchObject({
      outcome: 'FAILED',
      code: 'DNS',
    });
    story.app.clock.advance({ seconds: 5 });
    expect((await scheduledCheck(events, id)).state).toBe('UNHEALTHY');
    expect((await alarms()).length).toBe(1);
  });
});
