import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, it } from 'vitest';
import { CreateApiKey, RevokeApiKey } from './testkit/api-key-documents.ts';
import { makeKey } from './testkit/api-key-stories.ts';
import { Delete, Disconnect, SetEnabled } from './testkit/integration-documents.ts';
import { ProxyUrl } from './testkit/proxy-documents.ts';
import {
  type CallableVendor,
  callableVendor,
  connectVendor,
  useProxyWorld,
} from './testkit/proxy-world.ts';
import { type RawAnswer, rawCall, withKey } from './testkit/raw-call.ts';
import { cookieHeader } from './testkit/rest.ts';
import type { TestOrganization } from './testkit/test-app.ts';

const world = useProxyWorld();
let acme: TestOrganization<'OWNER' | 'IT_MANAGER'>;
let vendor: CallableVendor;

beforeEach(async () => {
  acme = await world.app.organization('Acme', 'OWNER', 'IT_MANAGER');
  vendor = await callableVendor(acme.as.OWNER, world);
  world.vendor.arrived.length = 0;
});

const call = (headers = withKey(vendor.key), path = `${vendor.place}/orders`, method = 'GET') =>
  rawCall(world.app.url, path, { method, headers });

/** What an answer of Patchbay itself says, and how often the provider has heard of it. */
function told({ status, headers, text: body }: RawAnswer) {
  return {
    status,
    code: headers['patchbay-error'],
    cache: headers['cache-control'],
    body: JSON.parse(body) as unknown,
    requestId: headers['x-request-id'],
    arrived: world.vendor.arrived.length,
  };
}

function refusal(status: number, code: string) {
  const requestId: unknown = expect.stringMatching(/^[\w-]{12}$/);
  const message: unknown = expect.stringMatching(/\.|…$/);
  const body = { error: { code, message, requestId } };
  return { status, code, cache: 'no-store', body, requestId, arrived: 0 };
}

describe('a call', () => {
  it('with the key of another organization finds no integration, and the provider hears nothing', async () => {
    const { as } = await world.app.organization('Umbrella', 'OWNER');
    const { secret } = await makeKey(as.OWNER, ['proxy']);
    // Its own organization has it opened already.
    await call();
    world.vendor.arrived.length = 0;
    expect(told(await call(withKey(secret)))).toEqual(refusal(404, 'NOT_FOUND'));
  });

  it('reaches the provider with the credential put in, and says nothing of Patchbay’s own', async () => {
    const answer = await rawCall(world.app.url, `${vendor.place}/orders?page=2`, {
      method: 'POST',
      headers: withKey(vendor.key, { 'content-type': 'application/json' }),
      body: '{"a":1}',
    });
    expect(answer.status).toBe(200);
    expect(answer.headers['patchbay-error']).toBeUndefined();
    expect(answer.json()).toEqual({ method: 'POST', url: '/v1/orders?page=2', body: '{"a":1}' });
    expect(world.vendor.arrived[0]?.headers).toMatchObject({
      authorization: 'Bearer vendor-s3cret-token',
      'content-type': 'application/json',
      'x-vendor-version': '2026-11',
    });
  });

  it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])('may be a %s', async (method) => {
    const answer = await call(withKey(vendor.key), `${vendor.place}/orders`, method);
    expect(answer.json()).toMatchObject({ method, url: '/v1/orders' });
  });

  it('may be a HEAD, whose answer has its headers and no body', async () => {
    world.vendor.answer = (_request, response) =>
      void response.writeHead(200, { 'content-length': '12', etag: '"7"' }).end();
    const answer = await call(withKey(vendor.key), `${vendor.place}/orders`, 'HEAD');
    expect([answer.status, answer.text]).toEqual([200, '']);
    expect(answer.headers).toMatchObject({ 'content-length': '12', etag: '"7"' });
  });

  it.each(['OPTIONS', 'TRACE'])('is no %s', async (method) => {
    expect(told(await call(withKey(vendor.key), `${vendor.place}/orders`, method))).toEqual(
      refusal(405, 'METHOD_NOT_ALLOWED'),
    );
  });

  it('is no WebSocket', async () => {
    const { hostname, port } = new URL(world.app.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(
      `GET ${vendor.place}/ws HTTP/1.1\r\nhost: ${hostname}:${port}\r\nauthorization: Bearer ${vendor.key}\r\n` +
        'connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n' +
        'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 404 /);
    expect(world.vendor.arrived).toEqual([]);
  });
});

