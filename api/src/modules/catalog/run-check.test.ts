import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { startFakeVendor } from '../../../test/fixtures/catalog/fake-vendor.ts';
import { loopbackOutbound } from '../../../test/fixtures/catalog/loopback-outbound.ts';
import {
  OutboundError,
  type OutboundFailure,
  type SmtpHandshakeResult,
} from '../../platform/outbound/outbound.ts';
import { builtinCatalogDir, loadCatalog } from './load-catalog.ts';
import type { Provider } from './model.ts';
import { runCheck } from './run-check.ts';

const catalog = await loadCatalog({ builtinDir: builtinCatalogDir });
const clock = { now: () => new Date(0) };

function get(key: string): Provider {
  const provider = catalog.get(key);
  if (provider === undefined) throw new Error(`no provider ${key}`);
  return provider;
}

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function tcpServer(greeting?: string): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    if (greeting !== undefined) socket.end(greeting);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

describe('SMTP', () => {
  const config = { host: 'mail.example.com', username: 'ann@example.com' };
  const credentials = { password: 'wrong horse' };
  const check = (script: SmtpHandshakeResult | OutboundError) => {
    const outbound = loopbackOutbound(1, script);
    const result = runCheck(get('smtp'), 'login', { config, credentials }, { outbound, clock });
    return { outbound, result };
  };

  test('signs in with the form and its defaults, and knows the user', async () => {
    const { outbound, result } = check({ ok: true, greeting: '220 mail.example.com ESMTP' });
    expect(await result).toMatchObject({
      outcome: 'OK',
      message: 'mail.example.com accepted the sign-in.',
      identity: 'ann@example.com',
      steps: [{ name: 'SMTP handshake', outcome: 'OK' }],
    });
    expect(outbound.handshakes).toEqual([
      {
        host: 'mail.example.com',
        port: 587,
        security: 'starttls',
        user: 'ann@example.com',
        password: 'wrong horse',
        deadlineMs: 15_000,
      },
    ]);
  });

  test.each([
    ['auth', 535, '5.7.8 Authentication failed', 'UNAUTHORIZED', 'credentials.password'],
    ['auth', 534, '5.7.9 Application password required', 'UNAUTHORIZED', 'credentials.password'],
    ['auth', 530, '5.7.0 Must issue a STARTTLS command first', 'TLS', 'config.security'],
    ['auth', 538, 'Encryption required', 'TLS', 'config.security'],
    ['auth', 454, 'Temporary authentication failure', 'SERVER_ERROR', null],
    ['auth', 504, 'Unrecognized authentication type', 'UNEXPECTED_ANSWER', 'config.port'],
    ['auth', undefined, 'AUTH is not offered', 'UNEXPECTED_ANSWER', 'config.port'],
    ['starttls', 502, 'STARTTLS is not offered', 'TLS', 'config.security'],
    ['greeting', 554, 'No SMTP service here', 'FORBIDDEN', 'config.host'],
    ['greeting', 421, 'Too busy', 'SERVER_ERROR', null],
    ['greeting', undefined, 'HTTP/1.1 400 Bad Request', 'UNEXPECTED_ANSWER', 'config.port'],
  ] as const)('%s %s "%s" → %s', async (stage, replyCode, reply, code, fieldAtFault) => {
    const refusal = {
      ok: false,
      stage,
      reply,
      ...(replyCode === undefined ? {} : { replyCode }),
    } as const;
    const result = await check(refusal).result;
    expect(result).toMatchObject({ outcome: 'FAILED', code, message: reply, fieldAtFault });
    expect(result.hint).not.toBe('');
  });

  test.each([
    ['DNS', 'DNS', 'config.host'],
    ['TLS', 'TLS', 'config.security'],
    ['TIMEOUT', 'TIMEOUT', null],
    ['CONNECTION_REFUSED', 'CONNECTION_REFUSED', 'config.port'],
    ['CONNECTION_LOST', 'CONNECTION_LOST', 'config.security'],
    ['BLOCKED_ADDRESS', 'BLOCKED_ADDRESS', 'config.host'],
    ['INVALID_URL', 'DNS', 'config.host'],
    ['CANCELLED', 'TIMEOUT', null],
  ] as const)('no connection: %s → %s', async (failure: OutboundFailure, code, fieldAtFault) => {
    const result = await check(new OutboundError(failure, 'It did not work.')).result;
    expect(result).toMatchObject({ code, message: 'It did not work.', fieldAtFault });
  });

  test('a host that is none is refused before anything is sent', async () => {
    const outbound = loopbackOutbound(1);
    const forms = { config: { ...config, host: 'a b/c' }, credentials };
    const result = await runCheck(get('smtp'), 'login', forms, { outbound, clock });
    expect(result).toMatchObject({ code: 'DNS', fieldAtFault: 'config.host' });
    expect(outbound.handshakes).toEqual([]);
  });
});

const checkPort = (key: string, mode: string, port: number, deadlineMs = 2000) =>
  runCheck(
    get(key),
    mode,
    { config: { host: 'partner.example.com', port }, credentials: {} },
    { outbound: loopbackOutbound(port), clock, deadlineMs },
  );

