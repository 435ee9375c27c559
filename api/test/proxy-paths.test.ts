import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
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

const call = (path: string) =>
  rawCall(world.app.url, `${vendor.place}${path}`, { headers: withKey(vendor.key) });

/** Sends a request line as it is, which no client would. @returns the status line */
async function sendLine(line: string): Promise<string> {
  const { hostname, port } = new URL(world.app.url);
  const socket = connect(Number(port), hostname);
  const answer = text(socket);
  socket.write(
    `${line} HTTP/1.1\r\nhost: ${hostname}:${port}\r\nauthorization: Bearer ${vendor.key}\r\nconnection: close\r\n\r\n`,
  );
  return (await answer).split('\r\n', 1)[0] ?? '';
}

describe('a path that leads away from the provider’s address', () => {
  it.each([
    '/../admin',
    '/a/../../admin',
    '/./a',
    '/%2e%2e/admin',
    '/.%2E/admin',
    '/%252e%252e/admin',
    '/%25252e%25252e/admin',
    '/..%2fadmin',
    '/a%2f..%2f..%2fadmin',
    '/%2e%2e%2f%2e%2e%2fadmin',
    '/..;/admin',
    '//evil.example/a',
    '/a//b',
    '/%2f%2fevil.example',
    '/%252f%252fevil.example',
    '/@evil.example/a',
    '/user:pass@evil.example/a',
    '/\\evil.example',
    '/%5c%5cevil.example',
    '/%255cevil.example',
    '/a%00.json',
    '/a%0d%0aHost:evil.example',
    '/%c0%ae%c0%ae/admin',
    '/a%zz',
  ])('is refused: %s', async (path) => {
    const answer = await call(path);
    expect([answer.status, answer.headers['patchbay-error']]).toEqual([400, 'PATH_REFUSED']);
    expect(answer.json()).toMatchObject({ error: { code: 'PATH_REFUSED' } });
    expect(world.vendor.arrived).toEqual([]);
  });

  it.each([
    ['GET /proxy/{id}/../../graphql', 400],
    ['GET /proxy/{id}/a#b', 400],
    ['GET /proxy/{id}/"a"', 400],
    ['GET http://evil.example/proxy/{id}/a', 404],
    ['GET https://127.0.0.1/proxy/{id}/a', 404],
    ['GET /%70roxy/{id}/a', 404],
    ['GET /proxy/../proxy/{id}/a', 404],
    ['GET //proxy/{id}/a', 404],
    ['GET /PROXY/{id}/a', 404],
  ])('is refused as a request line: %s', async (line, status) => {
    expect(await sendLine(line.replace('{id}', vendor.id))).toContain(` ${status} `);
    expect(world.vendor.arrived).toEqual([]);
  });

  it.each(['evil.example', '127.0.0.1:1', 'admin.internal'])(
    'is not made by the host that the tool names: %s',
    async (host) => {
      const headers = withKey(vendor.key, { 'x-forwarded-host': host, 'x-original-url': '/admin' });
      const answer = await rawCall(world.app.url, `${vendor.place}/a`, { headers });
      expect(answer.status).toBe(200);
      expect(world.vendor.arrived[0]?.headers['host']).toBe(new URL(world.vendor.url).host);
      expect(JSON.stringify(world.vendor.arrived)).not.toContain(host);
    },
  );
});

describe('a path of the provider', () => {
  it.each([
    ['', '/v1'],
    ['/', '/v1/'],
    ['/projects/acme%2Fweb/files/a%20b', '/v1/projects/acme%2Fweb/files/a%20b'],
    ['/calendars/ada@example.com/events', '/v1/calendars/ada@example.com/events'],
    ['/a?next=https://evil.example/../x', '/v1/a?next=https://evil.example/../x'],
    ['/a?q=%2e%2e%2f&b=%00', '/v1/a?q=%2e%2e%2f&b=%00'],
    ['/~files.example.com/a', '/v1/~files.example.com/a'],
  ])('arrives as it was sent: %s', async (path, arrived) => {
    expect((await call(path)).status).toBe(200);
    expect(world.vendor.arrived[0]?.url).toBe(arrived);
  });
});

describe('a credential in the query', () => {
  it('is put in last, and the tool’s own of that name is left out', async () => {
    const id = await connectVendor(owner, world, 'query');
    world.vendor.arrived.length = 0;
    const path = `/proxy/${id}/a?api_key=mine&x=1&API%5fKEY=mine&api_key[]=mine`;
    const answer = await rawCall(world.app.url, path, { headers: withKey(vendor.key) });
    expect(answer.status).toBe(200);
    expect(world.vendor.arrived[0]?.url).toBe(`/v1/a?x=1&api_key=${vendorToken}`);
  });
});