describe('who may call', () => {
  it('is a tool with a key, not a member by their cookies', async () => {
    const cookie = cookieHeader(acme.as.OWNER);
    expect(told(await call({ cookie }))).toEqual(refusal(401, 'UNAUTHENTICATED'));
    expect(told(await call({ cookie, ...withKey(vendor.key) }))).toEqual(
      refusal(401, 'UNAUTHENTICATED'),
    );
    const access = acme.as.OWNER.cookies.get('patchbay_access') ?? 'none';
    expect(told(await call(withKey(access)))).toEqual(refusal(401, 'UNAUTHENTICATED'));
  });

  it('is nobody without a key, or with one that does not hold', async () => {
    expect(told(await call({}))).toEqual(refusal(401, 'UNAUTHENTICATED'));
    expect(
      told(
        await call(withKey(`${vendor.key.slice(0, -1)}${vendor.key.endsWith('x') ? 'y' : 'x'}`)),
      ),
    ).toEqual(refusal(401, 'UNAUTHENTICATED'));
    const other = await makeKey(acme.as.OWNER, ['proxy']);
    await acme.as.OWNER.get(RevokeApiKey, { id: other.id });
    expect(told(await call(withKey(other.secret)))).toEqual(refusal(401, 'UNAUTHENTICATED'));
  });

  it.each(['integrations:write', 'messages:send', 'health:read'])(
    'is no key of the scope %s',
    async (scope) => {
      const { secret } = await makeKey(acme.as.OWNER, [scope]);
      const answer = await call(withKey(secret));
      expect(told(answer)).toEqual(refusal(403, 'FORBIDDEN'));
      expect(answer.text).toContain('This API key needs the scope proxy.');
    },
  );

  it('is not decided by an IT manager', async () => {
    const { data, errors } = await acme.as.IT_MANAGER.ask(CreateApiKey, {
      input: { name: 'Mine', scopes: ['proxy'] },
    });
    expect([data, errors[0]?.extensions.code]).toEqual([null, 'FORBIDDEN']);
  });

  it('calls as often as the key may, and is told how often that is', async () => {
    const { secret } = await makeKey(acme.as.OWNER, ['proxy'], { rateLimitPerMinute: 2 });
    const first = await call(withKey(secret));
    expect([first.status, first.headers['x-ratelimit-limit']]).toEqual([200, '2']);
    expect(first.headers['x-ratelimit-remaining']).toBe('1');
    await call(withKey(secret));
    world.vendor.arrived.length = 0;
    const third = await call(withKey(secret));
    expect(told(third)).toEqual(refusal(429, 'RATE_LIMITED'));
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('an integration', () => {
  it('that is disconnected is not called', async () => {
    await call();
    await acme.as.OWNER.get(Disconnect, { input: { integrationId: vendor.id } });
    await expect.poll(async () => (await call()).status).toBe(409);
    world.vendor.arrived.length = 0;
    expect(told(await call())).toEqual(refusal(409, 'NOT_CONNECTED'));
  });

  it('that is switched off is not called', async () => {
    await acme.as.OWNER.get(SetEnabled, { input: { integrationId: vendor.id, enabled: false } });
    expect(told(await call())).toEqual(refusal(409, 'DISABLED'));
    await acme.as.OWNER.get(SetEnabled, { input: { integrationId: vendor.id, enabled: true } });
    await expect.poll(async () => (await call()).status).toBe(200);
  });

  it('that waits for a new sign-in is not called', async () => {
    await world.app.database.query(
      'update integrations set needs_reauth = true where org_id = $1',
      [acme.uuid],
    );
    expect(told(await call())).toEqual(refusal(409, 'NEEDS_REAUTH'));
  });

  it('that was deleted is not there', async () => {
    await acme.as.OWNER.get(Delete, { input: { integrationId: vendor.id } });
    expect(told(await call())).toEqual(refusal(404, 'NOT_FOUND'));
  });

  it.each(['int_', 'int_7', 'nothing', '..', 'int_x@evil.example', '%2e%2e', '%', '%zz'])(
    'called %j is not there',
    async (id) => {
      expect(told(await call(withKey(vendor.key), `/proxy/${id}/orders`))).toEqual(
        refusal(404, 'NOT_FOUND'),
      );
    },
  );

  it('whose provider has no address for calls is not called, and says so', async () => {
    const id = await connectVendor(acme.as.OWNER, world, 'uncallable');
    world.vendor.arrived.length = 0;
    expect(told(await call(withKey(vendor.key), `/proxy/${id}/a`))).toEqual(
      refusal(409, 'NOT_AVAILABLE'),
    );
    const { integration } = await acme.as.OWNER.get(ProxyUrl, { id });
    expect(integration).toEqual({ proxyUrl: null });
  });

  it('says where it is called', async () => {
    const { integration } = await acme.as.OWNER.get(ProxyUrl, { id: vendor.id });
    expect(integration).toEqual({ proxyUrl: `${world.app.url}${vendor.place}` });
  });
});

describe('what a call may take', () => {
  it.each(['0', '120001', '-1', '1e3', 'soon', ''])('is not %j milliseconds', async (given) => {
    const headers = withKey(vendor.key, { 'patchbay-deadline-ms': given });
    expect(told(await call(headers))).toEqual(refusal(400, 'BAD_REQUEST'));
  });
});
