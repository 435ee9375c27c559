import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useCarrierStory } from './testkit/carrier-story.ts';
import { accepted, carrierCatalog } from './testkit/fake-carriers.ts';
import { type SecondServer, startSecondServer } from './testkit/second-server.ts';
import { connectCarrier, sendMail, sendText, told, trafficOf } from './testkit/sending-stories.ts';

const masterKey = randomBytes(32).toString('base64');
const catalog = carrierCatalog();
const story = useCarrierStory({
  PATCHBAY_CATALOG_DIR: catalog,
  PATCHBAY_MASTER_KEY: masterKey,
});
let second: SecondServer;

beforeAll(async () => {
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
afterAll(() => second.close());

const connect = (name = 'Carrier') =>
  connectCarrier(story.admin, 'fake-mail', story.carrier, { name });
const idempotencyKey = 'order-4711';

describe('a key of another organization', () => {
  it('means nothing: the same one sends there as well', async () => {
    await connect();
    const first = await sendMail(story.admin, { idempotencyKey });
    const { ADMIN: stranger } = (await story.app.organization('Umbrella', 'ADMIN')).as;
    await connectCarrier(stranger, 'fake-mail', story.carrier, { name: 'Theirs' });
    const theirs = await sendMail(stranger, { idempotencyKey, text: 'Another text' });
    expect(theirs).toMatchObject({ duplicate: false, userErrors: [] });
    expect(theirs.message?.id).not.toBe(first.message?.id);
    expect(story.carrier.asked).toHaveLength(2);
  });
});

describe('the same key', () => {
  it('is the same message, sent once, also when it could not be sent any more', async () => {
    await connect();
    const first = await sendMail(story.admin, { idempotencyKey });
    story.carrier.answer = { status: 500, body: {} };
    const again = await sendMail(story.admin, { idempotencyKey });
    expect(again).toEqual({ ...first, duplicate: true });
    expect(first.duplicate).toBe(false);
    expect(story.carrier.asked).toHaveLength(1);
    expect(await told(story.admin)).toEqual(['message.sent: Carrier']);
    expect(await trafficOf(story.admin)).toMatchObject([{ sent24h: 1 }]);
  });

  it.each([
    ['recipient', { to: 'eve@example.org' }],
    ['subject', { subject: 'Another one' }],
    ['text', { text: 'Another text' }],
    ['HTML', { html: '<p>Eight</p>' }],
  ])('with another %s is a mistake, and nothing is sent', async (_what, change) => {
    await connect();
    await sendMail(story.admin, { idempotencyKey });
    const other = await sendMail(story.admin, { idempotencyKey, ...change });
    expect(other).toMatchObject({
      message: null,
      userErrors: [{ code: 'KEY_REUSED', path: ['idempotencyKey'] }],
    });
    expect(story.carrier.asked).toHaveLength(1);
  });

  it('stands for one message of each kind', async () => {
    await connect();
    await connectCarrier(story.admin, 'fake-sms', story.carrier, { name: 'Texts' });
    await sendMail(story.admin, { idempotencyKey });
    expect(await sendText(story.admin, { idempotencyKey })).toMatchObject({ duplicate: false });
    expect(story.carrier.asked).toHaveLength(2);
  });

  it('asked for on two servers at once is sent by one of them; the other one says that it is under way', async () => {
    await connect();
    story.carrier.door.hold();
    const first = sendMail(story.admin, { idempotencyKey });
    await story.carrier.door.waiting(1);
    const other = second.windowOf(story.admin);
    const meanwhile = await Promise.all(
      [story.admin, other, other].map((client) => sendMail(client, { idempotencyKey })),
    );
    for (const { message, userErrors } of meanwhile) {
      expect(message).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'IN_PROGRESS', path: ['idempotencyKey'] }]);
    }
    story.carrier.door.release();
    const { message } = await first;
    expect(message?.outcome).toBe('SENT');
    expect(await sendMail(other, { idempotencyKey })).toMatchObject({
      duplicate: true,
      message: { id: message?.id },
    });
    expect(story.carrier.asked).toHaveLength(1);
  });

  it('begun twenty times at once is sent once', async () => {
    await connect();
    const windows = [story.admin, second.windowOf(story.admin)];
    const sends = Array.from({ length: 20 }, (_, index) =>
      sendMail(windows[index % 2] ?? story.admin, { idempotencyKey }),
    );
    const results = await Promise.all(sends);
    expect(results.filter(({ message, duplicate }) => message !== null && !duplicate)).toHaveLength(
      1,
    );
    expect(story.carrier.asked).toHaveLength(1);
  });

  it('may be used again when nobody took the message: it was never sent', async () => {
    await connect();
    story.carrier.answer = { status: 500, body: { error: 'Out of order' } };
    const failed = await sendMail(story.admin, { idempotencyKey });
    expect(failed).toMatchObject({ message: { outcome: 'FAILED' }, duplicate: false });
    story.carrier.answer = accepted;
    const sent = await sendMail(story.admin, { idempotencyKey });
    expect(sent).toMatchObject({
      message: {
        id: failed.message?.id,
        outcome: 'SENT',
        tries: [{ outcome: 'FAILED' }, { outcome: 'SENT' }],
      },
      duplicate: false,
      userErrors: [],
    });
    expect(await trafficOf(story.admin)).toMatchObject([
      { sent24h: 1, failed24h: 1, fallbacks24h: 0 },
    ]);
  });

  it('of a message of which nobody knows never sends it again', async () => {
    await connect();
    story.carrier.answer = 'HANG_UP';
    await sendMail(story.admin, { idempotencyKey });
    story.carrier.answer = accepted;
    expect(await sendMail(story.admin, { idempotencyKey })).toMatchObject({
      message: { outcome: 'UNKNOWN' },
      duplicate: true,
      userErrors: [{ code: 'OUTCOME_UNKNOWN' }],
    });
    expect(story.carrier.asked).toHaveLength(1);
  });

  it('is free again after 24 hours', async () => {
    await connect();
    await sendMail(story.admin, { idempotencyKey });
    story.app.clock.advance({ days: 1 });
    expect(await sendMail(story.admin, { idempotencyKey, text: 'Another text' })).toMatchObject({
      duplicate: false,
      message: { outcome: 'SENT' },
    });
    expect(story.carrier.asked).toHaveLength(2);
  });

  it.each(['', 'with space', 'ö', 'x'.repeat(201)])('cannot be %j', async (key) => {
    await connect();
    const { userErrors } = await sendMail(story.admin, { idempotencyKey: key });
    expect(userErrors).toMatchObject([{ code: 'INVALID_FIELD', path: ['idempotencyKey'] }]);
    expect(story.carrier.asked).toEqual([]);
  });
});

