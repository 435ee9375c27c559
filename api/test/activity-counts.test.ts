import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type NewActivityEvent,
  type WindowCount,
  appendActivity,
  categoryOutcomes,
  countWindow,
  integrationSyncs,
} from '../src/modules/activity/index.ts';
import { activityKind } from '../src/modules/activity/activity-kind.ts';
import { parseId } from '../src/graphql/index.ts';
import { entities } from '../src/orm.ts';
import { type Database, inRole, openDatabase } from '../src/platform/database/index.ts';
import { RecordActivity } from './testkit/activity-documents.ts';
import { connectMail } from './testkit/integration-stories.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';

const story = useStory();
let database: Database;
let acme: TestOrganization<'OWNER'>;

beforeAll(async () => {
  database = await openDatabase(inRole(story.app.database.url, 'runtime'), entities, 4);
});
afterAll(() => database.close());
beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER');
});

type Told = Pick<NewActivityEvent, 'eventType' | 'status' | 'category'>;

const actor = { kind: 'SYSTEM', id: null, name: 'Patchbay' } as const;
const dayMs = 86_400_000;

function append(organizationId: string, at: Date, events: readonly Told[]): Promise<unknown> {
  return database.write({ organizationId, userId: null }, (_em, sql) =>
    appendActivity(
      sql,
      organizationId,
      at,
      events.map((event) => ({ message: event.eventType, actor, ...event })),
    ),
  );
}

function counted(organizationId: string, now: Date): Promise<WindowCount[]> {
  return database.read({ organizationId, userId: null }, (sql) => countWindow(sql, now));
}

/** One by one, by the rule alone. */
function countByHand(events: readonly (Told & { at: Date })[], now: Date): WindowCount[] {
  const counts = new Map<string, { -readonly [Key in keyof WindowCount]: WindowCount[Key] }>();
  for (const { at, eventType, status, category = null } of events) {
    if (at.getTime() <= now.getTime() - dayMs) continue;
    const kind = activityKind(eventType);
    const count = counts.get(`${category} ${kind}`) ?? {
      category,
      kind,
      successes: 0,
      warnings: 0,
      errors: 0,
    };
    counts.set(`${category} ${kind}`, count);
    if (status === 'SUCCESS') count.successes += 1;
    else if (status === 'WARNING') count.warnings += 1;
    else count.errors += 1;
  }
  return [...counts.values()];
}

const byName = (counts: readonly WindowCount[]) =>
  counts.toSorted((a, b) => `${a.category} ${a.kind}`.localeCompare(`${b.category} ${b.kind}`));

/** An organization of events alone: nobody signs in to it. */
async function bareOrganization(): Promise<string> {
  const [row] = await story.app.database.query<{ id: string }>(
    `insert into organizations values (gen_random_uuid(), 'Bare', now()) returning id`,
  );
  return row?.id ?? '';
}

const types = ['sync.a', 'delivery.b', 'message.c', 'integration.test_d', 'member.e', 'order.f'];
const aroundTheEdge = fc.oneof(
  { weight: 1, arbitrary: fc.integer({ min: -60_001, max: 60_001 }) },
  { weight: 1, arbitrary: fc.integer({ min: -3_600_001, max: 3_600_001 }) },
  { weight: 6, arbitrary: fc.constantFrom(-60_000, -1, 0, 0, 1, 60_000, 3_600_000) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: dayMs }) },
);
const someEvents = fc.array(
  fc.record({
    offset: aroundTheEdge,
    told: fc.array(
      fc.record({
        eventType: fc.constantFrom(...types),
        status: fc.constantFrom('SUCCESS', 'WARNING', 'ERROR'),
        category: fc.constantFrom('ERP', 'EDI', null),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  { minLength: 1, maxLength: 25 },
);
/** Into the hour, in milliseconds: the very edges of minutes and hours, and anything between. */
const intoTheHour = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 0, 1, 59_999, 60_000, 60_001, 3_599_999, 3_540_000) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 3_599_999 }) },
);

