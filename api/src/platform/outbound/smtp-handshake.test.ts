import { createServer, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { describe, expect, onTestFinished, test } from 'vitest';
import { certified, listen, tlsFile } from '../../../test/fixtures/loopback.ts';
import { createOutbound, type Outbound, type SmtpHandshakeRequest } from './index.ts';

const USER = 'ada@example.com';
const PASSWORD = 'correct horse';

function outbound(extraCa?: string): Outbound {
  const created = createOutbound({
    allow: ['127.0.0.1/32'],
    lookup: async () => [{ address: '127.0.0.1', family: 4 }],
    ...(extraCa === undefined ? {} : { extraCa }),
  });
  onTestFinished(() => created.close());
  return created;
}

const trusting = (): Outbound => outbound(tlsFile('ca.pem'));

interface MailServer {
  readonly port: number;
  /** What arrived by AUTH: method, whether TLS was on, user and password. */
  readonly logins: readonly unknown[];
}

async function mailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const logins: unknown[] = [];
  const server = new SMTPServer({
    ...certified('server'),
    name: 'mx.example.com',
    banner: 'Welcome',
    authMethods: ['PLAIN', 'LOGIN'],
    onAuth({ method, username, password }, { secure }, callback) {
      logins.push([method, secure, username, password]);
      if (username === USER && password === PASSWORD) return callback(null, { user: username });
      const refusal = Object.assign(new Error(`5.7.8 No: "${password}" is wrong`), {
        responseCode: 535,
      });
      return callback(refusal);
    },
    ...options,
  });
  server.on('error', () => {});
  const { port } = await listen(server.server);
  return { port, logins };
}

/** A server that follows a script: a greeting, then an answer to each line that starts with a word. */
async function scripted(greeting: string, answers: Record<string, string> = {}): Promise<number> {
  const talk = (socket: Socket): void => {
    socket.write(greeting);
    socket.on('data', (chunk) => {
      const [verb = ''] = chunk.toString().trim().split(' ');
      socket.write(answers[verb] ?? '502 5.5.1 Not implemented\r\n');
    });
  };
  return (await listen(createServer(talk))).port;
}

const request = (port: number, more: Partial<SmtpHandshakeRequest> = {}): SmtpHandshakeRequest => ({
  host: 'mail.example.com',
  port,
  security: 'starttls',
  deadlineMs: 5000,
  ...more,
});
const login = { user: USER, password: PASSWORD };

describe('a mail server accepts the login', () => {
  test.each(['PLAIN', 'LOGIN'])('by STARTTLS and %s, never sent in the clear', async (method) => {
    const { port, logins } = await mailServer({ authMethods: [method] });
    const result = await trusting().smtpHandshake(request(port, login));
    expect(result).toEqual({ ok: true, greeting: '220 mx.example.com ESMTP Welcome' });
    expect(logins).toEqual([[method, true, USER, PASSWORD]]);
  });

  test('by TLS from the first byte', async () => {
    const { port, logins } = await mailServer({ secure: true });
    const result = await trusting().smtpHandshake(request(port, { ...login, security: 'tls' }));
    expect(result).toMatchObject({ ok: true });
    expect(logins).toEqual([['PLAIN', true, USER, PASSWORD]]);
  });

  test('without TLS only where that was asked for, even when it is offered', async () => {
    const { port, logins } = await mailServer({ allowInsecureAuth: true });
    const result = await outbound().smtpHandshake(request(port, { ...login, security: 'none' }));
    expect(result).toMatchObject({ ok: true });
    expect(logins).toEqual([['PLAIN', false, USER, PASSWORD]]);
  });

  test('and is greeted without one when there is no user', async () => {
    const { port, logins } = await mailServer();
    await expect(trusting().smtpHandshake(request(port))).resolves.toMatchObject({ ok: true });
    expect(logins).toEqual([]);
  });
});

describe('a mail server refuses', () => {
  test.each(['PLAIN', 'LOGIN'])(
    'a wrong password by %s in its own words, without the password',
    async (method) => {
      const { port } = await mailServer({ authMethods: [method] });
      const wrong = { user: USER, password: 'hunter2 hunter2' };
      await expect(trusting().smtpHandshake(request(port, wrong))).resolves.toEqual({
        ok: false,
        stage: 'auth',
        replyCode: 535,
        reply: '535 5.7.8 No: "••••" is wrong',
      });
    },
  );

  test('to use STARTTLS, and no password is sent', async () => {
    const { port, logins } = await mailServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
    });
    const result = await trusting().smtpHandshake(request(port, login));
    expect(result).toMatchObject({ ok: false, stage: 'starttls', replyCode: 500 });
    expect(logins).toEqual([]);
  });

  test('to log anybody in', async () => {
    const { port } = await mailServer({ disabledCommands: ['AUTH'] });
    const result = await trusting().smtpHandshake(request(port, login));
    expect(result).toMatchObject({ ok: false, stage: 'auth', replyCode: 500 });
  });

  test.each([
    ['554 5.7.1 You are on a list\r\n', 554, '554 5.7.1 You are on a list'],
    ['421-Too many\r\n421 connections\r\n', 421, '421 Too many connections'],
  ])('to talk at all: %j', async (greeting, replyCode, reply) => {
    const port = await scripted(greeting);
    const result = await trusting().smtpHandshake(request(port, login));
    expect(result).toEqual({ ok: false, stage: 'greeting', replyCode, reply });
  });

  test('EHLO', async () => {
    const port = await scripted('220 mx\r\n', { EHLO: '550 5.7.1 Who are you\r\n' });
    const result = await trusting().smtpHandshake(request(port, login));
    expect(result).toMatchObject({ ok: false, stage: 'greeting', reply: '550 5.7.1 Who are you' });
  });
});

