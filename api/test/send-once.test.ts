import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type FakeCarrier,
  accepted,
  carrierCatalog,
  startFakeCarrier,
} from './testkit/fake-carriers.ts';
import { type SecondServer, startSecondServer } from './testkit/second-server.ts';
import { connectCarrier, sendMail, sendText, told, trafficOf } from './testkit/sending-stories.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

const masterKey = randomBytes(32).toString('base64');
const catalog = carrierCatalog();
const story = useStory({
  env: { PATCHBAY_CATALOG_DIR: catalog, PATCHBAY_MASTER_KEY: masterKey },
});
let acme: TestOrganization<'ADMIN'>;
let admin: TestClient;
let carrier: FakeCarrier;
let second: SecondServer;

beforeAll(async () => {
  carrier = await startFakeCarrier();
  second = await startSecondServer(
    story.app,
    masterKey,
    {},
    {
      ...story.world.env,
      PATCHBAY_CATALOG_DIR: catalog,
      PATCHBAY_OUTBOUND_ALLOW: '127.0.0.0/8',
    },
  );
});
afterAll(async () => {
  await second.close();
  await carrier.close();
});

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'ADMIN');
  admin = acme.as.ADMIN;
  carrier.asked.length = 0;
  carrier.answer = accepted;
});

const connect = (name = 'Carrier') => connectCarrier(admin, 'fake-mail', carrier, { name });
const idempotencyKey = 'order-4711';

describe('a key of another organization', () => {
  it('means nothing: the same one sends there as well', async () => {
    await connect();
    const first = await sendMail(admin, { idempotencyKey });
    const { ADMIN: stranger } = (await story.app.organization('Umbrella', 'ADMIN')).as;
    await connectCarrier(stranger, 'fake-mail', carrier, { name: 'Theirs' });
    const theirs = await sendMail(stranger, { idempotencyKey, text: 'Another text' });
    expect(theirs).toMatchObject({ duplicate: false, userErrors: [] });
    expect(theirs.message?.id).not.toBe(first.message?.id);
    expect(carrier.asked).toHaveLength(2);
  });
});

describe('the same key', () => {
  it('is the same message, sent once, also when it could not be sent any more', async () => {
    await connect();
    const first = await sendMail(admin, { idempotencyKey });
    carrier.answer = { status: 500, body: {} };
    const again = await sendMail(admin, { idempotencyKey });
    expect(again).toEqual({ ...first, duplicate: true });
    expect(first.duplicate).toBe(false);
    expect(carrier.asked).toHaveLength(1);
    expect(await told(admin)).toEqual(['message.sent: Carrier']);
    expect(await trafficOf(admin)).toMatchObject([{ sent24h: 1 }]);
  });

  it.each([
    ['recipient', { to: 'eve@example.org' }],
    ['subject', { subject: 'Another one' }],
    ['text', { text: 'Another text' }],
    ['HTML', { html: '<p>Eight</p>' }],
  ])('with another %s is a mistake, and nothing is sent', async (_what, change) => {
    await connect();
    await sendMail(admin, { idempotencyKey });
    const other = await sendMail(admin, { idempotencyKey, ...change });
    expect(other).toMatchObject({
      message: null,
      userErrors: [{ code: 'KEY_REUSED', path: ['idempotencyKey'] }],
    });
    expect(carrier.asked).toHaveLength(1);
  });

  it('stands for one message of each kind', async () => {
    await connect();
    await connectCarrier(admin, 'fake-sms', carrier, { name: 'Texts' });
    await sendMail(admin, { idempotencyKey });
    expect(await sendText(admin, { idempotencyKey })).toMatchObject({ duplicate: false });
    expect(carrier.asked).toHaveLength(2);
  });

  it('asked for on two servers at once is sent by one of them; the other one says that it is under way', async () => {
    await connect();
    carrier.door.hold();
    const first = sendMail(admin, { idempotencyKey });
    await carrier.door.waiting(1);
    const other = second.windowOf(admin);
    const meanwhile = await Promise.all(
      [admin, other, other].map((client) => sendMail(client, { idempotencyKey })),
    );
    for (const { message, userErrors } of meanwhile) {
      expect(message).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'IN_PROGRESS', path: ['idempotencyKey'] }]);
    }
    carrier.door.release();
    const { message } = await first;
    expect(message?.outcome).toBe('SENT');
    expect(await sendMail(other, { idempotencyKey })).toMatchObject({
      duplicate: true,
      message: { id: message?.id },
    });
    expect(carrier.asked).toHaveLength(1);
  });

  it('begun twenty times at once is sent once', async () => {
    await connect();
    const windows = [admin, second.windowOf(admin)];
    const sends = Array.from({ length: 20 }, (_, index) =>
      sendMail(windows[index % 2] ?? admin, { idempotencyKey }),
    );
    const results = await Promise.all(sends);
    expect(results.filter(({ message, duplicate }) => message !== null && !duplicate)).toHaveLength(
      1,
    );
    expect(carrier.asked).toHaveLength(1);
  });

  it('may be used again when nobody took the message: it was never sent', async () => {
    await connect();
    carrier.answer = { status: 500, body: { error: 'Out of order' } };
    const failed = await sendMail(admin, { idempotencyKey });
    expect(failed).toMatchObject({ message: { outcome: 'FAILED' }, duplicate: false });
    carrier.answer = accepted;
    const sent = await sendMail(admin, { idempotencyKey });
    expect(sent).toMatchObject({
      message: {
        id: failed.message?.id,
        outcome: 'SENT',
        tries: [{ outcome: 'FAILED' }, { outcome: 'SENT' }],
      },
      duplicate: false,
      userErrors: [],
    });
    expect(await trafficOf(admin)).toMatchObject([{ sent24h: 1, failed24h: 1, fallbacks24h: 0 }]);
  });

  it('of a message of which nobody knows never sends it again', async () => {
    await connect();
    carrier.answer = 'HANG_UP';
    await sendMail(admin, { idempotencyKey });
    carrier.answer = accepted;
    expect(await sendMail(admin, { idempotencyKey })).toMatchObject({
      message: { outcome: 'UNKNOWN' },
      duplicate: true,
      userErrors: [{ code: 'OUTCOME_UNKNOWN' }],
    });
    expect(carrier.asked).toHaveLength(1);
  });

  it('is free again after 24 hours', async () => {
    await connect();
    await sendMail(admin, { idempotencyKey });
    story.app.clock.advance({ days: 1 });
    expect(await sendMail(admin, { idempotencyKey, text: 'Another text' })).toMatchObject({
      duplicate: false,
      message: { outcome: 'SENT' },
    });
    expect(carrier.asked).toHaveLength(2);
  });

  it.each(['', 'with space', 'ö', 'x'.repeat(201)])('cannot be %j', async (key) => {
    await connect();
    const { userErrors } = await sendMail(admin, { idempotencyKey: key });
    expect(userErrors).toMatchObject([{ code: 'INVALID_FIELD', path: ['idempotencyKey'] }]);
    expect(carrier.asked).toEqual([]);
  });
});

