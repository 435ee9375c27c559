import { LRUCache } from 'lru-cache';
import { type VerifiedClaims, verifyAccessToken } from './access-token.ts';
import type { SigningKeys } from './signing-keys.ts';

const mostTokens = 10_000;

/**
 * Access tokens whose signature was checked already: a page sends the same one with each request, and to check it
 * takes longer than to read from the database. Whether the session behind it has ended is not asked here.
 */
export class VerifiedTokens {
  readonly #keys: SigningKeys;
  readonly #known = new LRUCache<string, VerifiedClaims>({ max: mostTokens });

  constructor(keys: SigningKeys) {
    this.#keys = keys;
  }

  /** Undefined for whatever is forged, expired, signed by another key or algorithm, or meant for somebody else. */
  async verify(token: string, now: Date): Promise<VerifiedClaims | undefined> {
    const known = this.#known.get(token);
    if (known !== undefined && known.expiresAt > now) return known;
    const claims = await verifyAccessToken(this.#keys, token, now);
    if (claims !== undefined) this.#known.set(token, claims);
    return claims;
  }
}
