import { describe, expect, test } from 'vitest';
import { CallTally, mostOneByOne } from './call-tally.ts';
import { type MadeCall, toldPath } from './made-call.ts';

const call: MadeCall = {
  organizationId: 'o',
  integrationId: 'i',
  integrationName: 'Sales',
  providerKey: 'hubspot',
  category: 'CRM',
  actor: { kind: 'API_KEY', id: 'k', name: 'ERP sync' },
  method: 'GET',
  path: '/orders?page',
  status: 200,
  failure: null,
  isLeft: false,
  durationMs: 12,
  sentBytes: 3,
  receivedBytes: 70,
  retries: 1,
};
const many = (count: number, change: Partial<MadeCall> = {}) =>
  Array.from({ length: count }, (_, index) => ({ ...call, path: `/orders/${index}`, ...change }));

function tallyOf(calls: readonly MadeCall[]): CallTally {
  const tally = new CallTally();
  for (const each of calls) tally.add(each);
  return tally;
}

const calledEvents = (calls: readonly MadeCall[]) => tallyOf(calls).events();

test('a call is told with method, path, status, sizes and duration, and no more', () => {
  expect(calledEvents([call])).toEqual([
    {
      eventType: 'provider.called',
      status: 'SUCCESS',
      message: 'Sales was called: GET /orders?page → 200',
      errorMessage: null,
      actor: call.actor,
      integrationId: 'i',
      providerKey: 'hubspot',
      category: 'CRM',
      durationMs: 12,
      retryCount: 1,
      requestBody: { method: 'GET', path: '/orders?page', calls: 1, bytes: 3 },
      responseBody: { status: 200, bytes: 70 },
    },
  ]);
});

test.each<[Partial<MadeCall>, string]>([
  [{ status: 204 }, 'SUCCESS'],
  [{ status: 302 }, 'SUCCESS'],
  [{ status: 404 }, 'WARNING'],
  [{ status: 429 }, 'WARNING'],
  [{ status: 500 }, 'ERROR'],
  [{ status: null, failure: 'No answer.' }, 'ERROR'],
  [{ status: 200, failure: 'It broke off.' }, 'ERROR'],
  [{ status: 200, failure: 'The tool left.', isLeft: true }, 'WARNING'],
])('%j is told as %s', (change, status) => {
  expect(calledEvents([{ ...call, ...change }])[0]?.status).toBe(status);
});

describe('many calls in a second', () => {
  test('are told one by one up to a number', () => {
    expect(calledEvents(many(mostOneByOne))).toHaveLength(mostOneByOne);
  });

  test('are told by method and status beyond it, with what they add up to', () => {
    const events = calledEvents([
      ...many(500, { durationMs: 5 }),
      ...many(3, { status: 404, durationMs: 9 }),
      ...many(2, { method: 'POST' }),
      ...many(1, { status: null, failure: 'No answer.' }),
    ]);
    expect(events.map(({ message, status }) => [message, status])).toEqual([
      ['Sales was called: 500 × GET → 200', 'SUCCESS'],
      ['Sales was called: 3 × GET → 404', 'WARNING'],
      ['Sales was called: 2 × POST → 200', 'SUCCESS'],
      ['Sales was called: GET /orders/0 → no answer', 'ERROR'],
    ]);
    expect(events[0]).toMatchObject({
      durationMs: 5,
      retryCount: 500,
      requestBody: {
        calls: 500,
        bytes: 1500,
        paths: ['/orders/0', '/orders/1', '/orders/2', '/orders/3', '/orders/4'],
      },
      responseBody: { status: 200, bytes: 35_000 },
    });
  });

  test.each([
    [4, 5],
    [4, 100],
    [100, 4],
    [100, 100],
  ])(
    'are told as if they had come together when those before could not be told: %i and %i',
    (before, after) => {
      const all = many(before + after);
      const tally = tallyOf(all.slice(0, before));
      tally.append(tallyOf(all.slice(before)));
      expect(tally.events()).toEqual(calledEvents(all));
    },
  );

  test('of another integration or tool are told for themselves', () => {
    const other = { ...call, integrationId: 'j', integrationName: 'News' };
    const events = calledEvents([...many(100), other]);
    expect(events.map(({ integrationId }) => integrationId)).toEqual(['i', 'j']);
  });
});

test.each([
  ['', '', '/'],
  ['/orders', 'page=2&token=s3cret', '/orders?page&token'],
  ['/orders', 'a=1&&=2&b', '/orders?a&b'],
  [`/${'x'.repeat(400)}`, '', `/${'x'.repeat(298)}…`],
])('%s?%s is told as %s', (path, query, told) => {
  expect(toldPath(path, query)).toBe(told);
});
