import { createServer, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { describe, expect, onTestFinished, test } from 'vitest';
import { certified, listen, tlsFile } from '../../../test/fixtures/loopback.ts';
import {
  createOutbound,
  MailAddress,
  type MailMessage,
  type Outbound,
  type OutboundOptions,
  type SmtpHandshakeRequest,
} from './index.ts';

const login = { user: 'ada@example.com', password: 'correct horse' };

function outbound(options: Partial<OutboundOptions> = {}): Outbound {
  const created = createOutbound({
    allow: ['127.0.0.1/32'],
    lookup: async () => [{ address: '127.0.0.1', family: 4 }],
    extraCa: tlsFile('ca.pem'),
    ...options,
  });
  onTestFinished(() => created.close());
  return created;
}

interface Mailbox {
  readonly port: number;
  /** Whole messages that were accepted, with their envelope. */
  readonly messages: readonly { from: string; to: string[]; secure: boolean; text: string }[];
  readonly commands: readonly string[];
}

async function mailbox(options: SMTPServerOptions = {}): Promise<Mailbox> {
  const messages: { from: string; to: string[]; secure: boolean; text: string }[] = [];
  const commands: string[] = [];
  const server = new SMTPServer({
    ...certified('server'),
    authMethods: ['PLAIN'],
    onAuth({ username, password }, _session, callback) {
      if (password === login.password) callback(null, { user: username });
      else callback(Object.assign(new Error('5.7.8 No'), { responseCode: 535 }));
    },
    onRcptTo({ address }, _session, callback) {
      commands.push(address);
      callback();
    },
    onData(stream, { envelope, secure }, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        const to = envelope.rcptTo.map(({ address }) => address);
        messages.push({ from, to, secure, text: Buffer.concat(chunks).toString() });
        callback(null, '2.0.0 Ok: queued as 4711');
      });
    },
    ...options,
  });
  server.on('error', () => {});
  const { port } = await listen(server.server);
  return { port, messages, commands };
}

/** A server that knows one conversation: what it says at `DATA` and what when the message has ended. */
async function scripted(
  talk: (said: string, peer: Socket) => string | undefined,
): Promise<{ port: number; heard: () => string }> {
  let heard = '';
  const { port } = await listen(
    createServer((peer) => {
      peer.write('220 mx\r\n');
      peer.on('data', (chunk) => {
        const said = chunk.toString();
        heard += said;
        const answer = talk(said, peer) ?? (said.startsWith('EHLO') ? '250 mx\r\n' : '250 ok\r\n');
        if (!peer.destroyed) peer.write(answer);
      });
    }),
  );
  return { port, heard: () => heard };
}

const request = (port: number, more: Partial<SmtpHandshakeRequest> = {}): SmtpHandshakeRequest => ({
  host: 'mail.example.com',
  port,
  security: 'starttls',
  deadlineMs: 5000,
  ...more,
});

function readAddress(text: string): MailAddress {
  const parsed = MailAddress.parse(text);
  if (parsed === undefined) throw new Error(`${text} is no address.`);
  return parsed;
}

const message: MailMessage = {
  from: readAddress('hub@example.com'),
  fromName: 'Zażółć "Hub", Ltd',
  to: readAddress('eve@example.org'),
  subject: 'Próba połączenia',
  text: 'First line\n.\nLast line',
  html: '<p>First line</p>',
  date: new Date('2026-11-21T10:00:00Z'),
  messageId: '<4711@example.com>',
};

describe('a message arrives', () => {
  test.each([
    ['starttls', {}, true],
    ['tls', { secure: true }, true],
    ['none', { allowInsecureAuth: true }, false],
  ] as const)('by %s', async (security, options, secure) => {
    const { port, messages } = await mailbox(options);
    const sent = await outbound().sendMail(request(port, { ...login, security }), message);
    expect(sent).toEqual({ ok: true, response: '250 2.0.0 Ok: queued as 4711' });
    expect(messages).toMatchObject([{ from: 'hub@example.com', to: ['eve@example.org'], secure }]);
  });

  test('at a relay that wants no sign-in', async () => {
    const { port, messages } = await mailbox({ authOptional: true });
    const sent = await outbound().sendMail(request(port, { security: 'none' }), message);
    expect([sent.ok, messages.length]).toEqual([true, 1]);
  });

  test('whole, with its headers, and says that a program sent it', async () => {
    const { port, messages } = await mailbox();
    await outbound().sendMail(request(port, login), message);
    const text = messages[0]?.text ?? '';
    expect(text).toContain('Message-ID: <4711@example.com>');
    expect(text).toContain('Date: Sat, 21 Nov 2026 10:00:00 +0000');
    expect(text).toContain('To: eve@example.org');
    expect(text).toContain('Auto-Submitted: auto-generated');
    expect(text).toMatch(/^Subject: =\?UTF-8\?Q\?Pr=C3=B3ba/m);
    expect(text).toContain('First line\r\n.\r\nLast line');
    expect(text).toContain('<p>First line</p>');
  });
});

describe('nothing that was typed becomes a header or a command', () => {
  test.each(['\r\n', '\n', '\r', '\u2028', '\u0085'])('after %j', async (end) => {
    const { port, messages, commands } = await mailbox();
    const evil = `Hello${end}Bcc: mallory@evil.example${end}${end}body`;
    await outbound().sendMail(request(port, login), { ...message, subject: evil, fromName: evil });
    const [headers = ''] = (messages[0]?.text ?? '').split('\r\n\r\n');
    expect(headers).not.toMatch(/^bcc:/im);
    expect(headers).toContain('Hello Bcc: mallory');
    expect(commands).toEqual(['eve@example.org']);
  });
});

