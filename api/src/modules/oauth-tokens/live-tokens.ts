import type { Sql } from '../../platform/database/index.ts';
import { SealingError } from '../../platform/sealing/index.ts';
import type { Actor } from '../activity/index.ts';
import { openForms } from '../integrations/index.ts';
import type {
  AccessTokenResult,
  AccessTokens,
  NotRenewable,
  RefusedToken,
  TokenOwner,
  TokenSettings,
  WantedToken,
} from './access-tokens.ts';
import { firstToken } from './first-token.ts';
import { ReturnedTokens, type ReturnPorts, type UnneededTokens } from './returned-tokens.ts';
import { RenewalFlights } from './renewal-flights.ts';
import { type RenewalPorts, obtainTokens } from './renew-tokens.ts';
import { openTokens, settingsDigest } from './sealed-tokens.ts';
import { storeTokens } from './store-tokens.ts';
import { patchbay } from './token-events.ts';
import { leftOf, wasRefusedLately, whatToDo } from './token-life.ts';
import { type TokenRow, readTokenRow } from './token-row.ts';
import { asBefore, noProvider, noToken, notRenewable, otherSettings } from './token-words.ts';
import type { TokenResult, Tokens } from './tokens.ts';
import { unlessAborted } from './unless-aborted.ts';

/** The access tokens of integrations, renewed when somebody wants one. */
export class LiveTokens implements AccessTokens {
  readonly #ports: RenewalPorts;
  readonly #returned: ReturnedTokens;
  readonly flights: RenewalFlights;

  constructor(given: Omit<RenewalPorts, 'returned'> & ReturnPorts) {
    this.#returned = new ReturnedTokens(given);
    this.#ports = { ...given, returned: this.#returned };
    this.flights = new RenewalFlights(this.#ports);
  }

  /** Waits until what was sent is stored, and what goes back has gone. */
  async close(): Promise<void> {
    await this.flights.close();
    await this.#returned.close();
  }

  async accessToken(
    owner: TokenOwner,
    { signal, settings: given }: WantedToken = {},
  ): Promise<AccessTokenResult> {
    const settings = given ?? this.settingsOf(owner);
    if (settings === undefined) return noToken('RENEWAL_FAILED', noProvider(owner.providerKey));
    const row = await this.#read(owner);
    if (row === undefined) {
      const wanted = { isTrial: given !== undefined, ...(signal === undefined ? {} : { signal }) };
      return unlessAborted(firstToken(this.#ports, owner, settings, wanted), signal);
    }
    const { name } = settings.provider;
    const held = openTokens(this.#ports.sealer, owner, row.sealedTokens);
    const isMeant = held.settings === settingsDigest(settings);
    if (!isMeant && given !== undefined) return noToken('NEEDS_REAUTH', otherSettings(name));
    if (row.state === 'NEEDS_REAUTH') return asBefore(settings, 'NEEDS_REAUTH', row);
    const act = isMeant ? whatToDo(row, this.#ports.clock.now()) : 'RENEW';
    if (act === 'USE') return { ok: true, token: held.accessToken };
    if (act === 'WAIT' && given === undefined) return asBefore(settings, 'RENEWAL_FAILED', row);
    const flight = this.flights.renew({ owner, settings, row, why: 'DUE', actor: patchbay });
    const renewed = await unlessAborted(flight, signal);
    const isStillGood = isMeant && leftOf(row, this.#ports.clock.now()) > 0;
    return !renewed.ok && renewed.code === 'RENEWAL_FAILED' && isStillGood
      ? { ok: true, token: held.accessToken }
      : renewed;
  }

  async afterRefusal(
    owner: TokenOwner,
    token: string,
    { signal, onlyRenewable = false }: RefusedToken = {},
  ): Promise<AccessTokenResult | { readonly ok: false; readonly code: 'NOT_THE_TOKEN' }> {
    const settings = this.settingsOf(owner);
    const row = await this.#read(owner);
    if (settings === undefined || row === undefined) return { ok: false, code: 'NOT_THE_TOKEN' };
    const { sealer, clock } = this.#ports;
    const held = openTokens(sealer, owner, row.sealedTokens);
    if (row.state === 'NEEDS_REAUTH') return asBefore(settings, 'NEEDS_REAUTH', row);
    if (held.accessToken !== token) return this.accessToken(owner, signal ? { signal } : {});
    if (wasRefusedLately(row, clock.now()) || (onlyRenewable && !row.renewable))
      return { ok: false, code: 'NOT_THE_TOKEN' };
    const flight = this.flights.renew({ owner, settings, row, why: 'REFUSED', actor: patchbay });
    return unlessAborted(flight, signal);
  }

  async renew(owner: TokenOwner, actor: Actor): Promise<AccessTokenResult | NotRenewable> {
    const settings = this.settingsOf(owner);
    if (settings === undefined) return noToken('RENEWAL_FAILED', noProvider(owner.providerKey));
    const row = await this.#read(owner);
    if (row === undefined) return firstToken(this.#ports, owner, settings, { isTrial: false });
    if (!row.renewable) return notRenewable(settings.provider.name);
    return this.flights.renew({ owner, settings, row, why: 'ASKED', actor });
  }

  obtain(settings: TokenSettings, signal?: AbortSignal): Promise<TokenResult> {
    return unlessAborted(obtainTokens(this.#ports, settings, signal), signal);
  }

  store(
    sql: Sql,
    row: { readonly id: string; readonly organizationId: string },
    settings: TokenSettings,
    tokens: Tokens,
  ): Promise<void> {
    return storeTokens(this.#ports, sql, row, settings, tokens);
  }

  async held(sql: Sql, owner: TokenOwner): Promise<UnneededTokens | undefined> {
    if (owner.sealedCredentials == null) return undefined;
    try {
      const settings = this.settingsOf(owner);
      if (settings?.mode.oauth?.revokeUrl === undefined) return undefined;
      const row = await readTokenRow(sql, owner.id);
      if (row === undefined) return undefined;
      const tokens = openTokens(this.#ports.sealer, owner, row.sealedTokens);
      const { organizationId } = owner;
      // They are sent nowhere but to whoever gave them.
      return tokens.settings === settingsDigest(settings)
        ? { organizationId, settings, tokens }
        : undefined;
    } catch (error) {
      if (error instanceof SealingError) return undefined;
      throw error;
    }
  }

  giveBack(unneeded: UnneededTokens): void {
    this.#returned.giveBack(unneeded);
  }

  /** The settings of a connected integration; undefined when its provider has left the catalog. */
  settingsOf(owner: TokenOwner): TokenSettings | undefined {
    const { sealedCredentials = null } = owner;
    const opened = openForms(this.#ports, { ...owner, sealedCredentials });
    return opened.ok ? opened.value : undefined;
  }

  #read({ organizationId, id }: TokenOwner): Promise<TokenRow | undefined> {
    return this.#ports.database.read({ organizationId, userId: null }, (sql) =>
      readTokenRow(sql, id),
    );
  }
}
