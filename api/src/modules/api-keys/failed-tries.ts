import { RateLimiterMemory } from 'rate-limiter-flexible';
import { limiterAddress } from '../identity/index.ts';

/**
 * Counts keys that did not hold, for each network apart. A secret of 256 bits cannot be guessed: this spares the
 * database, which is asked for each. One tool that goes on with a bad key must not close the door to others behind the
 * same address, so keys that are known to hold are never held up.
 */
export class FailedTries {
  readonly #network = new RateLimiterMemory({ points: 60, duration: 60 });

  /** Seconds to wait before another unknown key is looked up; zero when it may be now. */
  async secondsToWait(address: string): Promise<number> {
    const count = await this.#network.get(limiterAddress(address));
    return count !== null && count.consumedPoints >= this.#network.points
      ? Math.max(1, Math.ceil(count.msBeforeNext / 1000))
      : 0;
  }

  async failed(address: string): Promise<void> {
    await this.#network.penalty(limiterAddress(address));
  }
}
