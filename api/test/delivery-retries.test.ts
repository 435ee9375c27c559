import { beforeEach, describe, expect, it } from 'vitest';
import { Activity } from './testkit/activity-documents.ts';
import {
  type StoredWebhook,
  attemptsOf,
  deliveriesOf,
  healthOf,
  seedPolicy,
  seedWebhook,
  settled,
  tried,
  useDeliveryStory,
} from './testkit/delivery-stories.ts';
import { type Receiver, startReceiver, status } from './testkit/receiver.ts';
import { report } from './testkit/seed-dashboard.ts';
import type { TestOrganization } from './testkit/test-app.ts';

const story = useDeliveryStory();
let acme: TestOrganization<'OWNER'>;
let receiver: Receiver;
let webhook: StoredWebhook;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER');
  receiver = await startReceiver();
  webhook = await seedWebhook(story.app, acme.uuid, { url: receiver.url });
  return () => receiver.close();
});

const now = () => story.app.clock.now().getTime();
const advance = (seconds: number) => story.app.clock.advance({ seconds });
const exact = {
  jitter: false,
  maxRetries: 3,
  baseDelaySeconds: 30,
  maxDelaySeconds: 3_600,
} as const;

async function deliveryEvents() {
  const { activity } = await acme.as.OWNER.get(Activity, {
    filter: { eventTypes: ['delivery.*', 'webhook.*'] },
  });
  return activity.nodes.map(({ eventType, status: outcome }) => [eventType, outcome]).toReversed();
}

/** What the dashboard sums: once by minutes, and the same by hours. */
async function counted() {
  const rows = await story.app.database.query(
    `select span, sum(delivered)::int as delivered, sum(dead)::int as dead from delivery_buckets
     where webhook_id = $1 group by span order by span`,
    [webhook.id],
  );
  const [hours, minutes] = rows;
  expect({ ...hours, span: '' }).toEqual({ ...minutes, span: '' });
  return { delivered: minutes?.['delivered'], dead: minutes?.['dead'] };
}

