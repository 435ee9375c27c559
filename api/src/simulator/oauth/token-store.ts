import type { Adapter, AdapterPayload } from 'oidc-provider';

/** Everything that a vendor has given out, as it can be written down in JSON and given to one that starts later. */
export type KeptTokens = readonly (readonly [key: string, entry: Entry])[];

interface Entry {
  readonly kind: string;
  readonly payload: AdapterPayload;
  /** By the vendor's clock, in milliseconds; undefined: never. */
  endsAt: number | undefined;
}

const accessKinds = new Set(['AccessToken', 'ClientCredentials']);
/** The kinds that stand for an account's consent. */
const grantKinds = new Set([...accessKinds, 'RefreshToken', 'AuthorizationCode', 'Grant']);

/**
 * Everything that a vendor has given out, in memory. Its ends follow the vendor's clock, although oidc-provider knows
 * the machine's alone: what is over is not found, and what is not is handed over with the time that is left of it.
 */
export class TokenStore {
  readonly #entries: Map<string, Entry>;
  readonly #revoked = new Set<string>();
  readonly #now: () => number;

  constructor(now: () => Date, kept: KeptTokens = []) {
    this.#entries = new Map(kept);
    this.#now = () => now().getTime();
  }

  /** For oidc-provider: one kind of entries. */
  adapterOf = (kind: string): Adapter => ({
    upsert: async (id, payload, expiresIn = 0) => {
      const endsAt = expiresIn > 0 ? this.#now() + expiresIn * 1000 : undefined;
      this.#entries.set(keyOf(kind, id), { kind, payload, endsAt });
    },
    find: async (id) => this.#find(keyOf(kind, id)),
    findByUid: async (uid) => this.#search(kind, 'uid', uid),
    findByUserCode: async (userCode) => this.#search(kind, 'userCode', userCode),
    destroy: async (id) => this.#remove(keyOf(kind, id)),
    revokeByGrantId: async (grantId) => {
      for (const [key, entry] of this.#entries) {
        if (entry.kind === kind && entry.payload.grantId === grantId) this.#remove(key);
      }
    },
    consume: async (id) => {
      const entry = this.#entries.get(keyOf(kind, id));
      if (entry !== undefined) entry.payload.consumed = Math.floor(Date.now() / 1000);
    },
  });

  /** What is not over yet, but for what only a browser holds. */
  kept(): KeptTokens {
    const now = this.#now();
    return [...this.#entries].filter(
      ([, { kind, endsAt = Infinity }]) => grantKinds.has(kind) && endsAt > now,
    );
  }

  /** Why an access token is none, or none any more. */
  whyNot(token: string): 'UNKNOWN' | 'EXPIRED' | 'REVOKED' {
    const keys = ['AccessToken', 'ClientCredentials'].map((kind) => keyOf(kind, token));
    if (keys.some((key) => this.#revoked.has(key))) return 'REVOKED';
    return keys.some((key) => this.#entries.has(key)) ? 'EXPIRED' : 'UNKNOWN';
  }

  /** Ends the access tokens of one account or all; what renews them stays. */
  expireAccessTokens(account?: string): void {
    for (const entry of this.#entries.values()) {
      if (accessKinds.has(entry.kind) && isOf(entry, account)) entry.endsAt = this.#now();
    }
  }

  /** Takes away everything that was given to one account or to all, as if they had withdrawn their consent. */
  revoke(account?: string): void {
    for (const [key, entry] of this.#entries) {
      if (grantKinds.has(entry.kind) && isOf(entry, account)) this.#remove(key);
    }
  }

  #find(key: string): AdapterPayload | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    const { payload, endsAt } = entry;
    if (endsAt === undefined) return payload;
    const left = endsAt - this.#now();
    if (left <= 0) return undefined;
    return { ...payload, exp: Math.ceil((Date.now() + left) / 1000) };
  }

  #search(kind: string, name: 'uid' | 'userCode', value: string): AdapterPayload | undefined {
    for (const [key, entry] of this.#entries) {
      if (entry.kind === kind && entry.payload[name] === value) return this.#find(key);
    }
    return undefined;
  }

  #remove(key: string): void {
    if (this.#entries.delete(key)) this.#revoked.add(key);
  }
}

function keyOf(kind: string, id: string): string {
  return `${kind}:${id}`;
}

function isOf({ payload }: Entry, account: string | undefined): boolean {
  return account === undefined || payload.accountId === account;
}
