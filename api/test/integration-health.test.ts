import { beforeEach, describe, expect, it } from 'vitest';
import { Delete, TestStored } from './testkit/integration-documents.ts';
import {
  HealthBuckets,
  HealthChecks,
  IntegrationHealth,
} from './testkit/integration-health-documents.ts';
import { type StoredIntegration, connectCms, connectMail } from './testkit/integration-stories.ts';
import { type SeededCheck, seedChecks } from './testkit/seed-health.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory();
const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
let acme: TestOrganization<'OWNER' | 'IT_MANAGER' | 'USER' | 'VIEWER'>;
let owner: TestClient;
let mail: StoredIntegration;

beforeEach(async () => {
  story.app.clock.advance({ minutes: 1 });
  acme = await story.app.organization('Acme', 'OWNER', 'IT_MANAGER', 'USER', 'VIEWER');
  owner = acme.as.OWNER;
  mail = await connectMail(owner, story.world);
});

const now = () => story.app.clock.now().getTime();
const ago = (ms: number) => new Date(now() - ms);
const seed = (checks: readonly SeededCheck[]) => seedChecks(story.app.database, mail.id, checks);

/** Moves the clock on to this long after the next full hour. */
function standAfterFullHour(ms: number): void {
  story.app.clock.advance({ seconds: (hour - (now() % hour) + ms) / second });
}

async function health(client = owner, id = mail.id) {
  const { integrationHealth } = await client.get(IntegrationHealth, { id });
  if (integrationHealth == null) throw new Error('There is no health.');
  return integrationHealth;
}

async function checksOf(variables: Omit<Parameters<typeof pageOf>[0], 'id'> = {}) {
  return pageOf({ id: mail.id, ...variables });
}

async function pageOf(variables: {
  id: string;
  first?: number;
  after?: string | null;
  outcomes?: ('OK' | 'FAILED' | 'UNKNOWN' | 'NOT_CHECKABLE')[];
}) {
  const { integrationHealth } = await owner.get(HealthChecks, variables);
  if (integrationHealth == null) throw new Error('There is no health.');
  return integrationHealth.checks;
}

describe('who may see it', () => {
  it('is nobody of another organization, and nobody once it was deleted', async () => {
    const { as } = await story.app.organization('Other', 'OWNER');
    expect(await as.OWNER.get(IntegrationHealth, { id: mail.id })).toEqual({
      integrationHealth: null,
    });
    expect((await health()).integration.id).toBe(mail.id);
    await owner.get(Delete, { input: { integrationId: mail.id } });
    expect(await owner.get(IntegrationHealth, { id: mail.id })).toEqual({
      integrationHealth: null,
    });
  });

  it('is an IT manager, but no user and no viewer', async () => {
    expect((await health(acme.as.IT_MANAGER)).integration.id).toBe(mail.id);
    for (const client of [acme.as.USER, acme.as.VIEWER]) {
      const { errors } = await client.ask(IntegrationHealth, { id: mail.id });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    }
  });

  it.each(['', 'int_', 'evt_01hzy1q5x8f7d2v3k4m5n6p7q8', "int_'; drop table"])(
    'is nobody for the id "%s"',
    async (id) => {
      expect(await owner.get(IntegrationHealth, { id })).toEqual({ integrationHealth: null });
    },
  );
});

describe('ADMIN-INT-004, view integration details', () => {
  it('shows the configuration with masked secrets, and the health', async () => {
    await seed([{ at: ago(minute) }]);
    const { integration, uptime24h, intervalMinutes } = await health();
    expect(integration.credentialMasks).toEqual([
      { field: 'password', mask: expect.stringMatching(/^•/) },
    ]);
    expect(integration.config).toMatchObject({ host: story.world.mail.host });
    expect(JSON.stringify(integration)).not.toContain(story.world.mail.password);
    expect(intervalMinutes).toBe(5);
    expect(uptime24h).toEqual({ ratio: 1, ok: 1, failed: 0, unknown: 0 });
  });
});

describe('ADMIN-INT-007, view health logs', () => {
  it('shows the recent checks, newest first, with time, outcome, latency and words', async () => {
    await seed([
      { at: ago(3 * minute), latencyMs: 120 },
      { at: ago(2 * minute), outcome: 'FAILED', code: 'UNAUTHORIZED', message: 'No', hint: 'Look' },
      { at: ago(minute), outcome: 'UNKNOWN', code: 'HUB_OFFLINE', message: 'No network' },
    ]);
    const { nodes } = await checksOf();
    expect(nodes).toMatchObject([
      { outcome: 'UNKNOWN', code: 'HUB_OFFLINE', checkedAt: ago(minute).toISOString() },
      { outcome: 'FAILED', code: 'UNAUTHORIZED', message: 'No', hint: 'Look' },
      {
        outcome: 'OK',
        code: null,
        message: null,
        hint: null,
        latencyMs: 120,
        trigger: 'SCHEDULED',
      },
    ]);
    expect(nodes.every(({ id }) => /^chk_[0-9a-z]{26}$/.test(id))).toBe(true);
  });

  it('shows a real check as soon as it was made', async () => {
    const cms = await connectCms(owner, story.world);
    story.app.clock.advance({ minutes: 1 });
    story.world.cms.accounts.delete('right-cms-token');
    await owner.get(TestStored, { input: { integrationId: cms.id } });
    story.world.cms.accounts.set('right-cms-token', 'Acme News');
    const { nodes } = await pageOf({ id: cms.id });
    expect(nodes).toMatchObject([
      {
        outcome: 'FAILED',
        trigger: 'MANUAL',
        code: 'UNAUTHORIZED',
        message: 'Token unknown',
        hint: 'Copy the token again.',
        checkedAt: story.app.clock.now().toISOString(),
      },
      { outcome: 'OK', trigger: 'SETTINGS' },
    ]);
    const facts = await health(owner, cms.id);
    expect(facts).toMatchObject({
      state: 'UNHEALTHY',
      stateSince: story.app.clock.now().toISOString(),
      lastFailureAt: story.app.clock.now().toISOString(),
      uptime24h: { ratio: 0.5, ok: 1, failed: 1 },
      errorRate24h: 0.5,
    });
  });
});

