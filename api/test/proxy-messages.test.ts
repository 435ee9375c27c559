import { beforeAll, describe, expect, it } from 'vitest';
import {
  type CallableVendor,
  callableVendor,
  connectVendor,
  useProxyWorld,
  vendorToken,
} from './testkit/proxy-world.ts';
import { rawCall, withKey } from './testkit/raw-call.ts';
import type { TestClient } from './testkit/test-client.ts';

const world = useProxyWorld();
let owner: TestClient;
let vendor: CallableVendor;

beforeAll(async () => {
  owner = (await world.app.organization('Acme', 'OWNER')).as.OWNER;
  vendor = await callableVendor(owner, world);
});

const call = (path = '/orders', headers = {}) =>
  rawCall(world.app.url, `${vendor.place}${path}`, { headers: withKey(vendor.key, headers) });

/** What the vendor says to the next requests. */
function vendorSays(
  status: number,
  headers: Readonly<Record<string, string | string[]>> = {},
  body = '',
): void {
  world.vendor.answer = (_request, response) => void response.writeHead(status, headers).end(body);
}

describe('what the provider sees of a tool', () => {
  it('has no header of the connection, no cookie, no address and no key of the tool', async () => {
    await call('/orders', {
      accept: 'text/csv',
      connection: 'close, x-hop',
      'x-hop': 'secret of the tool',
      'keep-alive': 'timeout=5',
      'proxy-authorization': 'Basic abc',
      'proxy-connection': 'keep-alive',
      te: 'trailers',
      cookie: 'session=1',
      forwarded: 'for=10.0.0.7',
      'x-forwarded-for': '10.0.0.7',
      'x-real-ip': '10.0.0.7',
      via: '1.1 inner',
      origin: 'https://inner.example',
      referer: 'https://inner.example/page',
      'sec-fetch-site': 'cross-site',
      'patchbay-deadline-ms': '5000',
      x_api_key: 'mine',
    });
    const [arrived] = world.vendor.arrived;
    expect(Object.keys(arrived?.headers ?? {}).toSorted()).toEqual([
      'accept',
      'authorization',
      'connection',
      'host',
      'user-agent',
      'x-vendor-version',
      'x_api_key',
    ]);
    expect(arrived?.headers['connection']).toBe('keep-alive');
    expect(JSON.stringify(arrived)).not.toMatch(/pbk_|10\.0\.0\.7|inner|session=1|secret of/);
  });

  it('has its own kind of client and the encodings that it takes', async () => {
    await call('/orders', { 'user-agent': 'erp/7', 'accept-encoding': 'br, gzip' });
    expect(world.vendor.arrived[0]?.headers).toMatchObject({
      'user-agent': 'erp/7',
      'accept-encoding': 'br, gzip',
    });
  });

  it.each([
    ['bearer', { authorization: `Bearer ${vendorToken}` }],
    ['basic', { authorization: `Basic ${btoa(`acme:${vendorToken}`)}` }],
    ['header', { 'x-api-key': vendorToken }],
  ] as const)(
    'has the credential of the auth mode %s, whatever the tool sends',
    async (mode, own) => {
      const id = await connectVendor(owner, world, mode);
      world.vendor.arrived.length = 0;
      const headers = withKey(vendor.key, {
        'x-api-key': 'mine',
        X_Api_Key: 'mine',
        'x-vendor-version': '1',
      });
      await rawCall(world.app.url, `/proxy/${id}/a`, { headers });
      const [arrived] = world.vendor.arrived;
      expect(arrived?.headers).toMatchObject({ ...own, 'x-vendor-version': '2026-11' });
      // Of the credential's own name, also in another spelling, the tool's is gone.
      const tools = JSON.stringify(arrived).includes('mine');
      expect(tools).toBe(mode !== 'header');
    },
  );
});

