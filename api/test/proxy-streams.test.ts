import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FakeVendor } from './testkit/fake-vendor.ts';
import { type CallableVendor, callableVendor, useProxyWorld } from './testkit/proxy-world.ts';
import { rawCall, withKey } from './testkit/raw-call.ts';
import type { TestClient } from './testkit/test-client.ts';

const world = useProxyWorld();
let owner: TestClient;
let vendor: CallableVendor;
const gibibyte = 2 ** 30;
const chunk = Buffer.alloc(64 * 1024, 'x');
const longMs = 240_000;

beforeAll(async () => {
  owner = (await world.app.organization('Acme', 'OWNER')).as.OWNER;
  vendor = await callableVendor(owner, world);
});

/** A call whose bodies the story itself reads and writes. */
function begin(method: string, path = '/file', headers: Readonly<Record<string, string>> = {}) {
  const { hostname, port } = new URL(world.app.url);
  const asking = request({
    hostname,
    port,
    method,
    path: `${vendor.place}${path}`,
    headers: withKey(vendor.key, headers),
    agent: false,
  });
  asking.on('error', () => undefined);
  const answered = once(asking, 'response').then(([answer]) => answer as IncomingMessage);
  answered.catch(() => undefined);
  return { asking, answered };
}

/** Writes as fast as it is taken, and no faster. */
async function pour(bytes: number, into: NodeJS.WritableStream): Promise<void> {
  for (let left = bytes; left > 0; left -= chunk.length)
    if (!into.write(chunk)) await once(into, 'drain');
  into.end();
}

async function drain(
  from: IncomingMessage,
  onChunk: () => void = () => undefined,
): Promise<number> {
  let length = 0;
  for await (const piece of from as AsyncIterable<Buffer>) {
    length += piece.length;
    onChunk();
  }
  return length;
}

/** How far the memory of the process goes up while something runs. */
async function memoryOver(run: (look: () => void) => Promise<void>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = before;
  let looks = 0;
  await run(() => {
    looks += 1;
    if (looks % 64 === 0) most = Math.max(most, process.memoryUsage().rss);
  });
  return most - before;
}

/** The next request as it reaches the vendor, left to the story. */
function nextAt(at: FakeVendor) {
  return new Promise<Parameters<FakeVendor['answer']>>((resolve) => {
    at.answer = (...arrived) => resolve(arrived);
  });
}

describe('a gibibyte', () => {
  it('from the provider passes through bounded memory', { timeout: longMs }, async () => {
    world.vendor.answer = (_request, response) => {
      response.writeHead(200, { 'content-length': String(gibibyte) });
      void pour(gibibyte, response);
    };
    let length = 0;
    const growth = await memoryOver(async (look) => {
      const { asking, answered } = begin('GET');
      asking.end();
      length = await drain(await answered, look);
    });
    expect(length).toBe(gibibyte);
    expect(growth).toBeLessThan(192 * 2 ** 20);
  });

  it.each([
    ['of known length', gibibyte, { 'content-length': String(gibibyte) }],
    ['in chunks', gibibyte / 4, { 'transfer-encoding': 'chunked' }],
  ])(
    'to the provider, %s, passes through bounded memory',
    { timeout: longMs },
    async (_title, bytes, headers) => {
      let arrived = 0;
      let look = (): void => undefined;
      world.vendor.answer = (incoming, response) => {
        void drain(incoming, () => look()).then((length) => {
          arrived = length;
          response.end('done');
        });
      };
      const growth = await memoryOver(async (watch) => {
        look = watch;
        const { asking, answered } = begin('PUT', '/file', headers);
        await pour(bytes, asking);
        await drain(await answered);
      });
      expect(arrived).toBe(bytes);
      expect(growth).toBeLessThan(192 * 2 ** 20);
    },
  );
});

describe('a tool that leaves', () => {
  it('before the answer ends the request to the provider', async () => {
    const arriving = nextAt(world.vendor);
    const { asking } = begin('GET');
    asking.end();
    const [, response] = await arriving;
    const closed = once(response, 'close');
    asking.destroy();
    await closed;
    expect(response.writableFinished).toBe(false);
  });

  it('within the answer ends it at the provider', async () => {
    const arriving = nextAt(world.vendor);
    const { asking, answered } = begin('GET');
    asking.end();
    const [, response] = await arriving;
    const closed = once(response, 'close');
    void pour(gibibyte, response);
    (await answered).once('data', () => asking.destroy());
    await closed;
    expect(response.writableFinished).toBe(false);
  });

  it('within its own body ends the request to the provider', async () => {
    const arriving = nextAt(world.vendor);
    const { asking } = begin('POST', '/file', { 'content-length': String(gibibyte) });
    asking.write(chunk);
    const [incoming] = await arriving;
    const gone = new Promise((resolve) => void incoming.once('close', resolve));
    incoming.on('error', () => undefined).resume();
    asking.destroy();
    await gone;
    expect(incoming.complete).toBe(false);
  });
});

