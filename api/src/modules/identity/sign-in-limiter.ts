import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { limiterAddress } from './limiter-address.ts';

const quarterHour = 900;

/**
 * Counts failed sign-ins, so that passwords cannot be guessed at speed: few for one e-mail from one network, more for
 * one network, and more still for one e-mail from everywhere, so that a stranger cannot lock a member out with ease.
 * What one counter refuses counts in none after it: a network adds to an e-mail's total no more than its own few.
 */
export class SignInLimiter {
  readonly #pair = new RateLimiterMemory({ keyPrefix: 'pair', points: 5, duration: quarterHour });
  readonly #network = new RateLimiterMemory({
    keyPrefix: 'network',
    points: 30,
    duration: quarterHour,
  });
  readonly #email = new RateLimiterMemory({
    keyPrefix: 'email',
    points: 100,
    duration: quarterHour,
  });

  /**
   * Takes a try before the password is looked at, so that a thousand at once get no more than five.
   *
   * @returns the seconds to wait; zero when the password may be looked at.
   */
  async take(email: string, address: string): Promise<number> {
    const taken: Counter[] = [];
    for (const [limiter, key] of this.#countersOf(email, address)) {
      taken.push([limiter, key]);
      const wait = await takeFrom(limiter, key);
      if (wait === 0) continue;
      await giveBack(taken);
      return wait;
    }
    return 0;
  }

  /** The password was right: the tries before it are forgiven to this network. */
  async succeeded(email: string, address: string): Promise<void> {
    const [pair, ...others] = this.#countersOf(email, address);
    await pair[0].delete(pair[1]);
    await giveBack(others);
  }

  /** The password was not looked at after all. */
  async giveBack(email: string, address: string): Promise<void> {
    await giveBack(this.#countersOf(email, address));
  }

  #countersOf(email: string, address: string): readonly [Counter, Counter, Counter] {
    const network = limiterAddress(address);
    return [
      [this.#pair, `${network} ${email}`],
      [this.#network, network],
      [this.#email, email],
    ];
  }
}

type Counter = readonly [limiter: RateLimiterMemory, key: string];

async function takeFrom(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes)
      return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

async function giveBack(counters: readonly Counter[]): Promise<void> {
  await Promise.all(counters.map(([limiter, key]) => limiter.reward(key)));
}
