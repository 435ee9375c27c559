import { beforeEach, describe, expect, it } from 'vitest';
import { Activity, ActivityAdded, RecordActivity } from './testkit/activity-documents.ts';
import { holdChange } from './testkit/held-change.ts';
import { Delete, TestStored } from './testkit/integration-documents.ts';
import { type StoredIntegration, connectMail } from './testkit/integration-stories.ts';
import { live, nextOf } from './testkit/live-events.ts';
import { useStory } from './testkit/story.ts';
import type { TestClient } from './testkit/test-client.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { RecordedEventInput } from './testkit/generated/graphql.ts';

const story = useStory();
let acme: TestOrganization<'OWNER' | 'IT_MANAGER'>;
let owner: TestClient;

beforeEach(async () => {
  story.app.clock.advance({ minutes: 1 });
  acme = await story.app.organization('Acme', 'OWNER', 'IT_MANAGER');
  owner = acme.as.OWNER;
});

function sync(externalId: string, more: Partial<RecordedEventInput> = {}): RecordedEventInput {
  const message = `Synced ${externalId}`;
  return { externalId, eventType: 'sync.completed', status: 'SUCCESS', message, ...more };
}

function batch(size: number, more: Partial<RecordedEventInput> = {}): RecordedEventInput[] {
  return Array.from({ length: size }, (_, index) => sync(`job-${index}`, more));
}

async function record(client: TestClient, events: RecordedEventInput[]) {
  return (await client.get(RecordActivity, { events })).recordActivity;
}

async function reported(client = owner) {
  const { activity } = await client.get(Activity, { filter: { eventTypes: ['sync.*'] } });
  return activity.nodes;
}

const taken = (recorded: number, duplicates = 0) => ({ recorded, duplicates, userErrors: [] });

describe('what tools report', () => {
  it('is seen by its own organization only, and names no integration of another one', async () => {
    const { OWNER: stranger } = (await story.app.organization('Umbrella', 'OWNER')).as;
    const mail = await connectMail(owner, story.world);
    expect(await record(stranger, [sync('a', { integrationId: mail.id })])).toMatchObject({
      recorded: 0,
      userErrors: [{ code: 'NOT_FOUND', path: ['events', '0', 'integrationId'] }],
    });
    expect(await record(owner, [sync('a')])).toEqual(taken(1));
    expect(await record(stranger, [sync('a')])).toEqual(taken(1));
    expect((await reported()).length).toBe(1);
  });

  it('is taken from those who may, and from nobody else', async () => {
    const { errors } = await acme.as.IT_MANAGER.ask(RecordActivity, { events: [sync('a')] });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await reported()).toEqual([]);
  });

  it('stands in the feed with all that was said, redacted, and whose it is by its integration', async () => {
    const mail = await connectMail(owner, story.world);
    const event = sync('job-7', {
      status: 'ERROR',
      errorMessage: 'Timed out',
      integrationId: mail.id,
      requestBody: { password: 'hunter2', orders: 12 },
      responseBody: { text: 'x'.repeat(20_000) },
      retryCount: 3,
      durationMs: 1234,
    });
    expect(await record(owner, [event])).toEqual(taken(1));
    expect(await reported()).toMatchObject([
      {
        eventType: 'sync.completed',
        status: 'ERROR',
        message: 'Synced job-7',
        errorMessage: 'Timed out',
        externalId: 'job-7',
        integration: { id: mail.id },
        providerKey: 'smtp',
        category: 'EMAIL',
        requestBody: { password: '[redacted]', orders: 12 },
        responseBody: { truncated: true, bytes: expect.any(Number) },
        retryCount: 3,
        durationMs: 1234,
        retryable: true,
        actor: { kind: 'MEMBER', name: 'The owner' },
      },
    ]);
  });

  it('takes its category from the provider, or says it itself', async () => {
    const events = [
      sync('1', { providerKey: 'comarch-optima' }),
      sync('2', { category: 'EDI' }),
      sync('3'),
    ];
    expect(await record(owner, events)).toEqual(taken(3));
    const about = (await reported()).map(({ providerKey, category }) => [providerKey, category]);
    expect(about.toReversed()).toEqual([
      ['comarch-optima', 'ERP'],
      [null, 'EDI'],
      [null, null],
    ]);
  });

  it('is taken beside a change of the integration that it is the first to tell of', async () => {
    const mail = await connectMail(owner, story.world);
    const feed = await holdChange(
      story.app,
      'update activity_feeds set last_seq = last_seq where org_id = $1',
      [acme.uuid],
    );
    const recorded = record(owner, [sync('a', { integrationId: mail.id })]);
    await feed.waiting(1);
    const tested = owner.get(TestStored, { input: { integrationId: mail.id } });
    await feed.waiting(2);
    await feed.commit();
    expect(await recorded).toEqual(taken(1));
    expect((await tested).testIntegration.userErrors).toEqual([]);
  });

  it('is pushed to those who listen, in its order', async () => {
    const events = owner.subscribe(ActivityAdded, {});
    await live(events, () => record(owner, [sync(`first ${Math.random()}`)]));
    await record(owner, batch(3));
    const heard: string[] = [];
    while (heard.length < 3) {
      const { activityAdded } = await nextOf(events);
      if (/job-/.test(activityAdded.event.message)) heard.push(activityAdded.event.message);
    }
    expect(heard).toEqual(['Synced job-0', 'Synced job-1', 'Synced job-2']);
  });
});

