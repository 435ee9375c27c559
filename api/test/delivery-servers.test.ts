import { Turnstile } from './testkit/turnstile.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type StoredWebhook,
  attemptsOf,
  deliveriesOf,
  masterKey,
  seedPolicy,
  seedWebhook,
  settled,
  useDeliveryStory,
} from './testkit/delivery-stories.ts';
import { type Receiver, startReceiver, status } from './testkit/receiver.ts';
import { startSecondServer } from './testkit/second-server.ts';
import { report } from './testkit/seed-dashboard.ts';
import type { TestOrganization } from './testkit/test-app.ts';

const story = useDeliveryStory({ breaksTheServer: true });
let acme: TestOrganization<'OWNER'>;
let receiver: Receiver;
let webhook: StoredWebhook;
/** Whoever posts passes here before it is answered. */
let door: Turnstile;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER');
  receiver = await startReceiver();
  door = new Turnstile();
  receiver.answer = (response) => void door.pass().then(() => response.end());
  webhook = await seedWebhook(story.app, acme.uuid, { url: receiver.url });
  return async () => {
    door.release();
    await receiver.close();
  };
});

const second = () =>
  startSecondServer(
    story.app,
    masterKey,
    { deliveries: 'on' },
    {
      ...story.world.env,
      PATCHBAY_OUTBOUND_ALLOW: '127.0.0.0/8',
    },
  );

describe('several servers', () => {
  it('deliver each event once, however many look at the same time', async () => {
    const other = await second();
    for (let n = 0; n < 5; n += 1) await report(acme.as.OWNER, 60);
    await receiver.until(300);
    await settled(story.app);
    await other.close();
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect([ids.length, new Set(ids).size]).toEqual([300, 300]);
    const rows = await deliveriesOf(story.app, webhook.id);
    expect(new Set(rows.map((row) => `${row.status} ${row.attempt_count}`))).toEqual(
      new Set(['DELIVERED 1']),
    );
    expect(rows.length).toBe(300);
  });

  it('go on with what one held when it stops, at once', async () => {
    door.hold();
    await report(acme.as.OWNER, 40);
    await door.waiting(16);
    const other = await second();
    const restarted = story.app.restart();
    door.release();
    await receiver.until(40);
    await restarted;
    await settled(story.app);
    await other.close();
    const rows = await deliveriesOf(story.app, webhook.id);
    expect(rows.map((row) => row.status)).toEqual(rows.map(() => 'DELIVERED'));
    expect(rows.length).toBe(40);
  });
});

describe('a claim', () => {
  it('that is over is worth nothing: what its server finds out later is refused', async () => {
    door.hold();
    await report(acme.as.OWNER, 1);
    await door.waiting(1);
    const foreign = '00000000-0000-4000-8000-000000000001';
    await story.app.database.query('update deliveries set claim_id = $2 where webhook_id = $1', [
      webhook.id,
      foreign,
    ]);
    receiver.answer = status(500);
    door.release();
    await report(acme.as.OWNER, 1);
    await receiver.until(2);
    const untilRecorded = async () => {
      while ((await attemptsOf(story.app, webhook.id)).length === 0);
    };
    await untilRecorded();
    const kept = await deliveriesOf(story.app, webhook.id);
    const byClaim = new Map(kept.map((row) => [row.claim_id, row]));
    expect(byClaim.get(foreign)).toMatchObject({ status: 'PENDING', attempt_count: 0 });
    expect(byClaim.get(null)).toMatchObject({ status: 'PENDING', attempt_count: 1 });
    // The new holder died as well: when its lease is over, somebody takes it up again.
    receiver.answer = status(200);
    story.app.clock.advance({ seconds: 36 });
    await receiver.until(4);
    await settled(story.app);
    const rows = await deliveriesOf(story.app, webhook.id);
    expect(rows.map((row) => row.status)).toEqual(['DELIVERED', 'DELIVERED']);
  });
});

describe('an event in a transaction that is rolled back', () => {
  it('delivers nothing', async () => {
    const { database } = story.app;
    await database.query(`create function refuse_delivery() returns trigger language plpgsql as
      $$ begin raise exception 'no'; end $$`);
    // After all else was written: the event, its counts and its payload are there already.
    await database.query(
      'create trigger refuse after insert on deliveries for each row execute function refuse_delivery()',
    );
    await expect(report(acme.as.OWNER, 1)).rejects.toThrow('INTERNAL_SERVER_ERROR');
    await database.query('drop trigger refuse on deliveries');
    const left = await database.query(
      `select from activity_events where org_id = $1 and event_type = 'sync.completed'
       union all select from delivery_payloads where org_id = $1
       union all select from deliveries where org_id = $1`,
      [acme.uuid],
    );
    expect(left).toEqual([]);
    await report(acme.as.OWNER, 1, { message: 'This one commits' });
    const received = await receiver.until(1);
    expect(received.map(({ event }) => event.data.message)).toEqual(['This one commits']);
  });
});

describe('the books', () => {
  it('balance: published = delivered + dead + discarded + pending', async () => {
    await seedPolicy(story.app, acme.uuid, { maxRetries: 1, jitter: false });
    let count = 0;
    receiver.answer = (response) => {
      count += 1;
      response.writeHead(count % 3 === 0 ? 500 : 200).end();
    };
    await report(acme.as.OWNER, 90);
    await receiver.until(90);
    await settled(story.app);
    story.app.clock.advance({ seconds: 30 });
    await receiver.until(120);
    await settled(story.app);
    const rows = await deliveriesOf(story.app, webhook.id);
    const by = (state: string) => rows.filter((row) => row.status === state).length;
    const [dead, delivered] = [by('DEAD'), by('DELIVERED')];
    expect([rows.length, dead + delivered]).toEqual([90, 90]);
    const [bucket] = await story.app.database.query(
      `select sum(delivered)::int as delivered, sum(dead)::int as dead from delivery_buckets
       where webhook_id = $1 and span = 'MINUTE'`,
      [webhook.id],
    );
    expect(bucket).toEqual({ delivered, dead });
    expect((await attemptsOf(story.app, webhook.id)).length).toBe(receiver.received.length);
  });
});
