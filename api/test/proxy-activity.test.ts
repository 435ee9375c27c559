import { beforeEach, describe, expect, it } from 'vitest';
import { ManualTimers } from '../src/graphql/manual-timers.testkit.ts';
import { Activity } from './testkit/activity-documents.ts';
import { type CallableVendor, callableVendor, useProxyWorld } from './testkit/proxy-world.ts';
import { rawCall, withKey } from './testkit/raw-call.ts';
import type { TestClient } from './testkit/test-client.ts';

const timers = new ManualTimers();
const world = useProxyWorld({ timers });
let owner: TestClient;
let vendor: CallableVendor;

beforeEach(async () => {
  owner = (await world.app.organization('Acme', 'OWNER')).as.OWNER;
  vendor = await callableVendor(owner, world);
});

const call = (path: string, body?: string, place = vendor.place) =>
  rawCall(world.app.url, `${place}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: withKey(vendor.key, { 'x-private': 'of the tool' }),
    ...(body === undefined ? {} : { body }),
  });

async function eventsOf(client: TestClient) {
  const { activity } = await client.get(Activity, { filter: { eventTypes: ['provider.called'] } });
  return activity.nodes;
}

/** What is told once the second is over. */
async function toldEvents(count: number) {
  timers.pass(1_000);
  await expect.poll(async () => (await eventsOf(owner)).length).toBe(count);
  return (await eventsOf(owner)).toReversed();
}

describe('a call', () => {
  it('is told to its own organization only', async () => {
    const { as } = await world.app.organization('Umbrella', 'OWNER');
    await call('/orders');
    await toldEvents(1);
    expect(await eventsOf(as.OWNER)).toEqual([]);
  });

  it('is told without headers, bodies and what it asked for', async () => {
    world.vendor.answer = (request, response) => {
      request.resume().once('end', () => {
        response.writeHead(201, { 'x-answer': 'of the vendor' }).end('answer of the vendor');
      });
    };
    await call('/orders?token=t0ken&since=yesterday', 'body of the tool');
    const [event] = await toldEvents(1);
    expect(event).toMatchObject({
      eventType: 'provider.called',
      status: 'SUCCESS',
      message: expect.stringMatching(/^Vendor \d+ was called: POST \/orders\?token&since → 201$/),
      errorMessage: null,
      providerKey: 'fake-vendor',
      category: 'CRM',
      requestBody: { method: 'POST', path: '/orders?token&since', calls: 1, bytes: 16 },
      responseBody: { status: 201, bytes: 20 },
      retryCount: 0,
      actor: { kind: 'API_KEY', name: 'Nightly import' },
      integration: { id: vendor.id },
    });
    expect(event?.durationMs).toBeGreaterThanOrEqual(0);
    expect(JSON.stringify(event)).not.toMatch(/of the|t0ken|yesterday|s3cret|pbk_/);
  });

  it('that the tool asked wrongly is a warning, one that got no answer an error', async () => {
    world.vendor.answer = (_request, response) => void response.writeHead(404).end();
    await call('/nothing');
    world.vendor.answer = (request) => void request.socket.destroy();
    await call('/broken', 'x');
    const events = await toldEvents(2);
    expect(events.map(({ status, responseBody }) => [status, responseBody])).toEqual([
      ['WARNING', { status: 404, bytes: 0 }],
      ['ERROR', { status: null, bytes: 0 }],
    ]);
    expect(events[1]?.errorMessage).toContain('was lost');
  });

  it('that Patchbay refuses is not told: nobody was called', async () => {
    await call('/../admin');
    await call('/orders');
    const [event] = await toldEvents(1);
    expect(event?.message).toContain('GET /orders');
  });
});

it('of many calls in a second one is told for each kind, with how many there were', async () => {
  await Promise.all(Array.from({ length: 25 }, (_, index) => call(`/orders/${index}`)));
  await call('/orders', '{}');
  const events = await toldEvents(2);
  expect(events.map(({ message }) => message.replace(/^.*: /, ''))).toEqual([
    '25 × GET → 200',
    'POST /orders → 200',
  ]);
  expect(events[0]?.requestBody).toMatchObject({ calls: 25 });
});

it('what was not told yet is told when the server stops', async () => {
  await call('/last');
  await world.app.restart();
  expect((await eventsOf(owner)).map(({ message }) => message)).toEqual([
    expect.stringContaining('GET /last'),
  ]);
});
