import type { OAuthEndpoint } from './faults.ts';

/** How often each endpoint was asked, and in which second. Kept for the life of the vendor. */
export class RequestCounts {
  readonly #seconds = new Map<OAuthEndpoint, Map<number, number>>();

  add(endpoint: OAuthEndpoint, at: Date): void {
    const second = Math.floor(at.getTime() / 1000);
    const seconds = this.#seconds.get(endpoint) ?? new Map<number, number>();
    seconds.set(second, (seconds.get(second) ?? 0) + 1);
    this.#seconds.set(endpoint, seconds);
  }

  total(endpoint: OAuthEndpoint): number {
    return [...this.perSecond(endpoint).values()].reduce((sum, count) => sum + count, 0);
  }

  /** By seconds since 1970; only those in which something came. */
  perSecond(endpoint: OAuthEndpoint): ReadonlyMap<number, number> {
    return this.#seconds.get(endpoint) ?? new Map<number, number>();
  }
}
