import { createServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listen } from './fixtures/loopback.ts';
import { Activity } from './testkit/activity-documents.ts';
import {
  type FakeCarrier,
  accepted,
  carrierCatalog,
  startFakeCarrier,
} from './testkit/fake-carriers.ts';
import { type FakeMailServer, startFakeMailServer } from './testkit/fake-mail-server.ts';
import { SetEnabled } from './testkit/integration-documents.ts';
import { connectMailWith, recipient } from './testkit/message-stories.ts';
import {
  connectCarrier,
  failoverOf,
  sendMail,
  sendText,
  told,
  trafficOf,
} from './testkit/sending-stories.ts';
import { useStory } from './testkit/story.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory({ env: { PATCHBAY_CATALOG_DIR: carrierCatalog() } });
let admin: TestClient;
let second: FakeMailServer;
let carrier: FakeCarrier;

beforeAll(async () => {
  [second, carrier] = await Promise.all([startFakeMailServer(), startFakeCarrier()]);
});
afterAll(() => Promise.all([second.close(), carrier.close()]));

beforeEach(async () => {
  admin = (await story.app.organization('Acme', 'ADMIN')).as.ADMIN;
  for (const { messages, refusedRecipients } of [story.world.mail, second]) {
    messages.length = 0;
    refusedRecipients.clear();
  }
  carrier.asked.length = 0;
  carrier.answer = accepted;
});

