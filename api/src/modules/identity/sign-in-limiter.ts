import { type RateLimiterAbstract, RateLimiterMemory } from 'rate-limiter-flexible';

const quarterHour = 900;

/**
 * Counts failed sign-ins, so that passwords cannot be guessed at speed: few for one e-mail from one address, more for
 * one address, and more still for one e-mail from everywhere, so that a stranger cannot lock a member out with ease.
 */
export class SignInLimiter {
  readonly #pair = new RateLimiterMemory({ keyPrefix: 'pair', points: 5, duration: quarterHour });
  readonly #address = new RateLimiterMemory({
    keyPrefix: 'address',
    points: 30,
    duration: quarterHour,
  });
  readonly #email = new RateLimiterMemory({
    keyPrefix: 'email',
    points: 100,
    duration: quarterHour,
  });

  /** Seconds to wait before the next try; zero when it may be made now. */
  async secondsToWait(email: string, address: string): Promise<number> {
    const waits = await Promise.all(
      this.#countersOf(email, address).map(([limiter, key]) => waitOf(limiter, key)),
    );
    return Math.max(...waits);
  }

  async failed(email: string, address: string): Promise<void> {
    await Promise.allSettled(
      this.#countersOf(email, address).map(([limiter, key]) => limiter.consume(key)),
    );
  }

  async succeeded(email: string, address: string): Promise<void> {
    await this.#pair.delete(pairOf(email, address));
  }

  #countersOf(email: string, address: string): (readonly [RateLimiterAbstract, string])[] {
    return [
      [this.#pair, pairOf(email, address)],
      [this.#address, address],
      [this.#email, email],
    ];
  }
}

async function waitOf(limiter: RateLimiterAbstract, key: string): Promise<number> {
  const count = await limiter.get(key);
  return count !== null && count.consumedPoints >= limiter.points
    ? Math.ceil(count.msBeforeNext / 1000)
    : 0;
}

function pairOf(email: string, address: string): string {
  return `${address} ${email}`;
}