describe('a delivery that fails', () => {
  it('is tried again to the second, and is a dead letter when it is out of attempts', async () => {
    await seedPolicy(story.app, acme.uuid, exact);
    receiver.answer = status(500, {}, 'broken');
    await report(acme.as.OWNER, 1);
    for (const [attempt, delay] of [30, 60, 120].entries()) {
      const [waiting] = await tried(story.app, webhook.id, attempt + 1);
      expect(waiting).toMatchObject({ status: 'PENDING', lane: 1, finished_at: null });
      expect((waiting?.due_at?.getTime() ?? 0) - now()).toBe(delay * 1000);
      advance(delay - 1);
      await settled(story.app);
      expect(receiver.received.length).toBe(attempt + 1);
      advance(1);
      await receiver.until(attempt + 2);
    }
    const [dead] = await tried(story.app, webhook.id, 4);
    expect(dead).toMatchObject({
      status: 'DEAD',
      due_at: null,
      finished_at: new Date(now()),
      last_error: 'The receiver answered 500; 200 to 299 is needed.',
    });
    const attempts = await attemptsOf(story.app, webhook.id);
    expect(attempts.map(({ number, trigger }) => [number, trigger])).toEqual([
      [1, 'FIRST'],
      [2, 'RETRY'],
      [3, 'RETRY'],
      [4, 'RETRY'],
    ]);
    expect(attempts[3]).toMatchObject({ response_status: 500, error_code: 'HTTP_STATUS' });
    expect(attempts[3]?.response_body?.toString()).toBe('broken');
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    const times = receiver.received.map(({ headers }) => Number(headers['webhook-timestamp']));
    expect(new Set(ids).size).toBe(1);
    expect(times.map((time) => time - (times[0] ?? 0))).toEqual([0, 30, 90, 210]);
    expect(await deliveryEvents()).toEqual([
      ['delivery.retrying', 'WARNING'],
      ['delivery.failed', 'ERROR'],
    ]);
    expect(await counted()).toEqual({ delivered: 0, dead: 1 });
    expect(await healthOf(story.app, webhook.id)).toMatchObject({ failures_in_a_row: 4 });
  });

  it('ends well when its receiver is mended, and its webhook is well again', async () => {
    receiver.answer = status(503);
    await report(acme.as.OWNER, 1);
    await tried(story.app, webhook.id, 1);
    expect(await healthOf(story.app, webhook.id)).toMatchObject({
      failing_since: new Date(now()),
      failures_in_a_row: 1,
    });
    receiver.answer = status(204);
    advance(36);
    await receiver.until(2);
    const [delivered] = await tried(story.app, webhook.id, 2);
    expect(delivered).toMatchObject({ status: 'DELIVERED', last_error: null });
    expect(await healthOf(story.app, webhook.id)).toMatchObject({
      failing_since: null,
      failures_in_a_row: 0,
      last_delivered_at: new Date(now()),
    });
    expect(await deliveryEvents()).toEqual([
      ['delivery.retrying', 'WARNING'],
      ['delivery.succeeded', 'SUCCESS'],
    ]);
    expect(await counted()).toEqual({ delivered: 1, dead: 0 });
  });

  it('is discarded at its end where no dead letters are kept', async () => {
    await seedPolicy(story.app, acme.uuid, { ...exact, maxRetries: 0, deadLetterQueue: false });
    receiver.answer = status(404);
    await report(acme.as.OWNER, 1);
    const [ended] = await tried(story.app, webhook.id, 1);
    expect(ended).toMatchObject({ status: 'DISCARDED', finished_at: new Date(now()) });
    expect(await deliveryEvents()).toEqual([['delivery.failed', 'ERROR']]);
    expect(await counted()).toEqual({ delivered: 0, dead: 1 });
  });

  it.each([
    ['longer than the schedule', '90', 90],
    ['shorter than the schedule', '5', 30],
    ['longer than the policy allows', '99999', 3_600],
    ['in words that say nothing', 'tomorrow', 30],
  ])('waits as the receiver asks: %s', async (_name, header, seconds) => {
    await seedPolicy(story.app, acme.uuid, exact);
    receiver.answer = status(429, { 'retry-after': header });
    await report(acme.as.OWNER, 1);
    const [waiting] = await tried(story.app, webhook.id, 1);
    expect((waiting?.due_at?.getTime() ?? 0) - now()).toBe(seconds * 1000);
  });

  it('keeps within a fifth of its delay with jitter', async () => {
    receiver.answer = status(500);
    await report(acme.as.OWNER, 9);
    const waiting = await tried(story.app, webhook.id, 1);
    const delays = waiting.map(({ due_at }) => (due_at?.getTime() ?? 0) - now());
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(24_000);
    expect(Math.max(...delays)).toBeLessThanOrEqual(36_000);
    expect(new Set(delays).size).toBeGreaterThan(1);
  });

  it.each([301, 302, 303, 307, 308])('says which redirect %i it did not follow', async (code) => {
    receiver.answer = status(code, { location: `${receiver.url}/elsewhere` });
    await report(acme.as.OWNER, 1);
    await tried(story.app, webhook.id, 1);
    const [attempt] = await attemptsOf(story.app, webhook.id);
    expect(attempt).toMatchObject({ error_code: 'REDIRECT', response_status: code });
    expect(attempt?.response_headers).toMatchObject({ location: `${receiver.url}/elsewhere` });
    expect(receiver.received.map(({ path }) => path)).toEqual(['/']);
  });
});

