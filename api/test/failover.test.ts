import { describe, expect, it } from 'vitest';
import { Activity } from './testkit/activity-documents.ts';
import { deadPort, useFailoverStory } from './testkit/failover-story.ts';
import { recipient } from './testkit/message-stories.ts';
import { failoverOf, sendMail, sendText, told, trafficOf } from './testkit/sending-stories.ts';

const { story, connect, connectHttp, secondServer, atSecond } = useFailoverStory();

describe('another organization', () => {
  it('sends through its own integrations, never through those of somebody else', async () => {
    const { id } = await connect('Mail', {});
    const { ADMIN: stranger } = (await story.app.organization('Umbrella', 'ADMIN')).as;
    expect((await sendMail(stranger)).userErrors).toMatchObject([{ code: 'NOT_AVAILABLE' }]);
    const named = await sendMail(stranger, { integrationId: id });
    expect(named).toMatchObject({ message: null, userErrors: [{ code: 'NOT_FOUND' }] });
    expect(story.world.mail.messages).toEqual([]);
    expect(await told(story.admin)).toEqual([]);
  });
});

describe('an e-mail', () => {
  it('whose first server is down is in the mailbox of the second one, once', async () => {
    const first = await connect('First', { port: await deadPort() });
    const other = await connect('Second', secondServer());
    const { message, userErrors, duplicate } = await sendMail(story.admin);
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
    expect(atSecond()).toHaveLength(1);
    expect(atSecond()[0]?.text).toContain(`Message-ID: ${message?.providerMessageId ?? '?'}`);
    expect(atSecond()[0]?.text).toContain('It begins at eight.');
    expect(await told(story.admin)).toEqual(['message.failover: First', 'message.sent: Second']);
    expect(await trafficOf(story.admin)).toEqual([
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
    await connectHttp('fake-mail', story.carrier, { name: 'Carrier' });
    const { message } = await sendMail(story.admin, { html: '<p>Eight</p>' });
    expect(message).toMatchObject({ outcome: 'SENT', providerMessageId: 'carried-1' });
    expect(story.carrier.asked).toEqual([
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
    await connectHttp('fake-mail', story.carrier, { name: 'Carrier' });
    await sendMail(story.admin);
    expect(story.carrier.asked).toMatchObject([{ body: { parts: [{ type: 'text/plain' }] } }]);
  });

  it('to somebody who is not there is refused once: no other server is asked, and the first one stays open', async () => {
    const first = await connect('First', {});
    await connect('Second', secondServer());
    story.world.mail.refusedRecipients.set(recipient, '550 5.1.1 No such user here');
    for (let count = 0; count < 6; count += 1) {
      const { message, userErrors } = await sendMail(story.admin);
      expect(message).toMatchObject({ outcome: 'FAILED', tries: [{ outcome: 'FAILED' }] });
      expect(userErrors).toMatchObject([{ code: 'SEND_FAILED' }]);
      expect(userErrors[0]?.message).toContain('550 5.1.1 No such user here');
    }
    expect(atSecond()).toEqual([]);
    story.world.mail.refusedRecipients.clear();
    expect((await sendMail(story.admin)).message?.integration?.id).toBe(first.id);
    expect((await told(story.admin)).filter((one) => one === 'message.failed: First')).toHaveLength(
      6,
    );
  });

  it('whose relay is denied goes to the next one: it is not the fault of the recipient', async () => {
    await connect('First', {});
    await connect('Second', secondServer());
    story.world.mail.refusedRecipients.set(recipient, '550 5.7.1 Relaying denied');
    expect((await sendMail(story.admin)).message?.outcome).toBe('SENT');
    expect(atSecond()).toHaveLength(1);
  });

  it('that may have arrived is sent by no other', async () => {
    const first = await connectHttp('fake-mail', story.carrier, { name: 'Carrier' });
    await connect('Second', secondServer());
    for (const answer of ['HANG_UP', 'GARBAGE', { status: 504, body: {} }] as const) {
      story.carrier.answer = answer;
      const { message, userErrors } = await sendMail(story.admin);
      expect(message).toMatchObject({
        outcome: 'UNKNOWN',
        integration: null,
        tries: [{ integration: { id: first }, outcome: 'UNKNOWN' }],
      });
      expect(userErrors).toMatchObject([{ code: 'OUTCOME_UNKNOWN' }]);
    }
    expect(atSecond()).toEqual([]);
    const { activity } = await story.admin.get(Activity, { filter: { eventTypes: ['message.*'] } });
    expect(activity.nodes).toMatchObject([
      { eventType: 'message.failed', responseBody: { mayHaveArrived: true } },
      { eventType: 'message.failed', responseBody: { mayHaveArrived: true } },
      { eventType: 'message.failed', responseBody: { mayHaveArrived: true } },
    ]);
  });

  it('that nobody takes is told with the words of the last one', async () => {
    await connect('First', { port: await deadPort() });
    await connect('Second', { port: await deadPort() });
    const { message, userErrors } = await sendMail(story.admin);
    expect(message).toMatchObject({ outcome: 'FAILED', integration: null });
    expect(message?.tries.map(({ outcome }) => outcome)).toEqual(['FAILED', 'FAILED']);
    expect(userErrors).toMatchObject([{ code: 'SEND_FAILED' }]);
    expect(userErrors[0]?.message).toContain('Second: 127.0.0.1 refused the connection.');
    expect(await told(story.admin)).toEqual(['message.failover: First', 'message.failed: Second']);
  });
});

describe('a text message', () => {
  it('has an order of its own, and goes to the next one as e-mail does', async () => {
    const dead = { url: `http://127.0.0.1:${await deadPort()}` };
    await connectHttp('fake-sms', dead, { name: 'First', fromAddress: '+15005550006' });
    const other = await connectHttp('fake-sms', story.carrier, {
      name: 'Second',
      fromAddress: 'ACME',
    });
    await connect('Mail', {});
    const { message } = await sendText(story.admin, {
      to: '+48 123-456-789',
      text: 'Zaczyna się ósmą',
    });
    expect(message).toMatchObject({
      kind: 'SMS',
      outcome: 'SENT',
      recipient: '+48123456789',
      integration: { id: other },
      providerMessageId: 'carried-1',
    });
    expect(story.carrier.asked).toMatchObject([
      {
        path: '/sms',
        body: { from: 'ACME', to: '+48123456789', digits: '48123456789', alphabet: 'unicode' },
      },
    ]);
    expect(await told(story.admin)).toEqual(['message.failover: First', 'message.sent: Second']);
    expect(
      (await failoverOf(story.admin, 'SMS')).map(({ integration }) => integration.name),
    ).toEqual(['First', 'Second']);
  });

  it('to a number that does not exist is not tried elsewhere', async () => {
    await connectHttp('fake-sms', story.carrier, { name: 'First' });
    await connectHttp('fake-sms', story.carrier, { name: 'Second' });
    story.carrier.answer = {
      status: 400,
      body: { code: 'no_such_recipient', error: 'Not a number' },
    };
    const { message } = await sendText(story.admin);
    expect(message).toMatchObject({ outcome: 'FAILED', tries: [{ error: 'Not a number' }] });
    expect(story.carrier.asked).toHaveLength(1);
  });
});
