import { describe, expect, it } from 'vitest';
import { ActivityAdded, RecordActivity } from './testkit/activity-documents.ts';
import { holdChange } from './testkit/held-change.ts';
import { TestStored } from './testkit/integration-documents.ts';
import { connectMail } from './testkit/integration-stories.ts';
import { live, nextOf } from './testkit/live-events.ts';
import { batch, record, reported, sync, taken, useReportStory } from './testkit/report-stories.ts';

const story = useReportStory();

describe('what tools report', () => {
  it('is seen by its own organization only, and names no integration of another one', async () => {
    const { OWNER: stranger } = (await story.app.organization('Umbrella', 'OWNER')).as;
    const mail = await connectMail(story.owner, story.world);
    expect(await record(stranger, [sync('a', { integrationId: mail.id })])).toMatchObject({
      recorded: 0,
      userErrors: [{ code: 'NOT_FOUND', path: ['events', '0', 'integrationId'] }],
    });
    expect(await record(story.owner, [sync('a')])).toEqual(taken(1));
    expect(await record(stranger, [sync('a')])).toEqual(taken(1));
    expect((await reported(story.owner)).length).toBe(1);
  });

  it('is taken from those who may, and from nobody else', async () => {
    const { errors } = await story.acme.as.IT_MANAGER.ask(RecordActivity, { events: [sync('a')] });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await reported(story.owner)).toEqual([]);
  });

  it('stands in the feed with all that was said, redacted, and whose it is by its integration', async () => {
    const mail = await connectMail(story.owner, story.world);
    const event = sync('job-7', {
      status: 'ERROR',
      errorMessage: 'Timed out',
      integrationId: mail.id,
      requestBody: { password: 'hunter2', orders: 12 },
      responseBody: { text: 'x'.repeat(20_000) },
      retryCount: 3,
      durationMs: 1234,
    });
    expect(await record(story.owner, [event])).toEqual(taken(1));
    expect(await reported(story.owner)).toMatchObject([
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
    expect(await record(story.owner, events)).toEqual(taken(3));
    const about = (await reported(story.owner)).map(({ providerKey, category }) => [
      providerKey,
      category,
    ]);
    expect(about.toReversed()).toEqual([
      ['comarch-optima', 'ERP'],
      [null, 'EDI'],
      [null, null],
    ]);
  });

  it('is taken beside a change of the integration that it is the first to tell of', async () => {
    const mail = await connectMail(story.owner, story.world);
    const feed = await holdChange(
      story.app,
      'update activity_feeds set last_seq = last_seq where org_id = $1',
      [story.acme.uuid],
    );
    const recorded = record(story.owner, [sync('a', { integrationId: mail.id })]);
    await feed.waiting(1);
    const tested = story.owner.get(TestStored, { input: { integrationId: mail.id } });
    await feed.waiting(2);
    await feed.commit();
    expect(await recorded).toEqual(taken(1));
    expect((await tested).testIntegration.userErrors).toEqual([]);
  });

  it('is pushed to those who listen, in its order', async () => {
    const events = story.owner.subscribe(ActivityAdded, {});
    await live(events, () => record(story.owner, [sync(`first ${Math.random()}`)]));
    await record(story.owner, batch(3));
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
    expect(
      await record(story.owner, [sync('a'), sync('b'), sync('a', { message: 'other' })]),
    ).toEqual(taken(2, 1));
    expect(await record(story.owner, [sync('b', { status: 'ERROR' }), sync('c')])).toEqual(
      taken(1, 1),
    );
    const told = (await reported(story.owner)).map(
      ({ message, status }) => `${message}: ${status}`,
    );
    expect(told.toSorted((a, b) => a.localeCompare(b))).toEqual([
      'Synced a: SUCCESS',
      'Synced b: SUCCESS',
      'Synced c: SUCCESS',
    ]);
  });

  it('is there once when several report it at the same time, in whatever order', async () => {
    const events = batch(200);
    const calls = await Promise.all(
      [events, events.toReversed(), events, events.toReversed()].map((some) =>
        record(story.owner, some),
      ),
    );
    expect(calls.map(({ recorded }) => recorded).toSorted((a, b) => a - b)).toEqual([0, 0, 0, 200]);
    const [stored] = await story.app.database.query<{ count: number }>(
      `select count(*)::int from activity_events where org_id = $1 and external_id is not null`,
      [story.acme.uuid],
    );
    expect(stored?.count).toBe(200);
  });
});