describe('an event that was reported already', () => {
  it('changes nothing, in a later call and within one', async () => {
    expect(await record(owner, [sync('a'), sync('b'), sync('a', { message: 'other' })])).toEqual(
      taken(2, 1),
    );
    expect(await record(owner, [sync('b', { status: 'ERROR' }), sync('c')])).toEqual(taken(1, 1));
    const told = (await reported()).map(({ message, status }) => `${message}: ${status}`);
    expect(told.toSorted((a, b) => a.localeCompare(b))).toEqual([
      'Synced a: SUCCESS',
      'Synced b: SUCCESS',
      'Synced c: SUCCESS',
    ]);
  });

  it('is there once when several report it at the same time, in whatever order', async () => {
    const events = batch(200);
    const calls = await Promise.all(
      [events, events.toReversed(), events, events.toReversed()].map((some) => record(owner, some)),
    );
    expect(calls.map(({ recorded }) => recorded).toSorted((a, b) => a - b)).toEqual([0, 0, 0, 200]);
    const [stored] = await story.app.database.query<{ count: number }>(
      `select count(*)::int from activity_events where org_id = $1 and external_id is not null`,
      [acme.uuid],
    );
    expect(stored?.count).toBe(200);
  });
});

const long = (length: number) => 'x'.repeat(length);

const refused: [what: string, field: string, more: Partial<RecordedEventInput>][] = [
  ['no external id', 'externalId', { externalId: ' ' }],
  ['a long external id', 'externalId', { externalId: long(201) }],
  ['a NUL in the external id', 'externalId', { externalId: 'a\0b' }],
  ['half a character in the external id', 'externalId', { externalId: 'a\ud800' }],
  ['a type without a dot', 'eventType', { eventType: 'sync' }],
  ['a type of capitals', 'eventType', { eventType: 'Sync.completed' }],
  ['a long type', 'eventType', { eventType: `sync.${long(100)}` }],
  ['no message', 'message', { message: '\n' }],
  ['a long message', 'message', { message: long(1001) }],
  ['a long error', 'errorMessage', { errorMessage: long(4001) }],
  ['a negative duration', 'durationMs', { durationMs: -1 }],
  ['a negative count of retries', 'retryCount', { retryCount: -1 }],
  ['an unknown provider', 'providerKey', { providerKey: 'nobody' }],
  ['another category than its provider has', 'category', { providerKey: 'smtp', category: 'ERP' }],
  ...['integration', 'member', 'organization', 'profile', 'message', 'delivery', 'webhook'].map(
    (family): [string, string, Partial<RecordedEventInput>] => [
      `Patchbay's own family ${family}`,
      'eventType',
      { eventType: `${family}.connected` },
    ],
  ),
  ["Patchbay's own word", 'eventType', { eventType: 'sync.retry_requested' }],
];

