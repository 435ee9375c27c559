import { beforeEach, describe, expect, it } from 'vitest';
import { ManualTimers } from '../../graphql/manual-timers.testkit.ts';
import type { BusMessage, EventBus } from '../../platform/events/event-bus.ts';
import { DashboardChanges } from './dashboard-changes.ts';

class FakeBus implements EventBus {
  listeners = new Set<(message: BusMessage) => void>();
  recovered = new Set<() => void>();
  publish(message: BusMessage): void {
    for (const listener of this.listeners) listener(message);
  }
  subscribe(listener: (message: BusMessage) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  onRecovered(listener: () => void): () => void {
    this.recovered.add(listener);
    return () => this.recovered.delete(listener);
  }
  close(): Promise<void> {
    return Promise.resolve();
  }
}

let bus: FakeBus;
let timers: ManualTimers;
let changes: DashboardChanges;
beforeEach(() => {
  bus = new FakeBus();
  timers = new ManualTimers();
  changes = new DashboardChanges(bus, timers);
});

/** Counts what it is told; takes the next one as soon as it has one, unless it is busy. */
function listen(organizationId = 'acme') {
  const told: (bigint | number | string)[] = [];
  const stream = changes.of(organizationId);
  const take = async () => {
    const { value, done } = await stream.next();
    if (done !== true) told.push(value.position);
  };
  return { told, stream, take };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const happened = (organizationId = 'acme') => bus.publish({ kind: 'activity', organizationId });

describe('a dashboard that somebody looks at', () => {
  it('is not told of another organization', async () => {
    const { told, take } = listen();
    void take();
    happened('umbrella');
    await settled();
    expect(told).toEqual([]);
  });

  it('is told the first change at once, and those of the next second together at its end', async () => {
    const { told, take } = listen();
    void take();
    happened();
    await settled();
    expect(told).toEqual([1]);
    void take();
    for (let change = 0; change < 50; change += 1) happened();
    timers.pass(999);
    await settled();
    expect(told).toEqual([1]);
    timers.pass(1);
    await settled();
    expect(told).toEqual([1, 2]);
    void take();
    timers.pass(5_000);
    await settled();
    expect(told).toEqual([1, 2]);
  });

  it('is told of a check of health', async () => {
    const { told, take } = listen();
    void take();
    bus.publish({ kind: 'health', organizationId: 'acme', integrationId: 'x' });
    await settled();
    expect(told).toEqual([1]);
  });

  it('is not told of sessions and profiles', async () => {
    const { told, take } = listen();
    void take();
    bus.publish({ kind: 'session', sessionId: 'x' });
    bus.publish({ kind: 'profile', userId: 'x' });
    await settled();
    expect(told).toEqual([]);
  });

  it('is told once of all that happens while it is being read', async () => {
    const { told, take } = listen();
    await Promise.all([take(), settled().then(() => happened())]);
    timers.pass(10_000);
    for (let change = 0; change < 50; change += 1) happened();
    await take();
    expect(told).toEqual([1, 2]);
    void take();
    timers.pass(2_000);
    await settled();
    expect(told).toEqual([1, 2]);
  });

  it('is told after the bus was deaf, and at the turn of each minute', async () => {
    const { told, take } = listen();
    void take();
    for (const recover of bus.recovered) recover();
    await settled();
    expect(told).toEqual([1]);
    void take();
    // The timers begin at 16 minutes and 40 seconds.
    timers.pass(19_999);
    await settled();
    expect(told).toEqual([1]);
    timers.pass(1);
    await settled();
    expect(told).toEqual([1, 2]);
    void take();
    timers.pass(60_000);
    await settled();
    expect(told).toEqual([1, 2, 3]);
  });

  it('is told nothing any more once it is closed, and ends its wait', async () => {
    const { told, take, stream } = listen();
    const waiting = take();
    await stream.return?.();
    await waiting;
    happened();
    await settled();
    expect(told).toEqual([]);
    expect(await stream.next()).toEqual({ value: undefined, done: true });
  });

  it('ends with the server', async () => {
    const { stream } = listen();
    const next = stream.next();
    changes.close();
    expect(await next).toEqual({ value: undefined, done: true });
    expect([bus.listeners.size, bus.recovered.size]).toEqual([0, 0]);
  });
});
