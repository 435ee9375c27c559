import type { Clock } from '../../src/platform/clock/index.ts';

/** Stands still until it is told to go on. */
export class TestClock implements Clock {
  #now: Date;

  constructor(now = new Date()) {
    this.#now = now;
  }

  now(): Date {
    return new Date(this.#now);
  }

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
  }
}
