/** What a token endpoint gave. In memory only: it is stored sealed. */
export interface Tokens {
  readonly accessToken: string;
  /** Null: none was given. */
  readonly refreshToken: string | null;
  /** As granted; those that were asked for where the vendor does not say. */
  readonly scopes: readonly string[];
  /** From the moment of the answer; null: the vendor says no end. */
  readonly lifeSeconds: number | null;
}

/**
 * INVALID_GRANT: what was granted is over; somebody has to sign in again. INVALID_CLIENT: the vendor does not accept
 * client id or secret. TEMPORARY: it will pass. UNEXPECTED: an answer that is none of RFC 6749.
 */
export type TokenFailureKind = 'INVALID_GRANT' | 'INVALID_CLIENT' | 'TEMPORARY' | 'UNEXPECTED';

/** Why there is no token. No token, code or secret is in its texts. */
export interface TokenFailure {
  readonly kind: TokenFailureKind;
  readonly message: string;
  readonly hint: string;
  /** The host that did not answer at all: perhaps the fault is our own network. */
  readonly unreachableHost?: string;
  /** As the vendor asked for by Retry-After. */
  readonly retryAfterSeconds?: number;
}

export type TokenResult =
  | { readonly ok: true; readonly tokens: Tokens }
  | { readonly ok: false; readonly failure: TokenFailure };
