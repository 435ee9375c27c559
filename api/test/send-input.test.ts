import { describe, expect, it } from 'vitest';
import { makeKey } from './testkit/api-key-stories.ts';
import { useCarrierStory } from './testkit/carrier-story.ts';
import { connectMailWith, recipient } from './testkit/message-stories.ts';
import { SendEmail, SendSms } from './testkit/sending-documents.ts';
import { connectCarrier, sendMail, sendText, told } from './testkit/sending-stories.ts';

const story = useCarrierStory();

const connect = () => connectCarrier(story.admin, 'fake-mail', story.carrier, { name: 'Carrier' });
const connectTexts = () =>
  connectCarrier(story.admin, 'fake-sms', story.carrier, { name: 'Texts' });

describe('an API key', () => {
  it('of the scope messages:send sends, and is told as the one who did', async () => {
    await connect();
    await connectTexts();
    const { secret } = await makeKey(story.admin, ['messages:send'], { name: 'Shift planner' });
    const tool = story.app.tool(secret);
    expect(await sendMail(tool)).toMatchObject({ message: { outcome: 'SENT' }, userErrors: [] });
    expect(await sendText(tool)).toMatchObject({ message: { outcome: 'SENT' }, userErrors: [] });
    expect(await told(story.admin)).toEqual(['message.sent: Carrier', 'message.sent: Texts']);
  });

  it('of another scope does not', async () => {
    await connect();
    const { secret } = await makeKey(story.admin, ['integrations:write', 'activity:write']);
    const tool = story.app.tool(secret);
    const email = { to: recipient, subject: 'Hello', text: 'Hello' };
    const answers = [
      await tool.ask(SendEmail, { input: email }),
      await tool.ask(SendSms, { input: { to: '+48123456789', text: 'Hello' } }),
    ];
    for (const { errors } of answers)
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(story.carrier.asked).toEqual([]);
  });
});

describe('what is refused before anybody is asked', () => {
  it.each([
    ['ada', 'to'],
    ['ada@example.org, eve@example.org', 'to'],
    ['ada@example.org\r\nBcc: eve@evil.example', 'to'],
    ['Ada <ada@example.org>', 'to'],
  ])('an e-mail to %j', async (to, field) => {
    await connect();
    expect(await sendMail(story.admin, { to })).toMatchObject({
      message: null,
      userErrors: [{ code: 'INVALID_ADDRESS', path: [field] }],
    });
    expect(story.carrier.asked).toEqual([]);
  });

  it.each(['48123456789', '+0123456789', '+48', '+48123456789012345', '+48 123 456 abc', ''])(
    'a text message to %j',
    async (to) => {
      await connectTexts();
      expect(await sendText(story.admin, { to })).toMatchObject({
        message: null,
        userErrors: [{ code: 'INVALID_ADDRESS', path: ['to'] }],
      });
      expect(story.carrier.asked).toEqual([]);
    },
  );

  it.each([
    ['no subject', { subject: ' \r\n ' }, 'subject'],
    ['a subject without end', { subject: 'x'.repeat(501) }, 'subject'],
    ['nothing in it', { text: ' ', html: null }, 'text'],
    ['more than 200,000 bytes', { text: 'ä'.repeat(100_001) }, 'text'],
    [
      'more than that in both parts',
      { text: 'x'.repeat(150_000), html: 'x'.repeat(50_001) },
      'text',
    ],
  ])('an e-mail with %s', async (_what, change, field) => {
    await connect();
    const { message, userErrors } = await sendMail(story.admin, change);
    expect(message).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'INVALID_FIELD', path: [field] }]);
    expect(story.carrier.asked).toEqual([]);
  });

  it('a text message of more than 1,600 characters, or of none', async () => {
    await connectTexts();
    for (const text of ['x'.repeat(1601), ' \n'])
      expect((await sendText(story.admin, { text })).userErrors).toMatchObject([
        { path: ['text'] },
      ]);
    expect(story.carrier.asked).toEqual([]);
  });

  it('a megabyte, which is not even read to its end', async () => {
    await connect();
    const { secret } = await makeKey(story.admin, ['messages:send']);
    const input = { to: recipient, subject: 'Hello', text: 'x'.repeat(1_048_576) };
    for (const client of [story.admin, story.app.tool(secret)]) {
      const { data, errors } = await client.ask(SendEmail, { input });
      expect(data).toBeNull();
      expect(errors).toMatchObject([{ message: expect.stringContaining('too large') }]);
    }
    expect(story.carrier.asked).toEqual([]);
  });
});

describe('what would be another header', () => {
  it('is one line in a subject, a name and a provider over HTTP', async () => {
    const subject = 'Hello\r\nBcc: eve@evil.example\u2028X-Evil: 1';
    await connectMailWith(story.admin, story.world, {
      fromAddress: 'hub@acme.example',
      fromName: 'Acme\r\nBcc: eve@evil.example',
    });
    expect((await sendMail(story.admin, { subject })).message?.outcome).toBe('SENT');
    const [mail] = story.world.mail.messages;
    expect(mail?.to).toEqual([recipient]);
    const head = mail?.text.split('\r\n\r\n')[0] ?? '';
    expect(head).not.toMatch(/^(?:Bcc|X-Evil):/im);
    expect(head).toContain('Subject: Hello Bcc: eve@evil.example X-Evil: 1');
    const id = await connect();
    await sendMail(story.admin, { subject, integrationId: id });
    expect(story.carrier.asked).toMatchObject([
      { body: { subject: 'Hello Bcc: eve@evil.example X-Evil: 1' } },
    ]);
  });
});

describe('what is kept of a message', () => {
  it('is nothing of what it says, and no secret', async () => {
    await connect();
    story.carrier.answer = { status: 500, body: { error: 'Wrong token right-carrier-token' } };
    const { message } = await sendMail(story.admin, {
      text: 'Door code 83155',
      idempotencyKey: 'one',
    });
    expect(message?.tries[0]?.error).toBe('Wrong token ••••');
    const rows = await story.app.database.query(
      `select to_jsonb(m)::text as row from messages m union all select to_jsonb(e)::text from activity_events e`,
    );
    const kept = JSON.stringify(rows);
    expect(kept).toContain(recipient);
    expect(kept).not.toContain('83155');
    expect(kept).not.toContain('right-carrier-token');
  });
});