test.each([
  ['HTTP/1.1 400 Bad Request\r\n', 'HTTP/1.1 400 Bad Request'],
  ['SSH-2.0-OpenSSH_9.9\r\n', 'SSH-2.0-OpenSSH_9.9'],
  ['\u0000\u0001\u0002 \u001B[31mred\r\n', '[31mred'],
])('a greeting that is no SMTP is shown as it is: %j', async (greeting, reply) => {
  const port = await scripted(greeting);
  const result = await outbound().smtpHandshake(request(port, { security: 'none' }));
  expect(result).toEqual({ ok: false, stage: 'greeting', reply });
});

test('a user without a password is told so', async () => {
  const { port, logins } = await mailServer();
  const result = await trusting().smtpHandshake(request(port, { user: USER }));
  expect(result).toMatchObject({
    ok: false,
    stage: 'auth',
    reply: expect.stringContaining('password'),
  });
  expect(logins).toEqual([]);
});

describe('a certificate that is not to be trusted', () => {
  test.each([
    ['tls', 'server', undefined, 'comes from an authority that Patchbay does not know'],
    ['tls', 'expired', tlsFile('ca.pem'), 'expired on 2021-02-03'],
    ['starttls', 'server', undefined, 'comes from an authority that Patchbay does not know'],
    ['starttls', 'expired', tlsFile('ca.pem'), 'has expired'],
    ['starttls', 'self-signed', tlsFile('ca.pem'), 'is self-signed'],
    [
      'starttls',
      'other-name',
      tlsFile('ca.pem'),
      'is for other.example.com, not for mail.example.com',
    ],
  ] as const)(
    'by %s ends it before the password is sent: %s',
    async (security, name, extraCa, words) => {
      const { port, logins } = await mailServer({ ...certified(name), secure: security === 'tls' });
      const shaken = outbound(extraCa).smtpHandshake(request(port, { ...login, security }));
      await expect(shaken).rejects.toMatchObject({
        code: 'TLS',
        message: expect.stringContaining(words),
      });
      expect(logins).toEqual([]);
    },
  );
});

describe('a mail server that breaks off', () => {
  test('by saying nothing is a TIMEOUT at the deadline, and is hung up on', async () => {
    const ended = Promise.withResolvers<void>();
    const server = createServer((peer) => peer.on('close', () => ended.resolve()).resume());
    const { port } = await listen(server);
    const shaken = outbound().smtpHandshake(request(port, { deadlineMs: 80 }));
    await expect(shaken).rejects.toMatchObject({ code: 'TIMEOUT' });
    await ended.promise;
  });

  test('by falling silent after EHLO is a TIMEOUT at the deadline', async () => {
    const port = await scripted('220 mx\r\n', { EHLO: '250-mx\r\n' });
    const shaken = outbound().smtpHandshake(request(port, { deadlineMs: 80, security: 'none' }));
    await expect(shaken).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  test('by hanging up is CONNECTION_LOST', async () => {
    const { port } = await listen(createServer((peer) => peer.end()));
    const shaken = outbound().smtpHandshake(request(port));
    await expect(shaken).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
  });

  test('by hanging up on the password is CONNECTION_LOST', async () => {
    const { port } = await listen(
      createServer((peer) => {
        peer.write('220 mx\r\n');
        peer.on('data', (chunk) => {
          if (chunk.toString().startsWith('AUTH')) peer.destroy();
          else peer.write('250-mx\r\n250 AUTH PLAIN\r\n');
        });
      }),
    );
    const shaken = outbound().smtpHandshake(request(port, { ...login, security: 'none' }));
    await expect(shaken).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
  });

  test('by talking without end is CONNECTION_LOST', async () => {
    const { port } = await listen(
      createServer((peer) => {
        const pump = (): void => {
          while (!peer.destroyed && peer.write('x'.repeat(65_536))) continue;
        };
        peer.on('drain', pump).on('error', () => {});
        pump();
      }),
    );
    const shaken = outbound().smtpHandshake(request(port, { security: 'none' }));
    await expect(shaken).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
  });

  test('is given up and hung up on as soon as the caller gives up', async () => {
    const caller = new AbortController();
    const ended = Promise.withResolvers<void>();
    const server = createServer((peer) => {
      peer.on('close', () => ended.resolve()).resume();
      caller.abort();
    });
    const { port } = await listen(server);
    const shaken = outbound().smtpHandshake(request(port, { signal: caller.signal }));
    await expect(shaken).rejects.toMatchObject({ code: 'CANCELLED' });
    await ended.promise;
  });

  test('after its greeting is hung up on as soon as the caller gives up', async () => {
    const caller = new AbortController();
    const ended = Promise.withResolvers<void>();
    const server = createServer((peer) => {
      peer.write('220 mx\r\n');
      peer.on('data', () => caller.abort()).on('close', () => ended.resolve());
    });
    const { port } = await listen(server);
    const shaken = outbound().smtpHandshake(request(port, { signal: caller.signal }));
    await expect(shaken).rejects.toMatchObject({ code: 'CANCELLED' });
    await ended.promise;
  });
});
