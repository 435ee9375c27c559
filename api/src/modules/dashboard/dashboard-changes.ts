import type { LiveEvent } from '../../graphql/index.ts';
import type { Timers } from '../../graphql/index.ts';
import type { EventBus } from '../../platform/events/index.ts';

/** Between two tellings at least. */
const pauseMs = 1_000;
const minuteMs = 60_000;

/** Says that a dashboard may look different now; how, is for whoever reads it then. */
export type DashboardChange = LiveEvent<null>;

/**
 * When the dashboards of organizations change: the bus says so, may have said so while it was deaf, or the minute has
 * turned and the window of 24 hours has moved on.
 */
export class DashboardChanges {
  readonly #bus: EventBus;
  readonly #timers: Timers;
  readonly #streams = new Map<string, Set<ChangeStream>>();
  readonly #stop: (() => void)[];
  #cancelTurn: () => void = () => undefined;

  constructor(bus: EventBus, timers: Timers) {
    this.#bus = bus;
    this.#timers = timers;
    this.#stop = [
      this.#bus.subscribe((message) => {
        if (message.kind !== 'activity' && message.kind !== 'health') return;
        for (const stream of this.#streams.get(message.organizationId) ?? []) stream.touch();
      }),
      this.#bus.onRecovered(() => this.#touchAll()),
    ];
    this.#awaitTurn();
  }

  /** It listens from now on. */
  of(organizationId: string): AsyncIterableIterator<DashboardChange> {
    const streams = this.#streams.get(organizationId) ?? new Set();
    this.#streams.set(organizationId, streams);
    const stream = new ChangeStream(this.#timers, () => {
      streams.delete(stream);
      if (streams.size === 0 && this.#streams.get(organizationId) === streams)
        this.#streams.delete(organizationId);
    });
    streams.add(stream);
    return stream;
  }

  close(): void {
    this.#cancelTurn();
    for (const stop of this.#stop) stop();
    for (const streams of this.#streams.values())
      for (const stream of streams) void stream.return();
  }

  #awaitTurn(): void {
    const rest = minuteMs - (this.#timers.now() % minuteMs);
    this.#cancelTurn = this.#timers.after(rest, () => {
      this.#touchAll();
      this.#awaitTurn();
    });
  }

  #touchAll(): void {
    for (const streams of this.#streams.values()) for (const stream of streams) stream.touch();
  }
}

/**
 * Tells the first change at once and those that follow at most once a second. However many happen while its taker is
 * busy, one telling says them all.
 */
class ChangeStream implements AsyncIterableIterator<DashboardChange, undefined> {
  readonly #timers: Timers;
  readonly #onReturn: () => void;
  #hasChanged = false;
  #isClosed = false;
  #taker: ((result: IteratorResult<DashboardChange, undefined>) => void) | undefined;
  #position = 0;
  #toldAt = -Infinity;
  #cancelWait: (() => void) | undefined;

  constructor(timers: Timers, onReturn: () => void) {
    this.#timers = timers;
    this.#onReturn = onReturn;
  }

  touch(): void {
    this.#hasChanged = true;
    this.#tell();
  }

  next(): Promise<IteratorResult<DashboardChange, undefined>> {
    if (this.#isClosed) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => {
      this.#taker = resolve;
      this.#tell();
    });
  }

  return(): Promise<IteratorResult<DashboardChange, undefined>> {
    if (!this.#isClosed) {
      this.#isClosed = true;
      this.#cancelWait?.();
      this.#taker?.({ value: undefined, done: true });
      this.#onReturn();
    }
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #tell(): void {
    const taker = this.#taker;
    if (!this.#hasChanged || taker === undefined || this.#cancelWait !== undefined) return;
    const wait = this.#toldAt + pauseMs - this.#timers.now();
    if (wait > 0) {
      this.#cancelWait = this.#timers.after(wait, () => {
        this.#cancelWait = undefined;
        this.#tell();
      });
      return;
    }
    this.#hasChanged = false;
    this.#taker = undefined;
    this.#toldAt = this.#timers.now();
    this.#position += 1;
    taker({ value: { position: this.#position, value: null }, done: false });
  }
}
