import type { LookupAddress } from 'node:dns';
import { createServer, type Server } from 'node:http';
import { isIP } from 'node:net';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { listen, type Listening } from '../../../test/fixtures/loopback.ts';
import cases from '../../../test/fixtures/ssrf-cases.json' with { type: 'json' };
import { createOutbound, type Outbound, type OutboundOptions } from './index.ts';

const PUBLIC = '1.1.1.1';

function answer(...addresses: string[]): LookupAddress[] {
  return addresses.map((address) => ({ address, family: isIP(address) }));
}

function outbound(options: Partial<OutboundOptions> = {}): Outbound {
  const created = createOutbound({ allow: [], ...options });
  onTestFinished(() => created.close());
  return created;
}

const get = (url: string, deadlineMs = 2000) => ({ method: 'GET', url, deadlineMs }) as const;
const refused = {
  name: 'OutboundError',
  code: expect.stringMatching(/^(BLOCKED_ADDRESS|INVALID_URL)$/),
};
const blocked = { name: 'OutboundError', code: 'BLOCKED_ADDRESS' };
const NAMES_SETTING =
  /set PATCHBAY_OUTBOUND_ALLOW, for example PATCHBAY_OUTBOUND_ALLOW=10\.1\.2\.0\/24/;

/** Answers on every address of this machine; nothing that is refused may ever reach it. */
let server: Server;
let bait: Listening;

beforeEach(async () => {
  server = createServer((_request, response) => response.end('reached'));
  bait = await listen(server, '::');
});

