import { beforeEach, describe, expect, it } from 'vitest';
import { UsageCounter } from './usage-counter.ts';
import type { CountedRequests, MinuteTotal } from './usage.queries.ts';

const start = Date.parse('2026-11-21T10:00:00Z');
const key = { keyId: 'k', limitPerMinute: 3 };
let now: number;
/** The rows that all servers add to. */
let rows: Map<string, { requests: number; limited: number }>;
let fail: Error | undefined;

beforeEach(() => {
  now = start;
  rows = new Map();
  fail = undefined;
});

async function add(counted: readonly CountedRequests[]): Promise<MinuteTotal[]> {
  const copy = structuredClone(counted);
  await Promise.resolve();
  if (fail !== undefined) throw fail;
  return copy.map(({ keyId, minute, requests, limited }) => {
    const place = `${keyId} ${new Date(minute).toISOString().slice(11, 16)}`;
    const before = rows.get(place) ?? { requests: 0, limited: 0 };
    const after = { requests: before.requests + requests, limited: before.limited + limited };
    rows.set(place, after);
    return { keyId, minute, requests: after.requests };
  });
}

function server(): UsageCounter {
  return new UsageCounter({ now: () => new Date(now), onSet: () => () => undefined }, add);
}

function take(counter: UsageCounter, times: number): boolean[] {
  return Array.from({ length: times }, () => counter.take(key).allowed);
}

describe('the requests of a key', () => {
  it('are as many as its limit in a minute, and told with what is left and for how long', () => {
    const counter = server();
    now += 20_001;
    expect(counter.take(key)).toEqual({ allowed: true, limit: 3, remaining: 2, resetSeconds: 40 });
    expect(counter.take(key)).toMatchObject({ allowed: true, remaining: 1 });
    expect(counter.take(key)).toMatchObject({ allowed: true, remaining: 0 });
    expect(counter.take(key)).toMatchObject({ allowed: false, remaining: 0 });
    now = start + 60_000;
    expect(counter.take(key)).toEqual({ allowed: true, limit: 3, remaining: 2, resetSeconds: 60 });
  });

  it('of one key are none of another', () => {
    const counter = server();
    take(counter, 3);
    expect(counter.take({ ...key, keyId: 'other' }).allowed).toBe(true);
  });

  it('are added once, refused ones apart, each to its minute', async () => {
    const counter = server();
    take(counter, 5);
    now += 60_000;
    take(counter, 1);
    await counter.flush();
    await counter.flush();
    expect(Object.fromEntries(rows)).toEqual({
      'k 10:00': { requests: 3, limited: 2 },
      'k 10:01': { requests: 1, limited: 0 },
    });
  });

  it('of all servers count for the limit, once they were told', async () => {
    const [one, two] = [server(), server()];
    take(one, 2);
    take(two, 1);
    await one.flush();
    await two.flush();
    expect(take(two, 2)).toEqual([false, false]);
    expect(take(one, 1)).toEqual([true]);
    await one.flush();
    expect(take(one, 1)).toEqual([false]);
  });

  it('that are on their way into the rows are not forgotten meanwhile', async () => {
    const counter = server();
    take(counter, 2);
    const flushing = counter.flush();
    await Promise.resolve();
    expect(take(counter, 2)).toEqual([true, false]);
    await flushing;
    await counter.flush();
    expect(rows.get('k 10:00')).toEqual({ requests: 3, limited: 1 });
  });

  it('are kept for the next time when they cannot be added', async () => {
    const counter = server();
    take(counter, 2);
    fail = new Error('The database is away.');
    await expect(counter.flush()).rejects.toBe(fail);
    expect(take(counter, 2)).toEqual([true, false]);
    fail = undefined;
    await counter.flush();
    expect(rows.get('k 10:00')).toEqual({ requests: 3, limited: 1 });
  });

  it('are added one flush after the other', async () => {
    const counter = server();
    take(counter, 1);
    const first = counter.flush();
    take(counter, 1);
    await Promise.all([first, counter.flush()]);
    expect(rows.get('k 10:00')).toEqual({ requests: 2, limited: 0 });
  });
});
