import { describe, expect, it } from 'vitest';
import { LeaseLoop } from './lease-loop.ts';
import type { LeaseLoopOptions, LeasedWork } from './leased-work.ts';

/** Lets all that can go on without time or the outside go on. */
const settle = async () => {
  for (let n = 0; n < 30; n += 1) await Promise.resolve();
};

class World implements LeasedWork<string, string> {
  due: string[] = [];
  readonly claims: number[] = [];
  readonly running = new Map<string, { end: () => void; fail: (error: unknown) => void }>();
  readonly ended: string[] = [];
  /** What waits for the database, while it is slow. */
  readonly writing = new Map<string, { end: () => void; fail: (error: unknown) => void }>();
  writesAreSlow = false;
  readonly givenBack: [string, boolean][] = [];
  readonly errors: unknown[] = [];
  readonly timers: { at: number; run: () => void }[] = [];
  now = 0;
  isDown = false;
  holdsLeases = true;

  claim(limit: number) {
    this.claims.push(limit);
    if (this.isDown) return Promise.reject(new Error('down'));
    return Promise.resolve(this.due.splice(0, limit));
  }
  keyOf(item: string) {
    return item.slice(0, 1);
  }
  mayStart() {
    return Promise.resolve(this.holdsLeases);
  }
  run(item: string, signal: AbortSignal) {
    return new Promise<string>((resolve, reject) => {
      const leave = () => this.running.delete(item);
      const end = () => {
        leave();
        resolve(`${item} done`);
      };
      const fail = (error: unknown) => {
        leave();
        reject(error);
      };
      this.running.set(item, { end, fail });
      signal.addEventListener('abort', () => fail(signal.reason), { once: true });
    });
  }
  write(item: string, result: string, signal: AbortSignal) {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const end = () => {
      this.writing.delete(item);
      this.ended.push(result);
      resolve();
    };
    this.writing.set(item, { end, fail: reject });
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    if (!this.writesAreSlow) end();
    return promise;
  }
  giveBack(items: readonly string[], isStopping: boolean) {
    for (const item of items) this.givenBack.push([item, isStopping]);
    return Promise.resolve();
  }
  async pass(milliseconds: number) {
    this.now += milliseconds;
    for (const timer of this.timers.filter(({ at }) => at <= this.now)) {
      this.timers.splice(this.timers.indexOf(timer), 1);
      timer.run();
    }
    await settle();
  }
  loop(options: Partial<LeaseLoopOptions> = {}) {
    const after = (milliseconds: number, run: () => void) => {
      const timer = { at: this.now + milliseconds, run };
      this.timers.push(timer);
      return () => {
        const place = this.timers.indexOf(timer);
        if (place >= 0) this.timers.splice(place, 1);
      };
    };
    return new LeaseLoop(this, {
      concurrency: 4,
      perKey: 2,
      waitingPerKey: 1,
      batch: 10,
      pollMs: 250,
      timers: { after },
      onError: (error) => this.errors.push(error),
      ...options,
    });
  }
}

