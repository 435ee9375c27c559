import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { limiterAddress } from './limiter-address.ts';

/**
 * Counts tries at the codes of a second factor: there are only a million of them. Few for one user from one network,
 * and not many for one user from everywhere: unlike with passwords, only who knows the password can use them up.
 */
export class CodeLimiter {
  readonly #pair = new RateLimiterMemory({ keyPrefix: 'pair', points: 5, duration: 900 });
  readonly #user = new RateLimiterMemory({ keyPrefix: 'user', points: 20, duration: 3600 });

  /**
   * Takes a try before the code is looked at, so that a thousand at once get no more than five.
   *
   * @returns the seconds to wait; zero when the code may be looked at.
   */
  async take(userId: string, address: string): Promise<number> {
    try {
      await this.#pair.consume(pairOf(userId, address));
      await this.#user.consume(userId);
      return 0;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1000);
      throw refusal;
    }
  }

  /** The code was right: the tries before it are forgiven to this network. */
  async succeeded(userId: string, address: string): Promise<void> {
    await this.#pair.delete(pairOf(userId, address));
    await this.#user.reward(userId);
  }
}

function pairOf(userId: string, address: string): string {
  return `${limiterAddress(address)} ${userId}`;
}