describe('a provider', () => {
  it('that breaks off within its answer leaves the tool with no whole one', async () => {
    world.vendor.answer = (_request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('half', () => response.destroy());
    };
    await expect(
      rawCall(world.app.url, `${vendor.place}/a`, { headers: withKey(vendor.key) }),
    ).rejects.toThrow('aborted');
    world.vendor.answer = (_request, response) => {
      response.writeHead(200);
      response.write('half', () => response.destroy());
    };
    await expect(
      rawCall(world.app.url, `${vendor.place}/a`, { headers: withKey(vendor.key) }),
    ).rejects.toThrow('aborted');
  });

  it('that does not answer is a 504 at the deadline of the call', async () => {
    const arriving = nextAt(world.vendor);
    const answer = await rawCall(world.app.url, `${vendor.place}/a`, {
      method: 'POST',
      body: 'x',
      headers: withKey(vendor.key, { 'patchbay-deadline-ms': '300' }),
    });
    const [, response] = await arriving;
    expect([answer.status, answer.headers['patchbay-error']]).toEqual([504, 'PROVIDER_TIMEOUT']);
    await expect.poll(() => response.destroyed).toBe(true);
  });

  it('that hangs up without a word is a 502', async () => {
    world.vendor.answer = (incoming) => void incoming.socket.destroy();
    const answer = await rawCall(world.app.url, `${vendor.place}/a`, {
      headers: withKey(vendor.key),
    });
    expect([answer.status, answer.headers['patchbay-error']]).toEqual([
      502,
      'PROVIDER_UNREACHABLE',
    ]);
    // Once more, since a GET does no harm; and no more.
    expect(world.vendor.arrived).toHaveLength(2);
    await rawCall(world.app.url, `${vendor.place}/a`, {
      method: 'POST',
      headers: withKey(vendor.key),
    });
    expect(world.vendor.arrived).toHaveLength(3);
  });

  it('that answers before it has read the body is heard, and the tool may not go on behind it', async () => {
    world.vendor.answer = (_request, response) =>
      void response.writeHead(413, { connection: 'close' }).end('too large');
    const { asking, answered } = begin('POST', '/file', { 'content-length': String(gibibyte) });
    asking.write(chunk);
    const answer = await answered;
    expect([answer.statusCode, answer.headers.connection]).toEqual([413, 'close']);
    const closed = once(answer.socket, 'close');
    expect(await drain(answer)).toBe('too large'.length);
    await closed;
  });
});

it('an answer that drips comes as it drips', async () => {
  const arriving = nextAt(world.vendor);
  const { asking, answered } = begin('GET');
  asking.end();
  const [, response] = await arriving;
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write('first');
  const answer = await answered;
  const [first] = (await once(answer, 'data')) as [Buffer];
  expect(String(first)).toBe('first');
  response.end('last');
  const [last] = (await once(answer, 'data')) as [Buffer];
  expect(String(last)).toBe('last');
});

it('one integration does not take the turns of another', { timeout: 60_000 }, async () => {
  const held: (() => void)[] = [];
  world.vendor.answer = (_request, response) => void held.push(() => response.end('held'));
  const asked = Array.from({ length: 40 }, () => {
    const { asking, answered } = begin('GET');
    asking.end();
    return answered.then(async (answer) => {
      await drain(answer);
      return answer.statusCode;
    });
  });
  await expect.poll(() => held.length, { timeout: 30_000 }).toBe(32);
  const other = await callableVendor(owner, world, 'header');
  const free = rawCall(world.app.url, `${other.place}/a`, { headers: withKey(other.key) });
  await expect.poll(() => held.length, { timeout: 30_000 }).toBe(33);
  held.at(-1)?.();
  expect((await free).status).toBe(200);
  let answers = 0;
  for (const one of asked) void one.then(() => (answers += 1));
  await expect
    .poll(
      () => {
        for (const release of held) release();
        return answers;
      },
      { timeout: 30_000 },
    )
    .toBe(40);
  expect(await Promise.all(asked)).toEqual(Array.from({ length: 40 }, () => 200));
});