describe('a lease loop', () => {
  it('claims no more than it has free slots, and the rest as they become free', async () => {
    const world = new World();
    world.due = ['a1', 'b1', 'c1', 'd1', 'e1', 'f1'];
    world.loop().look();
    await settle();
    expect([...world.running.keys()]).toEqual(['a1', 'b1', 'c1', 'd1']);
    expect(world.claims).toEqual([4]);
    world.running.get('b1')?.end();
    await settle();
    expect([...world.running.keys()]).toEqual(['a1', 'c1', 'd1', 'e1']);
  });

  it('gives one key no more than its share: the others run, one waits, what is too much goes back', async () => {
    const world = new World();
    world.due = ['a1', 'a2', 'a3', 'a4', 'b1'];
    world.loop({ concurrency: 5 }).look();
    await settle();
    expect([...world.running.keys()]).toEqual(['a1', 'a2', 'b1']);
    expect(world.givenBack).toEqual([['a4', false]]);
    world.running.get('a1')?.end();
    await settle();
    expect([...world.running.keys()]).toEqual(['a2', 'b1', 'a3']);
  });

  it('runs the next of a key while a result is written, but writes and runs no more at a time than it may', async () => {
    const world = new World();
    world.writesAreSlow = true;
    world.due = ['a1', 'a2', 'a3', 'b1', 'c1', 'd1'];
    world.loop().look();
    await settle();
    expect([...world.running.keys()]).toEqual(['a1', 'a2', 'b1', 'c1']);
    world.running.get('a1')?.end();
    await settle();
    expect([...world.running.keys()]).toEqual(['a2', 'b1', 'c1', 'a3']);
    world.running.get('b1')?.end();
    await world.pass(250);
    expect([...world.writing.keys()]).toEqual(['a1', 'b1']);
    expect(world.due).toEqual(['d1']);
    for (const { end } of world.writing.values()) end();
    await world.pass(250);
    expect([...world.running.keys()]).toEqual(['a2', 'c1', 'a3', 'd1']);
  });

  it('begins nothing whose lease is nearly over', async () => {
    const world = new World();
    world.due = ['a1', 'a2', 'a3'];
    world.loop().look();
    await settle();
    world.holdsLeases = false;
    world.running.get('a1')?.end();
    await settle();
    expect([...world.running.keys()]).toEqual(['a2']);
    expect(world.givenBack).toEqual([['a3', false]]);
  });

  it('looks each poll, at once when it is told to, and again when it is told to while it looks', async () => {
    const world = new World();
    const loop = world.loop();
    loop.look();
    await settle();
    await world.pass(249);
    expect(world.claims.length).toBe(1);
    await world.pass(1);
    expect(world.claims.length).toBe(2);
    loop.look();
    loop.look();
    loop.look();
    await settle();
    expect(world.claims.length).toBe(4);
    expect(world.timers.length).toBe(1);
  });

  it('looks less often while the database is down, at most every four seconds, and goes on by itself', async () => {
    const world = new World();
    world.isDown = true;
    world.loop().look();
    await settle();
    const pauses: number[] = [];
    for (let n = 0; n < 6; n += 1) {
      const pause = (world.timers[0]?.at ?? 0) - world.now;
      pauses.push(pause);
      await world.pass(pause);
    }
    expect(pauses).toEqual([500, 1000, 2000, 4000, 4000, 4000]);
    expect(world.errors.length).toBe(7);
    world.isDown = false;
    world.due = ['a1'];
    await world.pass(4000);
    expect([...world.running.keys()]).toEqual(['a1']);
    expect((world.timers[0]?.at ?? 0) - world.now).toBe(250);
  });

  it('reports what fails, and frees its slot', async () => {
    const world = new World();
    world.due = ['a1', 'a2', 'a3'];
    world.loop().look();
    await settle();
    world.running.get('a1')?.fail(new Error('broken'));
    await settle();
    expect(world.errors).toEqual([new Error('broken')]);
    expect([...world.running.keys()]).toEqual(['a2', 'a3']);
  });

  it('stops: lets end what ends in time, breaks off the rest, and gives back all that was not done', async () => {
    const world = new World();
    world.due = ['a1', 'a2', 'a3'];
    const loop = world.loop();
    loop.look();
    await settle();
    const closed = loop.close(2000);
    await settle();
    world.running.get('a1')?.end();
    await world.pass(1999);
    expect([...world.running.keys()]).toEqual(['a2']);
    await world.pass(1);
    await closed;
    expect(world.ended).toEqual(['a1 done']);
    expect(world.givenBack).toEqual([
      ['a3', true],
      ['a2', true],
    ]);
    expect(world.errors).toEqual([]);
    loop.look();
    await world.pass(10_000);
    expect(world.claims.length).toBe(1);
  });
});
