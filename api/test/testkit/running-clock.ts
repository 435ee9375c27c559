import { TestClock } from './test-clock.ts';

/** Runs as the real one does, so that what others sign is of our time; it can be set apart from theirs. */
export class RunningClock extends TestClock {
  readonly #began = Date.now();

  override now(): Date {
    return new Date(super.now().getTime() + Date.now() - this.#began);
  }
}
