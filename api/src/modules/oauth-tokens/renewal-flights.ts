import { v4 as uuidv4 } from 'uuid';
import type { AccessTokenResult, TokenOwner, TokenSettings } from './access-tokens.ts';
import { type Renewal, type RenewalPorts, renewTokens } from './renew-tokens.ts';
import { openTokens, settingsDigest } from './sealed-tokens.ts';
import {
  type TokenClaim,
  type TokenRow,
  claimTokens,
  readTokenRow,
  releaseTokens,
} from './token-row.ts';
import { asBefore, noToken, otherSettings, neverSignedIn, stillBusy } from './token-words.ts';

/** Between two looks at what another server is doing. */
const pauseMs = 150;
/** How long to wait for another server: its request ends in 15 seconds. */
const waitMs = 20_000;

/** Renewals under way: one at a time for each integration, on all servers together. */
export class RenewalFlights {
  readonly #ports: RenewalPorts;
  readonly #flights = new Map<string, Promise<AccessTokenResult>>();

  constructor(ports: RenewalPorts) {
    this.#ports = ports;
  }

  /** Renews tokens, unless somebody does so already: then what comes of that is for this caller as well. */
  renew(wanted: Omit<Renewal, 'claim'>): Promise<AccessTokenResult> {
    const { id } = wanted.owner;
    return this.#flights.get(id) ?? this.#start(id, () => this.#renewOnce(wanted));
  }

  /** The same for tokens that are claimed. A claim that comes while they are being renewed is given back after that. */
  renewClaimed(renewal: Renewal): Promise<AccessTokenResult> {
    const { owner, claim } = renewal;
    const flight = this.#flights.get(owner.id);
    return flight === undefined
      ? this.#start(owner.id, () => this.#goOn(renewal))
      : this.#waitFor(flight, owner, claim);
  }

  /** Waits until what was sent is stored. */
  async close(): Promise<void> {
    while (this.#flights.size > 0) await Promise.allSettled(this.#flights.values());
  }

  #start(id: string, work: () => Promise<AccessTokenResult>): Promise<AccessTokenResult> {
    const flight = work().finally(() => {
      if (this.#flights.get(id) === flight) this.#flights.delete(id);
    });
    this.#flights.set(id, flight);
    return flight;
  }

  async #waitFor(
    flight: Promise<AccessTokenResult>,
    owner: TokenOwner,
    claim: TokenClaim,
  ): Promise<AccessTokenResult> {
    try {
      return await flight;
    } finally {
      await this.#release(owner, claim);
    }
  }

  async #renewOnce(wanted: Omit<Renewal, 'claim'>): Promise<AccessTokenResult> {
    const { owner, row } = wanted;
    const claim = { integrationId: owner.id, revision: row.revision, claimId: uuidv4() };
    const isMine = await this.#write(owner, (sql) => claimTokens(sql, claim));
    return isMine ? this.#goOn({ ...wanted, claim }) : this.#watch(wanted);
  }

  async #goOn(renewal: Renewal): Promise<AccessTokenResult> {
    try {
      const renewed = await renewTokens(this.#ports, renewal);
      return renewed.ok || renewed.code !== 'SUPERSEDED' ? renewed : await this.#watch(renewal);
    } catch (error) {
      await this.#release(renewal.owner, renewal.claim);
      throw error;
    }
  }

  /** Waits for what another server makes of these tokens; where it gave up halfway, this one goes on. */
  async #watch(wanted: Omit<Renewal, 'claim'>): Promise<AccessTokenResult> {
    const { owner, settings, row } = wanted;
    const until = performance.now() + waitMs;
    for (;;) {
      const now = await this.#read(owner);
      if (now === undefined) return noToken('NEEDS_REAUTH', neverSignedIn(settings.provider.name));
      if (now.revision !== row.revision) return this.#theirs(owner, settings, now);
      if (!now.isClaimed) {
        if (now.state === 'NEEDS_REAUTH') return asBefore(settings, 'NEEDS_REAUTH', now);
        if (now.failures > row.failures) return asBefore(settings, 'RENEWAL_FAILED', now);
        return this.#renewOnce({ ...wanted, row: now });
      }
      if (performance.now() >= until) return stillBusy(settings.provider.name);
      await new Promise<void>((resolve) => {
        this.#ports.timers.after(pauseMs, resolve);
      });
    }
  }

  /** Tokens that others stored meanwhile; unless they belong to other settings than those that they are wanted for. */
  #theirs(owner: TokenOwner, settings: TokenSettings, row: TokenRow): AccessTokenResult {
    if (row.state === 'NEEDS_REAUTH') return asBefore(settings, 'NEEDS_REAUTH', row);
    const held = openTokens(this.#ports.sealer, owner, row.sealedTokens);
    return held.settings === settingsDigest(settings)
      ? { ok: true, token: held.accessToken }
      : noToken('RENEWAL_FAILED', otherSettings(settings.provider.name));
  }

  #read(owner: TokenOwner): Promise<TokenRow | undefined> {
    return this.#ports.database.read(scopeOf(owner), (sql) => readTokenRow(sql, owner.id));
  }

  #write<T>(
    owner: TokenOwner,
    work: (sql: Parameters<typeof claimTokens>[0]) => Promise<T>,
  ): Promise<T> {
    return this.#ports.database.write(scopeOf(owner), (_em, sql) => work(sql));
  }

  /** When this fails too, the claim ends by itself. */
  async #release(owner: TokenOwner, claim: TokenClaim): Promise<void> {
    await this.#write(owner, (sql) => releaseTokens(sql, claim)).catch(this.#ports.onError);
  }
}

function scopeOf({ organizationId }: TokenOwner) {
  return { organizationId, userId: null };
}