describe('a webhook', () => {
  it('is disabled at once when its receiver is gone; what waits is held until somebody enables it', async () => {
    receiver.answer = status(410);
    await report(acme.as.OWNER, 1);
    const [held] = await tried(story.app, webhook.id, 1);
    expect(held).toMatchObject({ status: 'PENDING' });
    expect(await healthOf(story.app, webhook.id)).toMatchObject({
      enabled: false,
      disabled_reason: 'GONE',
      disabled_at: new Date(now()),
    });
    advance(86_400);
    await report(acme.as.OWNER, 1);
    await settled(story.app);
    expect(receiver.received.length).toBe(1);
    expect((await deliveriesOf(story.app, webhook.id)).length).toBe(1);
    expect(await deliveryEvents()).toEqual([
      ['delivery.retrying', 'WARNING'],
      ['webhook.disabled', 'ERROR'],
    ]);
  });

  it('is disabled after five days of nothing but failure, not before', async () => {
    receiver.answer = status(500);
    await seedPolicy(story.app, acme.uuid, { ...exact, maxRetries: 0 });
    await report(acme.as.OWNER, 1);
    await tried(story.app, webhook.id, 1);
    advance(5 * 86_400 - 1);
    await report(acme.as.OWNER, 1);
    await tried(story.app, webhook.id, 1);
    expect(await healthOf(story.app, webhook.id)).toMatchObject({ enabled: true });
    advance(1);
    await report(acme.as.OWNER, 1);
    await receiver.until(3);
    await tried(story.app, webhook.id, 1);
    expect(await healthOf(story.app, webhook.id)).toMatchObject({
      enabled: false,
      disabled_reason: 'FAILING',
    });
    expect(await deliveryEvents()).toContainEqual(['webhook.disabled', 'ERROR']);
  });

  it('is left alone after ten failures in a row, then probed with one delivery, and goes on after a success', async () => {
    await seedPolicy(story.app, acme.uuid, {
      ...exact,
      maxRetries: 30,
      baseDelaySeconds: 1,
      maxDelaySeconds: 1,
    });
    receiver.answer = status(500);
    await report(acme.as.OWNER, 10);
    await tried(story.app, webhook.id, 1);
    expect(await healthOf(story.app, webhook.id)).toMatchObject({
      failures_in_a_row: 10,
      paused_until: new Date(now() + 30_000),
    });
    advance(29);
    await settled(story.app);
    expect(receiver.received.length).toBe(10);
    advance(1);
    await receiver.until(11);
    await settled(story.app);
    expect(receiver.received.length).toBe(11);
    expect(await healthOf(story.app, webhook.id)).toMatchObject({
      paused_until: new Date(now() + 60_000),
    });
    receiver.answer = status(200);
    advance(60);
    await receiver.until(21);
    await settled(story.app);
    const ended = await deliveriesOf(story.app, webhook.id);
    expect(ended.map((delivery) => delivery.status)).toEqual(ended.map(() => 'DELIVERED'));
    expect(await healthOf(story.app, webhook.id)).toMatchObject({
      paused_until: null,
      failures_in_a_row: 0,
      pauses: 0,
    });
  });
});

describe('a replay', () => {
  it('is one more round of attempts, counted on from those before, behind what is new', async () => {
    await seedPolicy(story.app, acme.uuid, { ...exact, maxRetries: 1 });
    receiver.answer = status(500);
    await report(acme.as.OWNER, 1);
    await tried(story.app, webhook.id, 1);
    advance(30);
    await tried(story.app, webhook.id, 2);
    await story.app.database.query(
      `update deliveries set status = 'PENDING', due_at = $2, lane = 2, tries = 0, finished_at = null
       where webhook_id = $1`,
      [webhook.id, story.app.clock.now()],
    );
    advance(0);
    const [again] = await tried(story.app, webhook.id, 3);
    expect(again).toMatchObject({ status: 'PENDING', lane: 2, tries: 1 });
    advance(30);
    const [dead] = await tried(story.app, webhook.id, 4);
    expect(dead).toMatchObject({ status: 'DEAD' });
    const attempts = await attemptsOf(story.app, webhook.id);
    expect(attempts.map(({ trigger }) => trigger)).toEqual(['FIRST', 'RETRY', 'REPLAY', 'RETRY']);
  });
});
