import { userError } from '../../user-error.ts';
import { type Outcome, done, refused } from './outcome.ts';

const busy = userError('RATE_LIMITED', 'Too many sign-ins at this moment. Try again in a minute.');

/**
 * Lets a few hashes be made at a time, in the order they were asked for: each takes a thread and much memory, and other
 * work needs both. Who comes when the line is full is sent away.
 */
export class HashGate {
  readonly #atOnce: number;
  readonly #maxWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(limits: { readonly atOnce: number; readonly maxWaiting: number }) {
    this.#atOnce = limits.atOnce;
    this.#maxWaiting = limits.maxWaiting;
  }

  async pass<T>(work: () => Promise<T>): Promise<Outcome<T>> {
    if (this.#running < this.#atOnce) this.#running += 1;
    else if (this.#waiting.length >= this.#maxWaiting) return refused(busy);
    // Whoever leaves hands their place on: it stays taken.
    else await new Promise<void>((resolve) => void this.#waiting.push(resolve));
    try {
      return done(await work());
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }
}
