import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type FakeCarrier,
  accepted,
  carrierCatalog,
  startFakeCarrier,
} from './testkit/fake-carriers.ts';
import { Update } from './testkit/integration-documents.ts';
import { connectMailWith } from './testkit/message-stories.ts';
import { connectCarrier, failoverOf, sendMail } from './testkit/sending-stories.ts';
import { useStory } from './testkit/story.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory({ env: { PATCHBAY_CATALOG_DIR: carrierCatalog() } });
let admin: TestClient;
let carrier: FakeCarrier;

beforeAll(async () => {
  carrier = await startFakeCarrier();
});
afterAll(() => carrier.close());

beforeEach(async () => {
  admin = (await story.app.organization('Acme', 'ADMIN')).as.ADMIN;
  story.world.mail.messages.length = 0;
  carrier.asked.length = 0;
  carrier.answer = accepted;
});

/** The carrier, and a mail server a second after it. */
async function connectBoth(): Promise<string> {
  const id = await connectCarrier(admin, 'fake-mail', carrier, { name: 'Carrier' });
  story.app.clock.advance({ seconds: 1 });
  await connectMailWith(admin, story.world, {}, { name: 'Second', skipTest: true });
  return id;
}

describe('the circuit of another organization', () => {
  it('is another one: what fails there is asked here', async () => {
    await connectBoth();
    carrier.answer = { status: 503, body: {} };
    for (let count = 0; count < 6; count += 1) await sendMail(admin);
    expect(carrier.asked).toHaveLength(5);
    const { ADMIN: stranger } = (await story.app.organization('Umbrella', 'ADMIN')).as;
    await connectCarrier(stranger, 'fake-mail', carrier, { name: 'Theirs' });
    carrier.answer = accepted;
    expect((await sendMail(stranger)).message?.outcome).toBe('SENT');
  });
});

describe('an integration that fails five times in a row', () => {
  it('is passed over for a minute, then asked by one message; failures double the time, success ends it', async () => {
    const id = await connectBoth();
    carrier.answer = { status: 503, body: { error: 'Out of order' } };
    for (let count = 0; count < 7; count += 1) await sendMail(admin);
    expect(carrier.asked).toHaveLength(5);
    const [entry] = await failoverOf(admin, 'EMAIL');
    const now = story.app.clock.now().getTime();
    expect(entry).toMatchObject({
      integration: { id },
      circuitOpenUntil: new Date(now + 60_000).toISOString(),
      skippedBecause: expect.stringContaining('It failed 5 times in a row'),
      sent24h: 0,
      failed24h: 5,
    });

    story.app.clock.advance({ seconds: 61 });
    await sendMail(admin);
    expect(carrier.asked).toHaveLength(6);
    story.app.clock.advance({ seconds: 61 });
    await sendMail(admin);
    expect(carrier.asked).toHaveLength(6);

    story.app.clock.advance({ seconds: 60 });
    carrier.answer = accepted;
    expect((await sendMail(admin)).message?.integration?.id).toBe(id);
    expect((await sendMail(admin)).message?.integration?.id).toBe(id);
    expect((await failoverOf(admin, 'EMAIL'))[0]).toMatchObject({
      circuitOpenUntil: null,
      skippedBecause: null,
      sent24h: 2,
    });
    expect(story.world.mail.messages).toHaveLength(9);
  });

  it('is asked by one alone while others are sent elsewhere', async () => {
    await connectBoth();
    carrier.answer = { status: 503, body: {} };
    for (let count = 0; count < 5; count += 1) await sendMail(admin);
    story.app.clock.advance({ seconds: 61 });
    carrier.answer = accepted;
    carrier.door.hold();
    const probe = sendMail(admin);
    await carrier.door.waiting(1);
    const others = await Promise.all([sendMail(admin), sendMail(admin)]);
    expect(others.map(({ message }) => message?.tries[0]?.outcome)).toEqual(['SKIPPED', 'SKIPPED']);
    carrier.door.release();
    expect((await probe).message?.tries).toMatchObject([{ outcome: 'SENT' }]);
    expect(carrier.asked).toHaveLength(6);
  });

  it('is asked again at once when its settings were changed', async () => {
    const id = await connectCarrier(admin, 'fake-mail', carrier, { name: 'Carrier' });
    carrier.answer = { status: 503, body: {} };
    for (let count = 0; count < 5; count += 1) await sendMail(admin);
    const skipped = await sendMail(admin);
    expect(skipped.message).toMatchObject({ outcome: 'FAILED', tries: [{ outcome: 'SKIPPED' }] });
    carrier.answer = accepted;
    await admin.get(Update, { input: { integrationId: id, name: 'Carrier 2' } });
    expect((await sendMail(admin)).message?.outcome).toBe('SENT');
  });
});
