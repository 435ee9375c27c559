import type { SessionTokens } from './sessions.ts';

const refreshPath = '/graphql';
/** Who comes back later than the sign-in holds is told so by it: it is kept for a while longer. */
const pendingMs = 1_800_000;

interface CookieOptions {
  readonly path: string;
  readonly httpOnly: true;
  readonly sameSite: 'strict';
  readonly secure: boolean;
  readonly expires: Date;
}

export interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly options: CookieOptions;
}

/**
 * The two cookies of a session, and the one of a sign-in that is under way elsewhere. Over https they are Secure, and the access cookie carries the `__Host-` prefix, which
 * keeps other hosts of the domain from setting it (RFC 6265bis, 4.1.3.2).
 */
export class SessionCookies {
  readonly accessName: string;
  readonly refreshName: string;
  /** Of a sign-in by the identity provider that is under way. */
  readonly pendingName: string;
  readonly #secure: boolean;

  constructor(secure: boolean) {
    this.#secure = secure;
    this.accessName = secure ? '__Host-patchbay' : 'patchbay';
    this.refreshName = secure ? '__Secure-patchbay-refresh' : 'patchbay-refresh';
    this.pendingName = secure ? '__Host-patchbay-sign-in' : 'patchbay-sign-in';
  }

  /** What to set; null removes both. Without a refresh token in it, the browser keeps the one it has. */
  write(tokens: SessionTokens | null): Cookie[] {
    if (tokens === null) {
      const past = new Date(0);
      return [
        this.#cookie(this.accessName, '', '/', past),
        this.#cookie(this.refreshName, '', refreshPath, past),
      ];
    }
    const access = this.#cookie(this.accessName, tokens.access, '/', tokens.expiresAt);
    return tokens.refresh === null
      ? [access]
      : [access, this.#cookie(this.refreshName, tokens.refresh, refreshPath, tokens.expiresAt)];
  }

  /** What to set for a sign-in that is under way; null removes it. */
  writePending(sealed: string | null, now: Date): Cookie {
    const expires = sealed === null ? new Date(0) : new Date(now.getTime() + pendingMs);
    return this.#cookie(this.pendingName, sealed ?? '', '/', expires);
  }

  #cookie(name: string, value: string, path: string, expires: Date): Cookie {
    return {
      name,
      value,
      options: { path, httpOnly: true, sameSite: 'strict', secure: this.#secure, expires },
    };
  }
}
