import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { limiterAddress } from '../identity/index.ts';

/**
 * Limits for each network. A whole office may begin to sign in within a minute; a sign-in that comes to something gives
 * its try back, so only those are counted that do not.
 */
export class SignInTries {
  readonly #begun = new RateLimiterMemory({ keyPrefix: 'begun', points: 300, duration: 60 });
  readonly #finished = new RateLimiterMemory({ keyPrefix: 'finished', points: 30, duration: 900 });

  /** @returns the seconds to wait; zero when it may begin. */
  begin(address: string): Promise<number> {
    return take(this.#begun, address);
  }

  /** @returns the seconds to wait; zero when it may be finished. */
  finish(address: string): Promise<number> {
    return take(this.#finished, address);
  }

  async succeeded(address: string): Promise<void> {
    await this.#finished.reward(limiterAddress(address));
  }
}

async function take(limiter: RateLimiterMemory, address: string): Promise<number> {
  try {
    await limiter.consume(limiterAddress(address));
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes)
      return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
    throw refusal;
  }
}
