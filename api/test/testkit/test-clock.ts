import type { Clock } from '../../src/platform/clock/index.ts';

/** Stands still until it is told to go on. */
export class TestClock implements Clock {
  #now: Date;
  readonly #listeners = new Set<() => void>();

  constructor(now = new Date()) {
    this.#now = now;
  }

  now(): Date {
    return new Date(this.#now);
  }

  onSet(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Goes back with negative numbers. */
  advance({
    minutes = 0,
    seconds = 0,
    days = 0,
  }: {
    days?: number;
    minutes?: number;
    seconds?: number;
  }): void {
    this.#now = new Date(this.#now.getTime() + ((days * 24 * 60 + minutes) * 60 + seconds) * 1000);
    for (const listener of this.#listeners) listener();
  }
}