describe('what a tool sees of the provider', () => {
  it('is status, headers and body as they came', async () => {
    vendorSays(418, { 'x-many': ['a', 'b'], etag: '"7"', 'content-type': 'text/csv' }, 'a;b');
    const answer = await call();
    expect([answer.status, answer.text]).toEqual([418, 'a;b']);
    expect(answer.headers).toMatchObject({
      'x-many': 'a, b',
      etag: '"7"',
      'content-type': 'text/csv',
    });
  });

  it('has no cookie, no header of the connection, and none that means Patchbay’s own origin', async () => {
    vendorSays(200, {
      'set-cookie': ['session=1', 'other=2'],
      connection: 'keep-alive, x-hop',
      'x-hop': 'hop',
      'keep-alive': 'timeout=7',
      'proxy-authenticate': 'Basic',
      'www-authenticate': 'Basic realm="vendor"',
      'strict-transport-security': 'max-age=1',
      'content-security-policy': 'script-src *',
      'access-control-allow-origin': '*',
      'clear-site-data': '"*"',
      refresh: '0; url=https://evil.example',
      'cache-control': 'public, max-age=60',
      'patchbay-error': 'UNAUTHENTICATED',
      'x-request-id': 'of-vendor',
      'x-ratelimit-limit': '7',
      a: 'b',
    });
    const { headers } = await call();
    expect(headers).toMatchObject({
      a: 'b',
      'cache-control': 'no-store',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'provider-x-request-id': 'of-vendor',
      'provider-x-ratelimit-limit': '7',
      'x-ratelimit-limit': '60000',
    });
    expect(headers['x-request-id']).not.toBe('of-vendor');
    for (const name of [
      'set-cookie',
      'x-hop',
      'proxy-authenticate',
      'www-authenticate',
      'strict-transport-security',
      'access-control-allow-origin',
      'clear-site-data',
      'refresh',
      'patchbay-error',
    ])
      expect([name, headers[name]]).toEqual([name, undefined]);
  });

  it('has no header that repeats the credential, in whatever form', async () => {
    vendorSays(200, {
      'x-echo': `Bearer ${vendorToken}`,
      'x-encoded': Buffer.from(vendorToken).toString('base64'),
      'x-harmless': 'yes',
    });
    const { headers } = await call();
    expect([headers['x-echo'], headers['x-encoded'], headers['x-harmless']]).toEqual([
      undefined,
      undefined,
      'yes',
    ]);
  });

  it.each([204, 304])('has no body where %i has none', async (status) => {
    vendorSays(status, { etag: '"7"' });
    const answer = await call();
    expect([answer.status, answer.text, answer.headers['etag']]).toEqual([status, '', '"7"']);
  });

  it('is the provider’s own refusal, which is not Patchbay’s', async () => {
    vendorSays(401, { 'content-type': 'application/json' }, '{"error":"scope"}');
    const answer = await call();
    expect([answer.status, answer.text]).toEqual([401, '{"error":"scope"}']);
    expect(answer.headers['patchbay-error']).toBeUndefined();
  });
});

describe('a redirect', () => {
  const statuses = [301, 302, 303, 307, 308];

  it.each(statuses)(
    '%i to the provider itself leads to Patchbay, and is not followed',
    async (status) => {
      for (const location of [
        '/v1/orders/8?page=2',
        '8?page=2',
        `${world.vendor.url}/v1/orders/8?page=2`,
      ]) {
        vendorSays(status, { location });
        const answer = await call('/orders/7');
        expect([answer.status, answer.headers['location']]).toEqual([
          status,
          `${vendor.place}/orders/8?page=2`,
        ]);
      }
      expect(world.vendor.arrived).toHaveLength(3);
    },
  );

  it.each(statuses)('%i to anybody else is an error that says so', async (status) => {
    const elsewhere = [
      'http://169.254.169.254/latest/meta-data/',
      'http://127.0.0.1:1/v1/orders',
      'http://[::1]/v1',
      'https://evil.example/v1',
      '//evil.example/v1',
      '/admin',
      '../../admin',
      'javascript:alert(1)',
    ];
    for (const location of elsewhere) {
      vendorSays(status, { location });
      const answer = await call('/orders/7');
      expect([location, answer.status, answer.headers['patchbay-error']]).toEqual([
        location,
        502,
        'REDIRECTED',
      ]);
      expect(answer.headers['location']).toBeUndefined();
      expect(answer.text).not.toContain(location);
    }
  });

  it('with the credential in its address leads nowhere', async () => {
    vendorSays(302, { location: `/v1/orders?token=${vendorToken}` });
    expect((await call()).headers['patchbay-error']).toBe('REDIRECTED');
  });

  it('of a call with the credential in the query comes without it', async () => {
    const id = await connectVendor(owner, world, 'query');
    vendorSays(302, { location: `/v1/orders/?x=1&api_key=${vendorToken}` });
    const answer = await rawCall(world.app.url, `/proxy/${id}/orders?x=1`, {
      headers: withKey(vendor.key),
    });
    expect(answer.headers['location']).toBe(`/proxy/${id}/orders/?x=1`);
  });
});

it('the place of what was made is one of Patchbay, and left out where it is not the provider’s', async () => {
  vendorSays(201, { location: '/v1/orders/9' }, '{}');
  expect((await call()).headers['location']).toBe(`${vendor.place}/orders/9`);
  vendorSays(201, { location: 'https://evil.example/9' }, '{}');
  const answer = await call();
  expect([answer.status, answer.headers['location']]).toEqual([201, undefined]);
});