describe('a wrong event', () => {
  it.each(refused)(
    'is named with its field, and none of the call is recorded: %s',
    async (_, field, more) => {
      const result = await record(owner, [sync('good'), sync('bad', more), sync('better')]);
      expect(result).toEqual({
        recorded: 0,
        duplicates: 0,
        userErrors: [
          { code: 'INVALID_FIELD', message: expect.any(String), path: ['events', '1', field] },
        ],
      });
      expect(await reported()).toEqual([]);
      expect(await record(owner, [sync('good')])).toEqual(taken(1));
    },
  );

  it('is any that names an integration that is not there: unknown, deleted, of another provider', async () => {
    const mail = await connectMail(owner, story.world);
    const gone: StoredIntegration = await connectMail(owner, story.world, 'Gone');
    await owner.get(Delete, { input: { integrationId: gone.id } });
    const events = [
      sync('1', { integrationId: 'int_of_nobody' }),
      sync('2', { integrationId: gone.id }),
      sync('3', { integrationId: mail.id, providerKey: 'slack' }),
      sync('4', { integrationId: mail.id, providerKey: 'smtp' }),
    ];
    const { recorded, userErrors } = await record(owner, events);
    expect(recorded).toBe(0);
    expect(userErrors.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['NOT_FOUND', 'events.0.integrationId'],
      ['NOT_FOUND', 'events.1.integrationId'],
      ['INVALID_FIELD', 'events.2.providerKey'],
    ]);
  });

  it('may be every one of a thousand: fifty are told', async () => {
    const { userErrors } = await record(owner, batch(1000, { message: '' }));
    expect(userErrors.length).toBe(50);
  });

  it('may hold NUL and half characters where a text may: they are replaced', async () => {
    const told = sync('a', {
      message: 'a\0b',
      errorMessage: '\ud800',
      requestBody: ['\0', '\\u0000'],
    });
    expect(await record(owner, [told])).toEqual(taken(1));
    expect(await reported()).toMatchObject([
      { message: 'a\uFFFDb', errorMessage: '\uFFFD', requestBody: ['\uFFFD', '\\u0000'] },
    ]);
  });
});

describe('a batch', () => {
  const realistic = { requestBody: { orders: long(500) }, responseBody: { lines: long(500) } };

  it('of a thousand events of a kilobyte each is taken at once', async () => {
    expect(await record(owner, batch(1000, realistic))).toEqual(taken(1000));
    const [row] = await story.app.database.query<{ events: number; gapless: boolean }>(
      `select count(*)::int as events, max(seq) - min(seq) + 1 = count(*) as gapless
       from activity_events where org_id = $1`,
      [acme.uuid],
    );
    expect(row).toMatchObject({ gapless: true });
    expect(row?.events).toBeGreaterThanOrEqual(1000);
  });

  it('of nothing is nothing', async () => {
    expect(await record(owner, [])).toEqual(taken(0));
  });

  it('of more than a thousand is refused, and says how many it may be', async () => {
    const { recorded, userErrors } = await record(owner, batch(1001));
    expect(recorded).toBe(0);
    expect(userErrors).toMatchObject([{ code: 'INVALID_FIELD', path: ['events'] }]);
    expect(userErrors[0]?.message).toContain('1000');
  });

  it('of more than 4 MB is refused before it is read, and says so', async () => {
    const answer = await owner.ask(RecordActivity, {
      events: batch(100, { requestBody: { text: long(45_000) } }),
    });
    expect(answer.status).toBe(413);
    expect(answer.errors[0]?.message).toContain('at most 4 MB');
  });
});

describe('a request of more than 256 KB', () => {
  const events = batch(300, { requestBody: { text: long(1000) } });
  const body = {
    query:
      'mutation ($e: [RecordedEventInput!]!) { recordActivity(input: { events: $e }) { recorded } }',
    variables: { e: events },
  };

  it('is not read of those who may not report', async () => {
    for (const client of [acme.as.IT_MANAGER, story.app.anonymous()]) {
      const { status, errors } = await client.post(body);
      expect([status, errors[0]?.extensions.code]).toEqual([413, 'BAD_REQUEST']);
      expect(errors[0]?.message).toContain('256 KB');
    }
  });

  it('may be nothing but a batch of reports', async () => {
    const query =
      'mutation ($e: [RecordedEventInput!]!) { recordActivity(input: { events: $e }) { recorded } signOut { viewer { role } } }';
    const { errors } = await owner.post({ ...body, query });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
    const search = await owner.post({
      query: 'query ($s: String) { activity(filter: { search: $s }) { nodes { id } } }',
      variables: { s: long(300_000) },
    });
    expect(search.errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
    expect(await reported()).toEqual([]);
  });

  it('may come in chunks of no announced size, with the same bounds', async () => {
    const send = async (client: TestClient, text: string) => {
      const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(`${story.app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: new Blob([text]).stream(),
        duplex: 'half',
      });
      return [response.status, await response.text()] as const;
    };
    expect(await send(owner, JSON.stringify(body))).toEqual([200, expect.stringContaining('300')]);
    const tooLarge = JSON.stringify({ ...body, padding: long(5_000_000) });
    expect(await send(owner, tooLarge)).toEqual([413, expect.stringContaining('4 MB')]);
    const [status] = await send(acme.as.IT_MANAGER, JSON.stringify(body));
    expect(status).toBe(413);
  });
});