describe('a server that dies while it sends', () => {
  /** What a server that was killed leaves behind: a message under way, in whoever's hands. */
  async function leftBehind(asking: string | null): Promise<void> {
    await sendMail(admin, { idempotencyKey });
    await story.app.database.query(
      `update messages set state = 'SENDING', finished_at = null, tries = '[]', integration_id = null,
         provider_message_id = null, asking = (select id from integrations where org_id = $1 and name = $2)
       where org_id = $1`,
      [acme.uuid, asking],
    );
    carrier.asked.length = 0;
  }

  it('holds the message for two minutes; then it is told as what nobody knows, and not sent again', async () => {
    await connect();
    await leftBehind('Carrier');
    expect(await sendMail(admin, { idempotencyKey })).toMatchObject({
      userErrors: [{ code: 'IN_PROGRESS' }],
    });
    story.app.clock.advance({ minutes: 2 });
    const { message, duplicate } = await sendMail(admin, { idempotencyKey });
    expect(duplicate).toBe(true);
    expect(message).toMatchObject({
      outcome: 'UNKNOWN',
      tries: [
        {
          integrationName: 'Carrier',
          outcome: 'UNKNOWN',
          error: 'Patchbay was stopped before the answer came.',
        },
      ],
    });
    expect(await sendMail(admin, { idempotencyKey })).toMatchObject({ duplicate: true });
    expect(carrier.asked).toEqual([]);
    expect(await told(admin)).toEqual(['message.sent: Carrier', 'message.failed: Carrier']);
  });

  it('before it has asked anybody leaves a message that may be sent', async () => {
    await connect();
    await leftBehind(null);
    story.app.clock.advance({ minutes: 2 });
    expect(await sendMail(admin, { idempotencyKey })).toMatchObject({
      message: { outcome: 'FAILED', tries: [] },
      duplicate: true,
    });
    expect(await sendMail(admin, { idempotencyKey })).toMatchObject({
      message: { outcome: 'SENT' },
      duplicate: false,
    });
    expect(carrier.asked).toHaveLength(1);
  });

  it('is found out by the next one that starts, without anybody asking', async () => {
    await connect();
    await leftBehind('Carrier');
    story.app.clock.advance({ minutes: 2 });
    const third = await startSecondServer(
      story.app,
      masterKey,
      {},
      {
        ...story.world.env,
        PATCHBAY_CATALOG_DIR: catalog,
      },
    );
    await expect
      .poll(() => told(admin), { timeout: 60_000 })
      .toEqual(['message.sent: Carrier', 'message.failed: Carrier']);
    await third.close();
  });
});

it('messages are kept for 30 days, keys for one', async () => {
  await connect();
  await sendMail(admin, { idempotencyKey });
  const rows = () =>
    story.app.database.query('select idempotency_key as key from messages where org_id = $1', [
      acme.uuid,
    ]);
  const startOne = async () => {
    const settings = { ...story.world.env, PATCHBAY_CATALOG_DIR: catalog };
    const server = await startSecondServer(story.app, masterKey, {}, settings);
    return () => server.close();
  };
  story.app.clock.advance({ days: 2 });
  let stop = await startOne();
  await expect.poll(rows, { timeout: 60_000 }).toEqual([{ key: null }]);
  await stop();
  story.app.clock.advance({ days: 29 });
  stop = await startOne();
  await expect.poll(rows, { timeout: 60_000 }).toEqual([]);
  await stop();
});
