import { describe, expect, it } from 'vitest';
import { RequestPace } from './request-pace.ts';

const timers = {
  after(milliseconds: number, run: () => void) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** When each of so many that come at once may go. */
async function goneOf(pace: RequestPace, host: string, count: number, perSecond: number) {
  return Promise.all(
    Array.from({ length: count }, () => pace.turn(host, perSecond).then(() => performance.now())),
  );
}

describe('the pace of requests to one host', () => {
  it('is never more than its limit in any second, however many come at once, in their order', async () => {
    const times = await goneOf(new RequestPace(timers), 'a.example', 90, 40);
    expect(times.toSorted((a, b) => a - b)).toEqual(times);
    const most = times.map((from) => times.filter((at) => at >= from && at < from + 1_000).length);
    expect(Math.max(...most)).toBeLessThanOrEqual(40);
  });

  it('is not held up by another host', async () => {
    const pace = new RequestPace(timers);
    const slow = goneOf(pace, 'a.example', 3, 2);
    const [quick] = await goneOf(pace, 'b.example', 1, 2);
    expect(quick).toBeLessThan((await slow).at(-1) ?? 0);
  });

  it('may be less than one a second', async () => {
    const [first = 0, second = 0] = await goneOf(new RequestPace(timers), 'a.example', 2, 0.8);
    expect(second - first).toBeGreaterThanOrEqual(1_250);
  });
});

describe('trials', () => {
  const trialsOf = (pace: RequestPace, count: number, perSecond: number, signal?: AbortSignal) =>
    Array.from({ length: count }, () => pace.trialTurn('a.example', perSecond, signal));

  it('that would wait for more than five seconds are refused at once', async () => {
    const leaving = new AbortController();
    const trials = trialsOf(new RequestPace(timers), 400, 40, leaving.signal);
    leaving.abort();
    const ends = await Promise.allSettled(trials);
    const isRefused = ends.map((end) => end.status === 'fulfilled' && !end.value);
    expect(isRefused.slice(0, 200)).not.toContain(true);
    expect(isRefused.slice(205)).not.toContain(false);
  });

  it('hold up no renewals: of those that wait together, three renewals go for each trial', async () => {
    const pace = new RequestPace(timers);
    const order: string[] = [];
    const trials = trialsOf(pace, 20, 40).map((turn) => turn.then(() => order.push('trial')));
    const renewals = Array.from({ length: 9 }, () =>
      pace.turn('a.example', 40).then(() => order.push('renewal')),
    );
    await Promise.all(renewals);
    expect(order.filter((one) => one === 'trial').length).toBeLessThanOrEqual(4);
    await Promise.all(trials);
  });

  it('that are given up leave the line, and say why', async () => {
    const pace = new RequestPace(timers);
    const leaving = new AbortController();
    const reason = new Error('The caller has gone.');
    await pace.trialTurn('a.example', 2);
    const gone = trialsOf(pace, 5, 2, leaving.signal);
    const stays = pace.trialTurn('a.example', 2);
    const started = performance.now();
    leaving.abort(reason);
    for (const turn of await Promise.allSettled(gone))
      expect(turn).toEqual({ status: 'rejected', reason });
    expect(await stays).toBe(true);
    expect(performance.now() - started).toBeLessThan(2_000);
    await expect(pace.trialTurn('a.example', 2, leaving.signal)).rejects.toBe(reason);
  });
});
