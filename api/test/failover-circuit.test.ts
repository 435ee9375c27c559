import { describe, expect, it } from 'vitest';
import { useCarrierStory } from './testkit/carrier-story.ts';
import { accepted } from './testkit/fake-carriers.ts';
import { Update } from './testkit/integration-documents.ts';
import { connectMailWith } from './testkit/message-stories.ts';
import { connectCarrier, failoverOf, sendMail } from './testkit/sending-stories.ts';

const story = useCarrierStory();

/** The carrier, and a mail server a second after it. */
async function connectBoth(): Promise<string> {
  const id = await connectCarrier(story.admin, 'fake-mail', story.carrier, { name: 'Carrier' });
  story.app.clock.advance({ seconds: 1 });
  await connectMailWith(story.admin, story.world, {}, { name: 'Second', skipTest: true });
  return id;
}

describe('the circuit of another organization', () => {
  it('is another one: what fails there is asked here', async () => {
    await connectBoth();
    story.carrier.answer = { status: 503, body: {} };
    for (let count = 0; count < 6; count += 1) await sendMail(story.admin);
    expect(story.carrier.asked).toHaveLength(5);
    const { ADMIN: stranger } = (await story.app.organization('Umbrella', 'ADMIN')).as;
    await connectCarrier(stranger, 'fake-mail', story.carrier, { name: 'Theirs' });
    story.carrier.answer = accepted;
    expect((await sendMail(stranger)).message?.outcome).toBe('SENT');
  });
});

describe('an integration that fails five times in a row', () => {
  it('is passed over for a minute, then asked by one message; failures double the time, success ends it', async () => {
    const id = await connectBoth();
    story.carrier.answer = { status: 503, body: { error: 'Out of order' } };
    for (let count = 0; count < 7; count += 1) await sendMail(story.admin);
    expect(story.carrier.asked).toHaveLength(5);
    const [entry] = await failoverOf(story.admin, 'EMAIL');
    const now = story.app.clock.now().getTime();
    expect(entry).toMatchObject({
      integration: { id },
      circuitOpenUntil: new Date(now + 60_000).toISOString(),
      skippedBecause: expect.stringContaining('It failed 5 times in a row'),
      sent24h: 0,
      failed24h: 5,
    });

    story.app.clock.advance({ seconds: 61 });
    await sendMail(story.admin);
    expect(story.carrier.asked).toHaveLength(6);
    story.app.clock.advance({ seconds: 61 });
    await sendMail(story.admin);
    expect(story.carrier.asked).toHaveLength(6);

    story.app.clock.advance({ seconds: 60 });
    story.carrier.answer = accepted;
    expect((await sendMail(story.admin)).message?.integration?.id).toBe(id);
    expect((await sendMail(story.admin)).message?.integration?.id).toBe(id);
    expect((await failoverOf(story.admin, 'EMAIL'))[0]).toMatchObject({
      circuitOpenUntil: null,
      skippedBecause: null,
      sent24h: 2,
    });
    expect(story.world.mail.messages).toHaveLength(9);
  });

  it('is asked by one alone while others are sent elsewhere', async () => {
    await connectBoth();
    story.carrier.answer = { status: 503, body: {} };
    for (let count = 0; count < 5; count += 1) await sendMail(story.admin);
    story.app.clock.advance({ seconds: 61 });
    story.carrier.answer = accepted;
    story.carrier.door.hold();
    const probe = sendMail(story.admin);
    await story.carrier.door.waiting(1);
    const others = await Promise.all([sendMail(story.admin), sendMail(story.admin)]);
    expect(others.map(({ message }) => message?.tries[0]?.outcome)).toEqual(['SKIPPED', 'SKIPPED']);
    story.carrier.door.release();
    expect((await probe).message?.tries).toMatchObject([{ outcome: 'SENT' }]);
    expect(story.carrier.asked).toHaveLength(6);
  });

  it('is asked again at once when its settings were changed', async () => {
    const id = await connectCarrier(story.admin, 'fake-mail', story.carrier, { name: 'Carrier' });
    story.carrier.answer = { status: 503, body: {} };
    for (let count = 0; count < 5; count += 1) await sendMail(story.admin);
    const skipped = await sendMail(story.admin);
    expect(skipped.message).toMatchObject({ outcome: 'FAILED', tries: [{ outcome: 'SKIPPED' }] });
    story.carrier.answer = accepted;
    await story.admin.get(Update, { input: { integrationId: id, name: 'Carrier 2' } });
    expect((await sendMail(story.admin)).message?.outcome).toBe('SENT');
  });
});