/** A port where nothing listens. */
async function deadPort(): Promise<number> {
  const server = createServer();
  const { port } = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Each a second after the one before: in this order they are asked, until another one is set. */
const connect = (name: string, config: object) => {
  story.app.clock.advance({ seconds: 1 });
  return connectMailWith(admin, story.world, config, { name, skipTest: true });
};
const connectHttp = (
  key: 'fake-mail' | 'fake-sms',
  vendor: Pick<FakeCarrier, 'url'>,
  options: Parameters<typeof connectCarrier>[3],
) => {
  story.app.clock.advance({ seconds: 1 });
  return connectCarrier(admin, key, vendor, options);
};
const secondServer = () => ({ port: second.port });

describe('another organization', () => {
  it('sends through its own integrations, never through those of somebody else', async () => {
    const { id } = await connect('Mail', {});
    const { ADMIN: stranger } = (await story.app.organization('Umbrella', 'ADMIN')).as;
    expect((await sendMail(stranger)).userErrors).toMatchObject([{ code: 'NOT_AVAILABLE' }]);
    const named = await sendMail(stranger, { integrationId: id });
    expect(named).toMatchObject({ message: null, userErrors: [{ code: 'NOT_FOUND' }] });
    expect(story.world.mail.messages).toEqual([]);
    expect(await told(admin)).toEqual([]);
  });
});

describe('an e-mail', () => {
  it('whose first server is down is in the mailbox of the second one, once', async () => {
    const first = await connect('First', { port: await deadPort() });
    const other = await connect('Second', secondServer());
    const { message, userErrors, duplicate } = await sendMail(admin);
    expect({ userErrors, duplicate }).toEqual({ userErrors: [], duplicate: false });
    expect(message).toMatchObject({
      id: expect.stringMatching(/^msg_/),
      kind: 'EMAIL',
      outcome: 'SENT',
      recipient,
      integration: { id: other.id },
      tries: [
        { integration: { id: first.id }, integrationName: 'First', outcome: 'FAILED' },
        { integration: { id: other.id }, integrationName: 'Second', outcome: 'SENT', error: null },
      ],
    });
    expect(message?.tries[0]?.error).toBe('127.0.0.1 refused the connection.');
    expect(second.messages).toHaveLength(1);
    expect(second.messages[0]?.text).toContain(`Message-ID: ${message?.providerMessageId ?? '?'}`);
    expect(second.messages[0]?.text).toContain('It begins at eight.');
    expect(await told(admin)).toEqual(['message.failover: First', 'message.sent: Second']);
    expect(await trafficOf(admin)).toEqual([
      {
        category: 'EMAIL',
        integration: { id: other.id },
        integrationName: 'Second',
        sent24h: 1,
        failed24h: 0,
        fallbacks24h: 1,
      },
      {
        category: 'EMAIL',
        integration: { id: first.id },
        integrationName: 'First',
        sent24h: 0,
        failed24h: 1,
        fallbacks24h: 0,
      },
    ]);
  });

  it('goes from a mail server to a provider over HTTP, with all its parts', async () => {
    await connect('First', { port: await deadPort() });
    await connectHttp('fake-mail', carrier, { name: 'Carrier' });
    const { message } = await sendMail(admin, { html: '<p>Eight</p>' });
    expect(message).toMatchObject({ outcome: 'SENT', providerMessageId: 'carried-1' });
    expect(carrier.asked).toEqual([
      {
        path: '/email',
        authorization: 'Bearer right-carrier-token',
        body: {
          from: 'hub@acme.example',
          to: recipient,
          subject: 'Your shift',
          parts: [
            { type: 'text/plain', value: 'It begins at eight.' },
            { type: 'text/html', value: '<p>Eight</p>' },
          ],
        },
      },
    ]);
  });

  it('without HTML is sent without an empty part', async () => {
    await connectHttp('fake-mail', carrier, { name: 'Carrier' });
    await sendMail(admin);
    expect(carrier.asked).toMatchObject([{ body: { parts: [{ type: 'text/plain' }] } }]);
  });

  it('to somebody who is not there is refused once: no other server is asked, and the first one stays open', async () => {
    const first = await connect('First', {});
    await connect('Second', secondServer());
    story.world.mail.refusedRecipients.set(recipient, '550 5.1.1 No such user here');
    for (let count = 0; count < 6; count += 1) {
      const { message, userErrors } = await sendMail(admin);
      expect(message).toMatchObject({ outcome: 'FAILED', tries: [{ outcome: 'FAILED' }] });
      expect(userErrors).toMatchObject([{ code: 'SEND_FAILED' }]);
      expect(userErrors[0]?.message).toContain('550 5.1.1 No such user here');
    }
    expect(second.messages).toEqual([]);
    story.world.mail.refusedRecipients.clear();
    expect((await sendMail(admin)).message?.integration?.id).toBe(first.id);
    expect((await told(admin)).filter((one) => one === 'message.failed: First')).toHaveLength(6);
  });

  it('whose relay is denied goes to the next one: it is not the fault of the recipient', async () => {
    await connect('First', {});
    await connect('Second', secondServer());
    story.world.mail.refusedRecipients.set(recipient, '550 5.7.1 Relaying denied');
    expect((await sendMail(admin)).message?.outcome).toBe('SENT');
    expect(second.messages).toHaveLength(1);
  });

  it('that may have arrived is sent by no other', async () => {
    const first = await connectHttp('fake-mail', carrier, { name: 'Carrier' });
    await connect('Second', secondServer());
    for (const answer of ['HANG_UP', 'GARBAGE', { status: 504, body: {} }] as const) {
      carrier.answer = answer;
      const { message, userErrors } = await sendMail(admin);
      expect(message).toMatchObject({
        outcome: 'UNKNOWN',
        integration: null,
        tries: [{ integration: { id: first }, outcome: 'UNKNOWN' }],
      });
      expect(userErrors).toMatchObject([{ code: 'OUTCOME_UNKNOWN' }]);
    }
    expect(second.messages).toEqual([]);
    const { activity } = await admin.get(Activity, { filter: { eventTypes: ['message.*'] } });
    expect(activity.nodes).toMatchObject([
      { eventType: 'message.failed', responseBody: { mayHaveArrived: true } },
      { eventType: 'message.failed', responseBody: { mayHaveArrived: true } },
      { eventType: 'message.failed', responseBody: { mayHaveArrived: true } },
    ]);
  });

  it('that nobody takes is told with the words of the last one', async () => {
    await connect('First', { port: await deadPort() });
    await connect('Second', { port: await deadPort() });
    const { message, userErrors } = await sendMail(admin);
    expect(message).toMatchObject({ outcome: 'FAILED', integration: null });
    expect(message?.tries.map(({ outcome }) => outcome)).toEqual(['FAILED', 'FAILED']);
    expect(userErrors).toMatchObject([{ code: 'SEND_FAILED' }]);
    expect(userErrors[0]?.message).toContain('Second: 127.0.0.1 refused the connection.');
    expect(await told(admin)).toEqual(['message.failover: First', 'message.failed: Second']);
  });
});

describe('who is asked', () => {
  it('is nobody who is switched off, and last of all whose last check failed', async () => {
    const broken = await connect('Broken', {});
    await connect('Off', secondServer()).then(({ id }) =>
      admin.get(SetEnabled, { input: { integrationId: id, enabled: false } }),
    );
    const third = await connect('Third', secondServer());
    await story.app.database.query(
      `update integrations set status = 'ERROR' where name = 'Broken'`,
    );
    expect((await sendMail(admin)).message?.integration?.id).toBe(third.id);
    await admin.get(SetEnabled, { input: { integrationId: third.id, enabled: false } });
    expect((await sendMail(admin)).message?.integration?.id).toBe(broken.id);
  });

  it('is passed over without a sender, and its list says what is missing', async () => {
    await connectHttp('fake-mail', carrier, { name: 'Nameless', fromAddress: null });
    const { id } = await connect('Second', secondServer());
    const { message } = await sendMail(admin);
    expect(message).toMatchObject({
      integration: { id },
      tries: [{ integrationName: 'Nameless', outcome: 'SKIPPED' }, { outcome: 'SENT' }],
    });
    expect(carrier.asked).toEqual([]);
    const [entry] = await failoverOf(admin, 'EMAIL');
    expect(entry?.skippedBecause).toBe('It has no From address. Enter one in its settings.');
  });

  it('is the named one alone, where one is named', async () => {
    const first = await connect('First', { port: await deadPort() });
    await connect('Second', secondServer());
    const { message } = await sendMail(admin, { integrationId: first.id });
    expect(message).toMatchObject({ outcome: 'FAILED', tries: [{ integrationName: 'First' }] });
    expect(second.messages).toEqual([]);
  });

  it('passes on what its limit does not allow, and all limits together are told as one', async () => {
    const first = await connect('First', { hourlyLimit: 1 });
    const other = await connectHttp('fake-mail', carrier, {
      name: 'Carrier',
      hourlyLimit: 1,
    });
    expect((await sendMail(admin)).message?.integration?.id).toBe(first.id);
    const { message } = await sendMail(admin);
    expect(message).toMatchObject({
      integration: { id: other },
      tries: [{ outcome: 'LIMIT_REACHED' }, { outcome: 'SENT' }],
    });
    const third = await sendMail(admin);
    expect(third.message).toMatchObject({ outcome: 'FAILED' });
    expect(third.userErrors).toMatchObject([{ code: 'LIMIT_REACHED' }]);
    expect(await told(admin)).toEqual([
      'message.sent: First',
      'message.failover: First',
      'message.sent: Carrier',
      'message.failover: First',
      'message.failed: -',
    ]);
  });

  it('gives back what was not accepted: a refusal uses up no limit', async () => {
    await connectHttp('fake-mail', carrier, { name: 'Carrier', hourlyLimit: 1 });
    carrier.answer = { status: 500, body: { error: 'Out of order' } };
    const refused = await sendMail(admin);
    expect(refused.message).toMatchObject({
      outcome: 'FAILED',
      tries: [{ error: 'Out of order' }],
    });
    carrier.answer = accepted;
    expect((await sendMail(admin)).message?.outcome).toBe('SENT');
  });
});

describe('a text message', () => {
  it('has an order of its own, and goes to the next one as e-mail does', async () => {
    const dead = { url: `http://127.0.0.1:${await deadPort()}` };
    await connectHttp('fake-sms', dead, { name: 'First', fromAddress: '+15005550006' });
    const other = await connectHttp('fake-sms', carrier, {
      name: 'Second',
      fromAddress: 'ACME',
    });
    await connect('Mail', {});
    const { message } = await sendText(admin, { to: '+48 123-456-789', text: 'Zaczyna się ósmą' });
    expect(message).toMatchObject({
      kind: 'SMS',
      outcome: 'SENT',
      recipient: '+48123456789',
      integration: { id: other },
      providerMessageId: 'carried-1',
    });
    expect(carrier.asked).toMatchObject([
      {
        path: '/sms',
        body: { from: 'ACME', to: '+48123456789', digits: '48123456789', alphabet: 'unicode' },
      },
    ]);
    expect(await told(admin)).toEqual(['message.failover: First', 'message.sent: Second']);
    expect((await failoverOf(admin, 'SMS')).map(({ integration }) => integration.name)).toEqual([
      'First',
      'Second',
    ]);
  });

  it('to a number that does not exist is not tried elsewhere', async () => {
    await connectHttp('fake-sms', carrier, { name: 'First' });
    await connectHttp('fake-sms', carrier, { name: 'Second' });
    carrier.answer = { status: 400, body: { code: 'no_such_recipient', error: 'Not a number' } };
    const { message } = await sendText(admin);
    expect(message).toMatchObject({ outcome: 'FAILED', tries: [{ error: 'Not a number' }] });
    expect(carrier.asked).toHaveLength(1);
  });
});
