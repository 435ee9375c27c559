import { beforeEach, describe, expect, it } from 'vitest';
import {
  HealthChanged,
  RunHealthCheck,
  SetHealthCheckInterval,
} from './testkit/health-documents.ts';
import { hearHealth, passToCheck, scheduledCheck } from './testkit/health-stories.ts';
import { Delete, SetEnabled } from './testkit/integration-documents.ts';
import { type StoredIntegration, connectCms, connectMail } from './testkit/integration-stories.ts';
import { live, until } from './testkit/live-events.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';

// One story cuts the connection that listens to PostgreSQL, which the server logs as an error.
const story = useStory({ healthChecks: true, breaksTheServer: true });
let acme: TestOrganization<'OWNER' | 'IT_MANAGER' | 'VIEWER'>;
let cms: StoredIntegration;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER', 'IT_MANAGER', 'VIEWER');
  cms = await connectCms(acme.as.OWNER, story.world);
});

describe('healthChanged', () => {
  it('tells a stranger nothing of another organization', async () => {
    const { OWNER: stranger } = (await story.app.organization('Umbrella', 'OWNER')).as;
    const own = await connectMail(stranger, story.world);
    const events = await hearHealth(stranger, own.id);
    await acme.as.OWNER.get(RunHealthCheck, { input: { integrationId: cms.id } });
    await stranger.get(Delete, { input: { integrationId: own.id } });
    const heard: string[] = [];
    await until(events, ({ healthChanged: { integrationId, integration } }) => {
      heard.push(integrationId);
      return integration == null;
    });
    expect(new Set(heard)).toEqual(new Set([own.id]));
  });

  it('is refused to a VIEWER', async () => {
    const next = acme.as.VIEWER.subscribe(HealthChanged, {}).next();
    await expect(next).rejects.toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('tells an IT_MANAGER of each check, each change of the interval, and of switching off', async () => {
    const { OWNER, IT_MANAGER } = acme.as;
    const input = { integrationId: cms.id };
    const events = IT_MANAGER.subscribe(HealthChanged, {});
    await live(events, () => OWNER.get(RunHealthCheck, { input }));
    await OWNER.get(SetHealthCheckInterval, { input: { ...input, intervalMinutes: 7 } });
    await until(events, ({ healthChanged }) => healthChanged.check == null);
    await OWNER.get(SetEnabled, { input: { ...input, enabled: false } });
    const off = await until(
      events,
      ({ healthChanged }) => healthChanged.integration?.enabled === false,
    );
    expect(off.healthChanged).toMatchObject({ nextCheckAt: null, state: 'UNKNOWN' });
  });

  it('leaves nothing stale when the connection that listens to PostgreSQL was cut', async () => {
    const { OWNER } = acme.as;
    const events = await hearHealth(OWNER, cms.id);
    const { database } = story.app;
    await database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and (query ilike 'listen%' or query ilike '%pg_notify%')`,
    );
    // Another server's check: its message is lost.
    const later = new Date(story.app.clock.now().getTime() + 1);
    await database.query(
      `update integration_health set state = 'UNHEALTHY', state_since = $2, changed_at = $2 where org_id = $1`,
      [acme.uuid, later],
    );
    await until(events, ({ healthChanged: { state } }) => state === 'UNHEALTHY');
    await passToCheck(story.app, OWNER, cms.id);
    expect(await scheduledCheck(events, cms.id)).toMatchObject({ check: { outcome: 'OK' } });
  });
});