describe('AC-3, monitor health: uptime', () => {
  it.each([
    ['within a minute', 17 * minute + 23_456],
    ['at a full minute', 17 * minute],
    ['at a full hour', 0],
  ])('of 24 hours is exact, %s', async (_name, afterHour) => {
    standAfterFullHour(afterHour);
    await seed([
      { at: ago(day + 1), outcome: 'FAILED' },
      { at: ago(day), outcome: 'FAILED' },
      { at: ago(day - 1) },
      { at: ago(day - 50 * second) },
      { at: ago(day - 30 * minute) },
      { at: ago(day - 3 * hour), outcome: 'UNKNOWN' },
      { at: ago(day - 3 * hour), outcome: 'FAILED' },
      { at: ago(0) },
    ]);
    const { uptime24h, errorRate24h, responseTime24h } = await health();
    expect(uptime24h).toEqual({ ratio: 0.8, ok: 4, failed: 1, unknown: 1 });
    expect(errorRate24h).toBe(0.2);
    expect(responseTime24h.checks).toBe(4);
  });

  it('of 7 and 30 days is exact to the hour', async () => {
    standAfterFullHour(17 * minute + 23_456);
    for (const [days, key] of [
      [7, 'uptime7d'],
      [30, 'uptime30d'],
    ] as const) {
      const start = Math.floor((now() - days * day) / hour) * hour + hour;
      await seed([
        { at: new Date(start - 1), outcome: 'FAILED' },
        { at: new Date(start) },
        { at: new Date(start + day) },
        { at: new Date(start + 2 * day), outcome: 'FAILED' },
        { at: ago(0), outcome: 'UNKNOWN' },
      ]);
      expect([key, (await health())[key]]).toEqual([
        key,
        { ratio: 2 / 3, ok: 2, failed: 1, unknown: 1 },
      ]);
    }
  });

  it('counts each of many checks once, whatever the windows are made of', async () => {
    const times = Array.from({ length: 45 * 24 }, (_, index) => ago(index * hour + 7 * minute));
    await seed(times.map((at) => ({ at })));
    const { uptime24h, uptime7d, uptime30d } = await health();
    expect([uptime24h.ok, uptime7d.ok, uptime30d.ok]).toEqual([
      24,
      times.filter((at) => at.getTime() >= Math.floor((now() - 7 * day) / hour) * hour + hour)
        .length,
      times.filter((at) => at.getTime() >= Math.floor((now() - 30 * day) / hour) * hour + hour)
        .length,
    ]);
  });

  it('is not known without checks that tell something', async () => {
    await seed([{ at: ago(minute), outcome: 'UNKNOWN' }]);
    const { uptime24h, uptime30d, errorRate24h, responseTime24h } = await health();
    expect(uptime24h).toEqual({ ratio: null, ok: 0, failed: 0, unknown: 1 });
    expect(uptime30d.ratio).toBeNull();
    expect(errorRate24h).toBeNull();
    expect(responseTime24h).toEqual({ p50Ms: null, p95Ms: null, checks: 0 });
  });

  it('does not count the checks of another integration', async () => {
    const other = await connectMail(owner, story.world, 'Second mail');
    await seedChecks(story.app.database, other.id, [{ at: ago(minute), outcome: 'FAILED' }]);
    await seed([{ at: ago(minute) }]);
    expect((await health()).uptime24h).toEqual({ ratio: 1, ok: 1, failed: 0, unknown: 0 });
  });
});

/** Nearest rank among all. */
function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? 0;
}

function expectWithinBound(told: number | null, exact: number): void {
  expect(told).not.toBeNull();
  expect(Math.abs((told ?? 0) - exact)).toBeLessThanOrEqual(Math.max(0.5, exact / 8));
}

describe('AC-3, monitor health: response time', () => {
  it('is within its error bound of what brute force finds, failures left out', async () => {
    const passed = Array.from({ length: 400 }, (_, index) => ({
      at: ago(index * 3 * minute),
      latencyMs: Math.round(Math.exp((((index * 7919) % 400) / 400) * Math.log(20_000))),
    }));
    const failed = Array.from({ length: 100 }, (_, index) => ({
      at: ago(index * 10 * minute + 1),
      outcome: 'FAILED' as const,
      latencyMs: 29_000,
    }));
    await seed([...passed, ...failed]);
    const latencies = passed.map(({ latencyMs }) => latencyMs);
    const { responseTime24h } = await health();
    expect(responseTime24h.checks).toBe(400);
    expectWithinBound(responseTime24h.p50Ms, percentile(latencies, 0.5));
    expectWithinBound(responseTime24h.p95Ms, percentile(latencies, 0.95));
    const { integrationHealth } = await owner.get(HealthBuckets, { id: mail.id, range: 'WEEK' });
    const told = (integrationHealth?.buckets ?? []).flatMap(({ startsAt, p95Ms }) =>
      p95Ms === null ? [] : [{ startsAt, p95Ms }],
    );
    expect(told).toHaveLength(21);
    for (const { startsAt, p95Ms } of told) {
      const start = Date.parse(startsAt);
      const inside = passed.filter(
        ({ at }) => at.getTime() >= start && at.getTime() < start + hour,
      );
      expectWithinBound(
        p95Ms,
        percentile(
          inside.map((one) => one.latencyMs),
          0.95,
        ),
      );
    }
  });
});
