import { beforeEach, describe, expect, it } from 'vitest';
import {
  Activity,
  ActivityAdded,
  RecordActivity,
  RetryActivity,
} from './testkit/activity-documents.ts';
import {
  Delete,
  Disconnect,
  TestCredentials,
  TestStored,
} from './testkit/integration-documents.ts';
import { type StoredIntegration, cmsForm, connectMail } from './testkit/integration-stories.ts';
import { live, until } from './testkit/live-events.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory();
let acme: TestOrganization<'OWNER' | 'ADMIN' | 'IT_MANAGER'>;
let owner: TestClient;
let mail: StoredIntegration;

beforeEach(async () => {
  story.app.clock.advance({ minutes: 1 });
  story.world.mail.password = 'right-password';
  acme = await story.app.organization('Acme', 'OWNER', 'ADMIN', 'IT_MANAGER');
  owner = acme.as.OWNER;
  mail = await connectMail(owner, story.world);
});

async function newest(eventType: string) {
  const { activity } = await owner.get(Activity, { filter: { eventTypes: [eventType] } });
  const [event] = activity.nodes;
  if (event === undefined) throw new Error(`There is no ${eventType}.`);
  return event;
}

async function retry(id: string, client = owner) {
  return (await client.get(RetryActivity, { id })).retryActivity;
}

async function failTest() {
  story.world.mail.password = 'changed at the server';
  await owner.get(TestStored, { input: { integrationId: mail.id } });
  return newest('integration.test_failed');
}

async function failSync() {
  const event = {
    externalId: 'job-7',
    eventType: 'sync.orders',
    status: 'ERROR' as const,
    message: 'Orders were not synced',
    integrationId: mail.id,
    retryCount: 2,
  };
  await owner.get(RecordActivity, { events: [event] });
  return newest('sync.orders');
}

describe('an event of another organization', () => {
  it('is not there to be tried again', async () => {
    const { OWNER: stranger } = (await story.app.organization('Umbrella', 'OWNER')).as;
    const failed = await failTest();
    for (const id of [failed.id, 'evt_x', mail.id]) {
      const { event, userErrors } = await retry(id, stranger);
      expect([event, userErrors[0]?.code, userErrors[0]?.path]).toEqual([
        null,
        'NOT_FOUND',
        ['activityEventId'],
      ]);
    }
  });
});

describe('trying again', () => {
  it('is for those who may change integrations', async () => {
    const failed = await failSync();
    const { errors } = await acme.as.IT_MANAGER.ask(RetryActivity, { id: failed.id });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('runs a failed check again, and counts how often', async () => {
    const failed = await failTest();
    expect(failed).toMatchObject({ retryable: true, retryCount: 0 });
    const { event: second } = await retry(failed.id);
    expect(second).toMatchObject({ eventType: 'integration.test_failed', retryCount: 1 });
    story.world.mail.password = 'right-password';
    const { event: third, userErrors } = await retry(second?.id ?? '');
    expect(userErrors).toEqual([]);
    expect(third).toMatchObject({
      eventType: 'integration.test_succeeded',
      retryCount: 2,
      retryable: false,
      integration: { id: mail.id },
    });
  });

  it('says why a check cannot be run again', async () => {
    const failed = await failTest();
    await owner.get(Disconnect, { input: { integrationId: mail.id } });
    expect(await retry(failed.id)).toMatchObject({
      event: null,
      userErrors: [{ code: 'WRONG_STATE', path: ['activityEventId'] }],
    });
    await owner.get(Delete, { input: { integrationId: mail.id } });
    expect((await retry(failed.id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('asks the tool that reported a failed sync: it hears which one, by the id it gave', async () => {
    const failed = await failSync();
    const events = acme.as.ADMIN.subscribe(ActivityAdded, {});
    await live(events, () => owner.get(TestStored, { input: { integrationId: mail.id } }));
    const { event, userErrors } = await retry(failed.id, acme.as.ADMIN);
    expect(userErrors).toEqual([]);
    expect(event).toMatchObject({
      eventType: 'sync.retry_requested',
      status: 'SUCCESS',
      message: 'The admin asked to try again sync.orders of Mail',
      requestBody: { activityEventId: failed.id, eventType: 'sync.orders', externalId: 'job-7' },
      retryCount: 3,
      retryable: false,
      integration: { id: mail.id },
      category: 'EMAIL',
      actor: { kind: 'MEMBER', name: 'The admin' },
    });
    const heard = await until(
      events,
      ({ activityAdded }) => activityAdded.event.eventType === 'sync.retry_requested',
    );
    expect(heard.activityAdded.event.id).toBe(event?.id);
  });

  it('means nothing for what went well, what a person did, and credentials that were never stored', async () => {
    story.world.mail.password = 'right-password';
    await owner.get(TestCredentials, { input: cmsForm(story.world, 'wrong') });
    const before = await owner.get(Activity, {});
    const others = before.activity.nodes;
    expect(others.map(({ retryable }) => retryable)).not.toContain(true);
    for (const { id } of others) {
      expect((await retry(id)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
    }
    expect((await owner.get(Activity, {})).activity.nodes.length).toBe(others.length);
  });
});