describe('TCP', () => {
  test('a port that accepts is OK, and the message claims no more', async () => {
    const port = await tcpServer();
    expect(await checkPort('comarch-optima', 'server', port)).toMatchObject({
      outcome: 'OK',
      identity: null,
      message: `partner.example.com:${port} accepts connections.`,
      steps: [{ name: 'TCP connection', outcome: 'OK' }],
    });
  });

  test('a closed port is refused', async () => {
    const port = await tcpServer();
    servers.pop()?.close();
    const result = await checkPort('comarch-optima', 'server', port);
    expect(result).toMatchObject({ code: 'CONNECTION_REFUSED', fieldAtFault: 'config.port' });
  });

  test.each([
    ['SSH-2.0-OpenSSH_9.2\r\n', 'OK', null],
    ['220 ftp.example.com\r\n', 'FAILED', 'UNEXPECTED_ANSWER'],
    ['', 'FAILED', 'UNEXPECTED_ANSWER'],
    ['x'.repeat(100_000), 'FAILED', 'UNEXPECTED_ANSWER'],
  ])('a server that greets with %j', async (greeting, outcome, code) => {
    const port = await tcpServer(greeting);
    expect(await checkPort('edi', 'sftp', port)).toMatchObject({ outcome, code });
  });

  test('a server that never greets is a timeout at the deadline', async () => {
    const port = await tcpServer();
    expect(await checkPort('edi', 'sftp', port, 60)).toMatchObject({ code: 'TIMEOUT' });
  });
});

describe('what cannot be checked', () => {
  test.each([
    ['edi', 'van'],
    ['adp', 'client-credentials'],
    ['ghost', 'admin-api-key'],
  ])('%s %s is not checkable, with the reason, and nothing is sent', async (key, mode) => {
    const outbound = loopbackOutbound(1);
    const result = await runCheck(
      get(key),
      mode,
      { config: {}, credentials: {} },
      { outbound, clock },
    );
    expect(result).toMatchObject({ outcome: 'NOT_CHECKABLE', code: null, steps: [] });
    expect(result.message).not.toBe('');
    expect(outbound.requests).toEqual([]);
  });
});

describe('time', () => {
  test('all steps share one deadline, and each tells its own time', async () => {
    const vendor = await startFakeVendor();
    vendor.answer({ body: { scopes: ['mail.send'] } }, { body: { username: 'acme' } });
    let now = 0;
    const base = loopbackOutbound(vendor.port);
    const outbound = {
      ...base,
      request: async (asked: Parameters<typeof base.request>[0]) => {
        const answer = await base.request(asked);
        now += 4000;
        return answer;
      },
    };
    const result = await runCheck(
      get('sendgrid'),
      'api-key',
      { config: {}, credentials: { apiKey: 'SG.abcdefghijklmnopqrst' } },
      { outbound, clock: { now: () => new Date(now) }, deadlineMs: 10_000 },
    );
    await vendor.close();
    expect(base.requests.map(({ deadlineMs }) => deadlineMs)).toEqual([10_000, 6000]);
    expect(result.steps.map(({ durationMs }) => durationMs)).toEqual([4000, 4000]);
    expect(result).toMatchObject({ outcome: 'OK', durationMs: 8000, identity: 'acme' });
  });

  test('an optional step that fails leaves the check OK, and is marked', async () => {
    const vendor = await startFakeVendor();
    vendor.answer({ body: { scopes: ['mail.send'] } }, { status: 403, body: {} });
    const result = await runCheck(
      get('sendgrid'),
      'api-key',
      { config: {}, credentials: { apiKey: 'SG.abcdefghijklmnopqrst' } },
      { outbound: loopbackOutbound(vendor.port), clock },
    );
    await vendor.close();
    expect(result).toMatchObject({ outcome: 'OK', identity: null });
    expect(result.steps.map(({ outcome }) => outcome)).toEqual(['OK', 'NOT_CHECKABLE']);
  });

  test('the caller who cancels gets the reason, not a verdict', async () => {
    const vendor = await startFakeVendor();
    vendor.answer({ silent: true });
    const stop = new AbortController();
    const running = runCheck(
      get('stripe'),
      'api-key',
      { config: {}, credentials: { apiKey: 'sk_test_a' } },
      { outbound: loopbackOutbound(vendor.port), clock, signal: stop.signal },
    );
    stop.abort(new Error('the admin closed the dialog'));
    await expect(running).rejects.toThrow('the admin closed the dialog');
    await vendor.close();
  });
});

test('a credential with a line break is told as wrong and never sent', async () => {
  const outbound = loopbackOutbound(1);
  const forms = { config: {}, credentials: { apiKey: 'sk_test_a\r\nx: y' } };
  const result = await runCheck(get('stripe'), 'api-key', forms, { outbound, clock });
  expect(result).toMatchObject({ code: 'UNAUTHORIZED', fieldAtFault: 'credentials.apiKey' });
  expect(outbound.requests).toEqual([]);
});

test('an auth mode that the provider does not have is the caller’s mistake', async () => {
  const ports = { outbound: loopbackOutbound(1), clock };
  await expect(
    runCheck(get('slack'), 'nope', { config: {}, credentials: {} }, ports),
  ).rejects.toThrow(RangeError);
});