describe('a server that dies while it sends', () => {
  /** What a server that was killed leaves behind: a message under way, in whoever's hands. */
  async function leftBehind(asking: string | null): Promise<void> {
    await sendMail(story.admin, { idempotencyKey });
    await story.app.database.query(
      `update messages set state = 'SENDING', finished_at = null, tries = '[]', integration_id = null,
         provider_message_id = null, asking = (select id from integrations where org_id = $1 and name = $2)
       where org_id = $1`,
      [story.acme.uuid, asking],
    );
    story.carrier.asked.length = 0;
  }

  it('holds the message for two minutes; then it is told as what nobody knows, and not sent again', async () => {
    await connect();
    await leftBehind('Carrier');
    expect(await sendMail(story.admin, { idempotencyKey })).toMatchObject({
      userErrors: [{ code: 'IN_PROGRESS' }],
    });
    story.app.clock.advance({ minutes: 2 });
    const { message, duplicate } = await sendMail(story.admin, { idempotencyKey });
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
    expect(await sendMail(story.admin, { idempotencyKey })).toMatchObject({ duplicate: true });
    expect(story.carrier.asked).toEqual([]);
    expect(await told(story.admin)).toEqual(['message.sent: Carrier', 'message.failed: Carrier']);
  });

  it('before it has asked anybody leaves a message that may be sent', async () => {
    await connect();
    await leftBehind(null);
    story.app.clock.advance({ minutes: 2 });
    expect(await sendMail(story.admin, { idempotencyKey })).toMatchObject({
      message: { outcome: 'FAILED', tries: [] },
      duplicate: true,
    });
    expect(await sendMail(story.admin, { idempotencyKey })).toMatchObject({
      message: { outcome: 'SENT' },
      duplicate: false,
    });
    expect(story.carrier.asked).toHaveLength(1);
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
      .poll(() => told(story.admin), { timeout: 60_000 })
      .toEqual(['message.sent: Carrier', 'message.failed: Carrier']);
    await third.close();
  });
});

it('messages are kept for 30 days, keys for one', async () => {
  await connect();
  await sendMail(story.admin, { idempotencyKey });
  const rows = () =>
    story.app.database.query('select idempotency_key as key from messages where org_id = $1', [
      story.acme.uuid,
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
