import type { Timers } from './timers.ts';

/** Time that only passes when the test says so. */
export class ManualTimers implements Timers {
  #now = 1_000_000;
  #due: { at: number; run: () => void }[] = [];
  now(): number {
    return this.#now;
  }
  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.#now + milliseconds, run };
    this.#due.push(timer);
    return () => void (this.#due = this.#due.filter((other) => other !== timer));
  }
  /** Time goes on, but a busy process has not run its timers yet. */
  lag(milliseconds: number): void {
    this.#now += milliseconds;
  }
  pass(milliseconds: number): void {
    this.lag(milliseconds);
    const due = this.#due.filter(({ at }) => at <= this.#now);
    this.#due = this.#due.filter(({ at }) => at > this.#now);
    for (const { run } of due) run();
  }
}
