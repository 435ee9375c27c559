import { RateLimiterMemory } from 'rate-limiter-flexible';
import { limiterAddress } from './limiter-address.ts';

/**
 * Counts links of one kind that opened nothing, for each network apart: what strangers try elsewhere must not close the
 * door to whom a link was sent. A link has 256 bits, so tries are counted after they failed: many at once find none.
 */
export class LinkLimiter {
  readonly #network = new RateLimiterMemory({ points: 5, duration: 900 });

  /** Seconds to wait before the next try; zero when it may be made now. */
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
