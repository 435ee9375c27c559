import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { beforeEach, describe, expect, it } from 'vitest';
import { certified, listen } from './fixtures/loopback.ts';
import { UpdateProfile } from './testkit/account-documents.ts';
import { Activity } from './testkit/activity-documents.ts';
import { Connect, Disconnect, SetEnabled } from './testkit/integration-documents.ts';
import { connectCms, connectMail } from './testkit/integration-stories.ts';
import { connectMailWith, recipient, sendTest } from './testkit/message-stories.ts';
import { EmailUsage, SendTestEmail } from './testkit/messaging-documents.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory();
let acme: TestOrganization<'ADMIN' | 'IT_MANAGER'>;
let admin: TestClient;

beforeEach(async () => {
  acme = await story.app.organization('Acme & Sons', 'ADMIN', 'IT_MANAGER');
  admin = acme.as.ADMIN;
  story.world.mail.messages.length = 0;
  story.world.mail.refusedRecipients.clear();
});

async function events() {
  const { activity } = await admin.get(Activity, { filter: { eventTypes: ['message.*'] } });
  return activity.nodes;
}

describe('another organization', () => {
  it('can neither send through an integration nor see its usage', async () => {
    const { id } = await connectMail(admin, story.world);
    const { ADMIN: stranger } = (await story.app.organization('Umbrella', 'ADMIN')).as;
    expect((await sendTest(stranger, id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await stranger.get(EmailUsage, { integrationId: id })).emailUsage).toBeNull();
    expect(story.world.mail.messages).toEqual([]);
    expect(await events()).toEqual([]);
  });
});

it('an IT_MANAGER sees the usage and may not send', async () => {
  const { id } = await connectMail(admin, story.world);
  const { IT_MANAGER: manager } = acme.as;
  expect((await manager.get(EmailUsage, { integrationId: id })).emailUsage).not.toBeNull();
  const { errors } = await manager.ask(SendTestEmail, {
    input: { integrationId: id, to: recipient },
  });
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect(story.world.mail.messages).toEqual([]);
});

describe('ADMIN-INT-003: a test e-mail', () => {
  it('arrives in a real mailbox over STARTTLS with AUTH, and says who sent it through what', async () => {
    const { mail } = story.world;
    const sender = { fromAddress: 'hub@acme.example', fromName: 'Acme Sales' };
    const { id } = await connectMailWith(admin, story.world, sender, { name: 'Office <mail>' });
    const sent = await sendTest(admin, id);
    expect(sent).toMatchObject({
      userErrors: [],
      response: '250 2.0.0 Ok: queued as 4711',
      hint: null,
      usage: { sentThisHour: 1, hourlyLimit: null, sentToday: 1, dailyLimit: null },
    });
    expect(mail.messages).toMatchObject([
      {
        from: 'hub@acme.example',
        to: [recipient],
        secure: true,
        user: 'postmaster@acme.example',
      },
    ]);
    const text = mail.messages[0]?.text ?? '';
    expect(text).toContain(`Message-ID: ${sent.messageId ?? 'none'}`);
    expect(text).toContain('From: Acme Sales <hub@acme.example>');
    expect(text).toContain('Subject: Test message from Office <mail>');
    const body = decoded(text);
    expect(body).toContain('Acme & Sons sent it through its integration “Office <mail>” on');
    expect(body).toContain(
      'Acme &#38; Sons sent it through its integration “Office &#60;mail&#62;”',
    );
  });

  it('is told in the activity with its recipient, and without its text or a secret', async () => {
    const { id } = await connectMail(admin, story.world);
    const { messageId } = await sendTest(admin, id);
    const told = await events();
    expect(told).toMatchObject([
      {
        eventType: 'message.test_sent',
        status: 'SUCCESS',
        message: `Mail sent a test e-mail to ${recipient}`,
        category: 'EMAIL',
        providerKey: 'smtp',
        actor: { kind: 'MEMBER', name: 'The admin' },
        integration: { id },
        requestBody: { from: 'postmaster@acme.example', to: recipient },
        responseBody: { messageId, response: '250 2.0.0 Ok: queued as 4711' },
      },
    ]);
    expect(JSON.stringify(told)).not.toContain('test message');
    expect(JSON.stringify(told)).not.toContain(story.world.mail.password);
  });

  it('is in the language of the member', async () => {
    const { id } = await connectMail(admin, story.world);
    await admin.get(UpdateProfile, { input: { locale: 'PL' } });
    await sendTest(admin, id);
    expect(decoded(story.world.mail.messages[0]?.text ?? '')).toContain(
      'Wysłała ją organizacja Acme & Sons przez integrację „Mail”',
    );
  });

  it('goes through a relay that wants no sign-in', async () => {
    const relay = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'] });
    const { port } = await listen(relay.server);
    const config = { host: '127.0.0.1', port, security: 'none', fromAddress: 'hub@acme.example' };
    const input = { providerKey: 'smtp', authMode: 'relay', config, credentials: {} };
    const { connectIntegration } = await admin.get(Connect, { input });
    expect(connectIntegration.check).toMatchObject({ outcome: 'OK' });
    const sent = await sendTest(admin, connectIntegration.integration?.id ?? '');
    expect(sent).toMatchObject({ userErrors: [], response: expect.stringMatching(/^250/) });
  });

  it('can be sent through an integration that is switched off', async () => {
    const { id } = await connectMail(admin, story.world);
    await admin.get(SetEnabled, { input: { integrationId: id, enabled: false } });
    expect((await sendTest(admin, id)).userErrors).toEqual([]);
  });
});

describe('nothing is sent', () => {
  it.each([
    'ada',
    'ada@example.org, eve@example.org',
    'ada@example.org\r\nRCPT TO:<eve@evil.example>',
    'Ada <ada@example.org>',
    'ada@example.org\n\nHello',
  ])('to what is no address: %j', async (to) => {
    const { id } = await connectMail(admin, story.world);
    const before = story.world.mail.signIns();
    const { userErrors, usage } = await sendTest(admin, id, to);
    expect(userErrors).toMatchObject([{ code: 'INVALID_ADDRESS', path: ['to'] }]);
    expect(usage).toBeNull();
    expect(story.world.mail.signIns()).toBe(before);
  });

  it('through an integration that is disconnected, of another kind, or not there', async () => {
    const { id } = await connectMail(admin, story.world);
    await admin.get(Disconnect, { input: { integrationId: id } });
    const cms = await connectCms(admin, story.world);
    expect((await sendTest(admin, id)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
    expect((await sendTest(admin, cms.id)).userErrors).toMatchObject([{ code: 'NOT_SUPPORTED' }]);
    expect((await sendTest(admin, 'int_x')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await admin.get(EmailUsage, { integrationId: cms.id })).emailUsage).toBeNull();
    expect(await events()).toEqual([]);
  });

  it('without a sender: the answer says where to enter one', async () => {
    const { id } = await connectMailWith(admin, story.world, { username: 'apikey' });
    const { userErrors } = await sendTest(admin, id);
    expect(userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
    expect(userErrors[0]?.message).toContain('From address');
  });
});

describe('what the mail server refuses', () => {
  it('comes back in its words with the way out, and is not counted', async () => {
    const { id } = await connectMail(admin, story.world);
    story.world.mail.refusedRecipients.set(recipient, '550 5.1.1 No such user here');
    const sent = await sendTest(admin, id);
    expect(sent).toMatchObject({
      messageId: null,
      response: '550 5.1.1 No such user here',
      hint: expect.stringContaining('Check its spelling'),
      mayHaveArrived: false,
      usage: { sentThisHour: 0, sentToday: 0 },
      userErrors: [{ code: 'SEND_FAILED' }],
    });
    expect(sent.userErrors[0]?.message).toMatch(/^550 5\.1\.1 No such user here\. The mail server/);
    expect(await events()).toMatchObject([
      {
        eventType: 'message.test_failed',
        status: 'ERROR',
        errorMessage: '550 5.1.1 No such user here',
        requestBody: { to: recipient },
        responseBody: { code: 'FORBIDDEN', mayHaveArrived: false },
      },
    ]);
  });

  it('is told without the password, when the server repeats it', async () => {
    const { id } = await connectMail(admin, story.world);
    const { password } = story.world.mail;
    story.world.mail.refusedRecipients.set(recipient, `550 5.1.1 ${password} is no user`);
    const sent = await sendTest(admin, id);
    expect(sent.response).toBe('550 5.1.1 •••• is no user');
    expect(JSON.stringify([sent, await events()])).not.toContain(password);
  });

  it('is told when it does not encrypt: no password and no message go out', async () => {
    const logins: string[] = [];
    const plain = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username = '' }, _session, done) => {
        logins.push(username);
        done(null, { user: username });
      },
    });
    const { port } = await listen(plain.server);
    const { id } = await connectMailWith(admin, story.world, { port }, { skipTest: true });
    const sent = await sendTest(admin, id);
    expect(sent.userErrors).toMatchObject([{ code: 'SEND_FAILED' }]);
    expect(sent.hint).toContain('Port 587 wants STARTTLS');
    expect(sent.usage).toMatchObject({ sentToday: 0 });
    expect(logins).toEqual([]);
  });
});