describe('a message was surely not accepted', () => {
  test('when the sign-in was refused', async () => {
    const { port, messages } = await mailbox();
    const wrong = { ...login, password: 'wrong' };
    const sent = await outbound().sendMail(request(port, wrong), message);
    expect(sent).toMatchObject({ ok: false, stage: 'auth', replyCode: 535 });
    expect(messages).toEqual([]);
  });

  test('when the server refuses STARTTLS: nothing is sent in the clear', async () => {
    const { port, messages } = await mailbox({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
    });
    const sent = await outbound().sendMail(request(port, login), message);
    expect(sent).toMatchObject({ ok: false, stage: 'starttls' });
    expect(messages).toEqual([]);
  });

  test.each([
    ['sender', 'MAIL', '553 5.7.1 Sender not allowed'],
    ['recipient', 'RCPT', '550 5.1.1 No such user here'],
    ['data', 'DATA', '554 5.7.1 Not now'],
  ])('when the server refuses the %s', async (stage, verb, reply) => {
    const { port } = await scripted((said) => (said.startsWith(verb) ? `${reply}\r\n` : undefined));
    const sent = await outbound().sendMail(request(port, { security: 'none' }), message);
    expect(sent).toEqual({ ok: false, stage, replyCode: Number(reply.slice(0, 3)), reply });
  });

  test('when it is refused after all of it was sent, in words without the password', async () => {
    const { port } = await mailbox({
      onData: (stream, _session, callback) => {
        const refusal = new Error(`5.7.1 Spam from ${login.password}`);
        stream.on('end', () => callback(Object.assign(refusal, { responseCode: 554 }))).resume();
      },
    });
    const sent = await outbound().sendMail(request(port, login), message);
    const reply = '554 5.7.1 Spam from ••••';
    expect(sent).toEqual({ ok: false, stage: 'data', replyCode: 554, reply });
  });

  test('when the server hangs up before it asked for the message', async () => {
    const { port } = await scripted((said, peer) => {
      if (said.startsWith('RCPT')) peer.destroy();
      return undefined;
    });
    const sent = outbound().sendMail(request(port, { security: 'none' }), message);
    await expect(sent).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
  });

  test('when it drips its greeting past the deadline', async () => {
    const { port } = await listen(
      createServer((peer) => {
        const drip = setInterval(() => peer.write('2'), 5);
        peer.on('close', () => clearInterval(drip)).resume();
      }),
    );
    const dripped = request(port, { security: 'none', deadlineMs: 100 });
    await expect(outbound().sendMail(dripped, message)).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  test.each([
    ['literal', '127.0.0.1'],
    ['looked-up', 'mail.example.com'],
  ])('when a %s address is private: nobody is connected to', async (_kind, host) => {
    const server = createServer((peer) => peer.end());
    const { port, connections } = await listen(server);
    const refused = outbound({ allow: [] }).sendMail({ ...request(port), host }, message);
    await expect(refused).rejects.toMatchObject({ code: 'BLOCKED_ADDRESS' });
    expect(connections()).toBe(0);
  });

  test('when the certificate is not to be trusted', async () => {
    const { port, messages } = await mailbox(certified('other-name'));
    const sent = outbound().sendMail(request(port, login), message);
    await expect(sent).rejects.toMatchObject({ code: 'TLS' });
    expect(messages).toEqual([]);
  });
});

describe('nobody knows whether a message was accepted', () => {
  const afterData = (end: (peer: Socket) => string): ReturnType<typeof scripted> =>
    scripted((said, peer) => {
      if (said.startsWith('DATA')) return '354 go on\r\n';
      return said.includes('\r\n.\r\n') ? end(peer) : undefined;
    });

  test('when the server hangs up instead of answering', async () => {
    const { port } = await afterData((peer) => {
      peer.destroy();
      return '';
    });
    const sent = await outbound().sendMail(request(port, { security: 'none' }), message);
    expect(sent).toMatchObject({
      ok: false,
      stage: 'unanswered',
      error: { code: 'CONNECTION_LOST' },
    });
  });

  test('when it hangs up in the middle of the message', async () => {
    let asked = false;
    const { port } = await scripted((said, peer) => {
      if (asked) peer.destroy();
      asked = said.startsWith('DATA');
      return asked ? '354 go on\r\n' : undefined;
    });
    const long = { ...message, text: 'All work and no play.\n'.repeat(100_000) };
    const sent = await outbound().sendMail(request(port, { security: 'none' }), long);
    expect(sent).toMatchObject({ stage: 'unanswered', error: { code: 'CONNECTION_LOST' } });
  });

  test('when it drips its answer past the deadline, and is sent nothing more', async () => {
    const { port, heard } = await afterData((peer) => {
      const drip = setInterval(() => peer.write('2'), 5);
      peer.on('close', () => clearInterval(drip));
      return '';
    });
    const dripped = request(port, { security: 'none', deadlineMs: 150 });
    const sent = await outbound().sendMail(dripped, message);
    expect(sent).toMatchObject({ stage: 'unanswered', error: { code: 'TIMEOUT' } });
    expect(heard().endsWith('\r\n.\r\n')).toBe(true);
  });
});

test('a detour leads to a server on this machine', async () => {
  const { port, messages } = await mailbox();
  const detours = () => ({ port });
  const detoured = outbound({ allow: [], detours });
  const sent = await detoured.sendMail(request(587, login), message);
  expect([sent.ok, messages.length]).toEqual([true, 1]);
});