describe('the counts of 24 hours', () => {
  it('are those of another organization for nobody', async () => {
    const umbrella = await bareOrganization();
    await append(umbrella, new Date(), [{ eventType: 'sync.a', status: 'ERROR', category: 'ERP' }]);
    const now = story.app.clock.now();
    expect((await counted(acme.uuid, now)).filter(({ kind }) => kind === 'SYNC')).toEqual([]);
    const scope = { organizationId: acme.uuid, userId: null };
    expect(await database.read(scope, categoryOutcomes)).toEqual([]);
    expect((await counted(umbrella, now)).length).toBe(1);
  });

  it('are exact to the millisecond, wherever in its hour the moment is', async () => {
    const property = fc.asyncProperty(someEvents, intoTheHour, async (batches, into) => {
      const now = new Date(Date.UTC(2026, 2, 3, 14) + into);
      const organization = await bareOrganization();
      const sorted = batches
        .map(({ offset, told }) => ({ at: new Date(now.getTime() - dayMs + offset), told }))
        .toSorted((a, b) => a.at.getTime() - b.at.getTime());
      for (const { at, told } of sorted) await append(organization, at, told);
      const all = sorted.flatMap(({ at, told }) => told.map((event) => ({ ...event, at })));
      expect(byName(await counted(organization, now))).toEqual(byName(countByHand(all, now)));
    });
    await fc.assert(property, { numRuns: 40, endOnFailure: true });
  });

  it('count what several report at the same time', async () => {
    const organization = await bareOrganization();
    const now = new Date();
    const told: Told[] = [{ eventType: 'sync.a', status: 'SUCCESS', category: 'ERP' }];
    await Promise.all(Array.from({ length: 20 }, () => append(organization, now, told)));
    expect(await counted(organization, now)).toEqual([
      { category: 'ERP', kind: 'SYNC', successes: 20, warnings: 0, errors: 0 },
    ]);
  });

  it('hold what an event adds only when the event is there', async () => {
    const organization = await bareOrganization();
    const scope = { organizationId: organization, userId: null };
    const failing = database.write(scope, async (_em, sql) => {
      await appendActivity(sql, organization, new Date(), [
        { eventType: 'sync.a', status: 'ERROR', message: 'x', category: 'ERP', actor },
      ]);
      throw new Error('nothing of it');
    });
    await expect(failing).rejects.toThrow('nothing of it');
    expect(await counted(organization, new Date())).toEqual([]);
    expect(await database.read(scope, categoryOutcomes)).toEqual([]);
  });
});

describe('the last word', () => {
  const outcomesOf = (organizationId: string) =>
    database.read({ organizationId, userId: null }, categoryOutcomes);

  it('of a category is the later one, also of events of one moment', async () => {
    const organization = await bareOrganization();
    const [first, second] = [new Date(Date.now() - 60_000), new Date()];
    const ok: Told = { eventType: 'sync.a', status: 'SUCCESS', category: 'ERP' };
    const failed: Told = { eventType: 'delivery.a', status: 'ERROR', category: 'ERP' };
    const warned: Told = { eventType: 'sync.w', status: 'WARNING', category: 'ERP' };
    await append(organization, first, [failed, ok]);
    expect(await outcomesOf(organization)).toMatchObject([
      { category: 'ERP', lastSuccessAt: first, lastErrorAt: first, failedLast: false },
    ]);
    await append(organization, second, [ok, failed, warned]);
    expect(await outcomesOf(organization)).toEqual([
      {
        category: 'ERP',
        lastSuccessAt: second,
        lastErrorAt: second,
        lastErrorMessage: 'delivery.a',
        failedLast: true,
      },
    ]);
  });

  it('of a category is not that of a check, a change or a request to try again', async () => {
    const organization = await bareOrganization();
    const quiet = ['integration.test_failed', 'integration.connected', 'sync.retry_requested'];
    const told = quiet.map(
      (eventType) => ({ eventType, status: 'ERROR', category: 'ERP' }) as const,
    );
    await append(organization, new Date(), told);
    expect(await outcomesOf(organization)).toEqual([]);
  });

  it('of an integration is its last sync', async () => {
    const mail = await connectMail(acme.as.OWNER, story.world);
    const sync = (externalId: string, status: 'SUCCESS' | 'WARNING' | 'ERROR') => {
      const message = `Synced ${externalId}`;
      return { externalId, eventType: 'sync.done', status, message, integrationId: mail.id };
    };
    const events = [sync('1', 'ERROR'), sync('2', 'SUCCESS'), sync('3', 'WARNING')];
    await acme.as.OWNER.get(RecordActivity, { events });
    const scope = { organizationId: acme.uuid, userId: null };
    expect(await database.read(scope, integrationSyncs)).toEqual([
      {
        integrationId: parseId('int', mail.id),
        lastSyncAt: story.app.clock.now(),
        lastSyncStatus: 'WARNING',
        lastSyncMessage: 'Synced 3',
      },
    ]);
  });
});