describe('a mail server that breaks off', () => {
  it('in the middle of the message: it counts, since it may have arrived', async () => {
    const server = new SMTPServer({
      ...certified('server'),
      onAuth: ({ username = '' }, _session, done) => done(null, { user: username }),
      onData: (stream, session) => {
        stream.on('end', () => {
          for (const { session: each, _socket } of connectionsOf(server)) {
            if (each.id === session.id) _socket.destroy();
          }
        });
        stream.resume();
      },
    });
    server.on('error', () => undefined);
    const { port } = await listen(server.server);
    const { id } = await connectMailWith(admin, story.world, { port }, { skipTest: true });
    const sent = await sendTest(admin, id);
    expect(sent).toMatchObject({
      messageId: null,
      hint: expect.stringContaining('nobody knows whether it was accepted'),
      mayHaveArrived: true,
      usage: { sentThisHour: 1, sentToday: 1 },
      userErrors: [{ code: 'SEND_FAILED' }],
    });
    expect(await events()).toMatchObject([
      { eventType: 'message.test_failed', responseBody: { mayHaveArrived: true } },
    ]);
  });

  it('before the message: it does not count', async () => {
    const { port } = await listen(createServer((peer) => peer.end('220 mx\r\n')));
    const { id } = await connectMailWith(admin, story.world, { port }, { skipTest: true });
    const sent = await sendTest(admin, id);
    expect(sent.userErrors).toMatchObject([{ code: 'SEND_FAILED' }]);
    expect(sent.usage).toMatchObject({ sentThisHour: 0, sentToday: 0 });
    expect(await events()).toMatchObject([{ responseBody: { code: 'CONNECTION_LOST' } }]);
  });
});

interface Connection {
  readonly session: { readonly id: string };
  readonly _socket: { destroy(): void };
}

/** smtp-server keeps them to itself, and offers no way to hang up. */
function connectionsOf(server: SMTPServer): readonly Connection[] {
  const { connections } = server as unknown as { readonly connections: Iterable<Connection> };
  return [...connections];
}

/** The parts of a message as people read them. */
function decoded(text: string): string {
  return text
    .split(/\r\n--/)
    .map((part) => {
      const [head = '', ...rest] = part.split('\r\n\r\n');
      const body = rest.join('\r\n\r\n');
      if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString();
      if (!/quoted-printable/i.test(head)) return body;
      const bytes = body
        .replaceAll('=\r\n', '')
        .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        );
      return Buffer.from(bytes, 'latin1').toString();
    })
    .join('\n');
}