/** The same URL, but at the server that would answer it. */
function atBait(url: string): string {
  return url.replace(/^(http:\/\/[^/\\#]+)/, (origin) =>
    /:\d+$/.test(origin) ? origin : `${origin}:${bait.port}`,
  );
}

describe('a target that must not be reached', () => {
  test.each(cases.urls)('%s is refused before anything is connected to', async (url) => {
    const lookup = vi.fn<NonNullable<OutboundOptions['lookup']>>(async () => answer('127.0.0.1'));
    const patchbay = outbound({ lookup });
    for (const each of [url, atBait(url)]) {
      await expect(patchbay.refusal(each)).resolves.toMatchObject(refused);
      await expect(patchbay.request(get(each))).rejects.toMatchObject(refused);
    }
    expect(lookup).not.toHaveBeenCalled();
    expect(bait.connections()).toBe(0);
  });

  test.each(cases.addresses)(
    '%s is refused alone and mixed with a public address',
    async (address) => {
      for (const found of [[address], [PUBLIC, address], [address, PUBLIC]]) {
        const patchbay = outbound({ lookup: async () => answer(...found) });
        const url = `http://api.example.com:${bait.port}/`;
        await expect(patchbay.refusal(url)).resolves.toMatchObject(blocked);
        await expect(patchbay.request(get(url))).rejects.toMatchObject(blocked);
      }
      expect(bait.connections()).toBe(0);
    },
  );

  test.each(cases.addresses)('%s is refused to a socket and to a mail check', async (address) => {
    const to = { host: 'mail.example.com', port: bait.port, deadlineMs: 2000 };
    const patchbay = outbound({ lookup: async () => answer(address) });
    await expect(patchbay.connect({ ...to, tls: false })).rejects.toMatchObject(blocked);
    await expect(patchbay.connect({ ...to, tls: false, host: address })).rejects.toMatchObject(
      blocked,
    );
    await expect(patchbay.smtpHandshake({ ...to, security: 'none' })).rejects.toMatchObject(
      blocked,
    );
    await expect(patchbay.refusal(address)).resolves.toMatchObject(blocked);
    expect(bait.connections()).toBe(0);
  });

  test('is the one that the operator did not allow: an allowed one is reached, on any port', async () => {
    const patchbay = outbound({
      allow: ['127.0.0.0/8', '::1/128'],
      lookup: async () => answer('127.0.0.1'),
    });
    const names = [
      '127.0.0.1',
      '127.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      'localhost',
      'intranet',
      'a.example',
    ];
    for (const name of names) {
      const url = `http://${name}:${bait.port}/`;
      await expect(patchbay.refusal(url)).resolves.toBeUndefined();
      expect(String((await patchbay.request(get(url))).body)).toBe('reached');
    }
    await expect(patchbay.refusal('http://127.0.0.1:6379/')).resolves.toBeUndefined();
    await expect(patchbay.refusal('http://10.0.0.1/')).resolves.toMatchObject(blocked);
  });
});

/** With 10.0.0.0/8 allowed. */
function refusalOfPort22(...found: string[]): Promise<unknown> {
  const patchbay = outbound({ allow: ['10.0.0.0/8'], lookup: async () => answer(...found) });
  return patchbay.refusal('http://x.example:22/');
}

describe('a refusal', () => {
  test('of an address names it and the setting', async () => {
    const error = await outbound().refusal('http://10.0.0.1/');
    expect(error?.message).toMatch(/^10\.0\.0\.1 is a private address\. Patchbay does not connect/);
    expect(error?.message).toMatch(NAMES_SETTING);
  });

  test('of a name tells the setting, but not the address behind it', async () => {
    const patchbay = outbound({ lookup: async () => answer('10.9.8.7') });
    const error = await patchbay.refusal('https://db.example.com/');
    expect(error?.message).toMatch(/^db\.example\.com leads to a private address\./);
    expect(error?.message).toMatch(NAMES_SETTING);
    expect(JSON.stringify([error?.message, error?.stack])).not.toContain('10.9.8.7');
  });

  test('of a local name stands even when it leads to a public address', async () => {
    const patchbay = outbound({ allow: ['10.0.0.0/8'], lookup: async () => answer(PUBLIC) });
    await expect(patchbay.refusal('http://intranet/')).resolves.toMatchObject(blocked);
    await expect(patchbay.refusal('http://intranet.example.com/')).resolves.toBeUndefined();
  });

  test('of a port stands unless every address is allowed', async () => {
    await expect(refusalOfPort22('10.0.0.1')).resolves.toBeUndefined();
    await expect(refusalOfPort22('10.0.0.1', PUBLIC)).resolves.toMatchObject(blocked);
    await expect(refusalOfPort22(PUBLIC)).resolves.toMatchObject({
      message: expect.stringContaining('port 22'),
    });
  });

  test.each([25, 465, 587, 2525])('does not meet a mail port: %i', async (port) => {
    const patchbay = outbound({ lookup: async () => Promise.reject(new Error('stop here')) });
    const request = { host: 'mail.example.com', port, tls: false, deadlineMs: 1000 };
    await expect(patchbay.connect(request)).rejects.toMatchObject({ code: 'DNS' });
  });

  test('does not meet a name that cannot be looked up, now or ever', async () => {
    const failed = Object.assign(new Error('queryA ENOTFOUND'), { code: 'ENOTFOUND' });
    const patchbay = outbound({ lookup: () => Promise.reject(failed) });
    await expect(patchbay.refusal('https://gone.example.com/')).resolves.toBeUndefined();
    await expect(patchbay.request(get('https://gone.example.com/'))).rejects.toMatchObject({
      code: 'DNS',
    });
  });
});

describe('a name that changes its address', () => {
  test('is looked up once for each connection, which then goes to what was checked', async () => {
    const lookup = vi
      .fn<NonNullable<OutboundOptions['lookup']>>()
      .mockResolvedValueOnce(answer('127.0.0.1'))
      .mockResolvedValue(answer('127.0.0.2'));
    const patchbay = outbound({ allow: ['127.0.0.1/32'], lookup });
    const url = `http://rebind.example.com:${bait.port}/`;
    await expect(patchbay.request(get(url))).resolves.toMatchObject({ status: 200 });
    expect(lookup).toHaveBeenCalledTimes(1);
    expect(bait.connections()).toBe(1);
  });

  test('is refused as soon as a new connection finds it private', async () => {
    const lookup = vi
      .fn<NonNullable<OutboundOptions['lookup']>>()
      .mockResolvedValueOnce(answer('127.0.0.1'))
      .mockResolvedValue(answer('127.0.0.2'));
    const patchbay = outbound({ allow: ['127.0.0.1/32'], lookup });
    server.prependListener('request', (_request, response) =>
      response.setHeader('connection', 'close'),
    );
    const url = `http://rebind.example.com:${bait.port}/`;
    await expect(patchbay.request(get(url))).resolves.toMatchObject({ status: 200 });
    await expect(patchbay.request(get(url))).rejects.toMatchObject(blocked);
    expect(bait.connections()).toBe(1);
  });
});

test('a look-up slower than the deadline is given up at the deadline', async () => {
  const { promise, resolve } = Promise.withResolvers<LookupAddress[]>();
  const patchbay = outbound({ allow: ['127.0.0.1/32'], lookup: () => promise });
  const url = `http://slow.example.com:${bait.port}/`;
  await expect(patchbay.request(get(url, 50))).rejects.toMatchObject({ code: 'TIMEOUT' });
  const socket = { host: 'slow.example.com', port: bait.port, tls: false, deadlineMs: 50 };
  await expect(patchbay.connect(socket)).rejects.toMatchObject({ code: 'TIMEOUT' });
  resolve(answer('127.0.0.1'));
});

test.each(cases.redirects)('a redirect %i is an answer, and nobody follows it', async (status) => {
  const elsewhere = await listen(
    createServer((_request, response) => response.end('followed')),
    '127.0.0.2',
  );
  const requests: (string | undefined)[] = [];
  server.removeAllListeners('request').on('request', (request, response) => {
    requests.push(request.url);
    response.writeHead(status, { location: `http://127.0.0.2:${elsewhere.port}/` }).end();
  });
  const patchbay = outbound({ allow: ['127.0.0.0/8'] });
  const response = await patchbay.request(get(`http://127.0.0.1:${bait.port}/start`));
  expect(response.status).toBe(status);
  expect(response.headers['location']).toBe(`http://127.0.0.2:${elsewhere.port}/`);
  expect(requests).toEqual(['/start']);
  expect(elsewhere.connections()).toBe(0);
});
