import { beforeEach, describe, expect, it } from 'vitest';
import type { HealthCheckOutcome, HealthRange } from './testkit/generated/graphql.ts';
import { HealthBuckets, HealthChecks } from './testkit/integration-health-documents.ts';
import { type StoredIntegration, connectMail } from './testkit/integration-stories.ts';
import { type SeededCheck, seedChecks } from './testkit/seed-health.ts';
import { useStory } from './testkit/story.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory();
const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
let owner: TestClient;
let mail: StoredIntegration;

beforeEach(async () => {
  story.app.clock.advance({ minutes: 1 });
  owner = (await story.app.organization('Acme', 'OWNER')).as.OWNER;
  mail = await connectMail(owner, story.world);
});

const now = () => story.app.clock.now().getTime();
const ago = (ms: number) => new Date(now() - ms);
const seed = (checks: readonly SeededCheck[]) => seedChecks(story.app.database, mail.id, checks);

/** Moves the clock on to this long after the next full hour. */
function standAfterFullHour(ms: number): void {
  story.app.clock.advance({ seconds: (hour - (now() % hour) + ms) / second });
}

interface PageOptions {
  readonly first?: number;
  readonly after?: string | null;
  readonly outcomes?: HealthCheckOutcome[];
}

async function checksOf(options: PageOptions = {}) {
  const { integrationHealth } = await owner.get(HealthChecks, { id: mail.id, ...options });
  if (integrationHealth == null) throw new Error('There is no health.');
  return integrationHealth.checks;
}

describe('AC-3, monitor health: the chart', () => {
  it.each([
    ['DAY', 48, 1800],
    ['WEEK', 168, 3600],
    ['MONTH', 120, 6 * 3600],
  ] as const)(
    'of a %s has %d points without gaps, the last of which is now',
    async (range, count, seconds) => {
      standAfterFullHour(17 * minute + 23_456);
      const length = seconds * second;
      const first = (Math.floor(now() / length) - count + 1) * length;
      await seed([
        { at: new Date(first - 1), outcome: 'FAILED' },
        { at: new Date(first), latencyMs: 200 },
        { at: new Date(first + length), outcome: 'FAILED' },
        { at: new Date(first + 2 * length - 1), outcome: 'UNKNOWN' },
        { at: ago(0), latencyMs: 300 },
      ]);
      const buckets = await bucketsOf(range);
      expect(buckets.map(({ startsAt }) => startsAt)).toEqual(
        Array.from({ length: count }, (_, index) => new Date(first + index * length).toISOString()),
      );
      expect(new Set(buckets.map((bucket) => bucket.seconds))).toEqual(new Set([seconds]));
      const empty = { ok: 0, failed: 0, unknown: 0, p50Ms: null, p95Ms: null };
      expect(buckets[0]).toMatchObject({ ok: 1, failed: 0, p50Ms: expect.any(Number) });
      expect(buckets[1]).toMatchObject({ ...empty, failed: 1, unknown: 1 });
      expect(buckets[2]).toMatchObject(empty);
      expect(buckets.at(-1)).toMatchObject({ ok: 1 });
      expect(buckets.reduce((sum, { ok, failed }) => sum + ok + failed, 0)).toBe(3);
    },
  );
});

async function bucketsOf(range: HealthRange) {
  const { integrationHealth } = await owner.get(HealthBuckets, { id: mail.id, range });
  return integrationHealth?.buckets ?? [];
}

describe('pages of checks', () => {
  it('neither skip nor repeat, also of checks at the same moment and of days ago', async () => {
    const times = [0, 0, 0, 1, 1, 2, 60, 61].map((hours) => ago(hours * hour));
    await seed([...times, ago(40 * day), ago(40 * day)].map((at) => ({ at })));
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await checksOf({ first: 3, after });
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    const all = await checksOf({ first: 100 });
    expect(seen).toHaveLength(10);
    expect(seen).toEqual(all.nodes.map(({ id }) => id));
    expect(new Set(seen).size).toBe(10);
  });

  it('hold the outcomes that were asked for', async () => {
    const outcomes = ['OK', 'FAILED', 'UNKNOWN', 'FAILED'] as const;
    await seed(outcomes.map((outcome, index) => ({ at: ago(index * day), outcome })));
    const found = async (...wanted: HealthCheckOutcome[]) =>
      (await checksOf({ outcomes: wanted })).nodes.map(({ outcome }) => outcome);
    expect(await found('FAILED')).toEqual(['FAILED', 'FAILED']);
    expect(await found('FAILED', 'UNKNOWN')).toEqual(['FAILED', 'UNKNOWN', 'FAILED']);
    expect(await found()).toEqual([]);
  });

  it.each([
    { first: 0 },
    { first: 101 },
    { after: 'nonsense' },
    { after: 'WzEsImFjdGl2aXR5IiwiMSIsIjEiXQ' },
  ])('are refused for %o', async (variables) => {
    const { errors } = await owner.ask(HealthChecks, { id: mail.id, ...variables });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
});
