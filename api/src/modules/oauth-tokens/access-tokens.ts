import type { Sql } from '../../platform/database/index.ts';
import type { Actor } from '../activity/index.ts';
import type { AuthMode, FormValues, Provider, ValidForms } from '../catalog/index.ts';
import type { UnneededTokens } from './returned-tokens.ts';
import type { TokenFailure, TokenResult, Tokens } from './tokens.ts';

/** What is read of an integration to renew its token. */
export interface TokenOwner {
  readonly id: string;
  readonly organizationId: string;
  readonly providerKey: string;
  readonly authMode: string;
  readonly config: FormValues;
  readonly sealedCredentials?: Buffer | null | undefined;
}

/** Why there is no token to use. */
export interface NoToken extends TokenFailure {
  readonly ok: false;
  /** NEEDS_REAUTH: only a person can help. RENEWAL_FAILED: Patchbay tries again by itself. */
  readonly code: 'NEEDS_REAUTH' | 'RENEWAL_FAILED';
}

export type AccessTokenResult = { readonly ok: true; readonly token: string } | NoToken;

/** Settings that name an OAuth mode, stored or not. */
export interface TokenSettings {
  readonly provider: Provider;
  readonly mode: AuthMode;
  readonly forms: ValidForms;
}

export interface WantedToken {
  readonly signal?: AbortSignal;
  /** With which it will be used, where they are not those that are stored. */
  readonly settings?: TokenSettings;
}

export interface RefusedToken {
  readonly signal?: AbortSignal;
  /**
   * Only a token that can be renewed is looked at; any other one is NOT_THE_TOKEN. For whoever cannot tell whether the
   * token was refused or what it was used for.
   */
  readonly onlyRenewable?: boolean;
}

/** It was asked to renew a token that nothing was given to renew with. Nothing is kept of it. */
export interface NotRenewable {
  readonly ok: false;
  readonly code: 'NOT_SUPPORTED';
  readonly message: string;
  readonly hint: string;
}

/**
 * The access tokens of integrations. None of its methods may be called inside of a transaction: they ask the vendor when
 * they have to.
 */
export interface AccessTokens {
  /** A token that lives for a minute at least, where that can be had: it is renewed when it must be, once for all who ask. */
  accessToken(integration: TokenOwner, wanted?: WantedToken): Promise<AccessTokenResult>;
  /**
   * The token to try again with after the provider refused `token`; or why there is none, and then the integration asks
   * for a new sign-in where only that helps. NOT_THE_TOKEN: it was renewed for this reason already, and that did not help.
   */
  afterRefusal(
    integration: TokenOwner,
    token: string,
    wanted?: RefusedToken,
  ): Promise<AccessTokenResult | { readonly ok: false; readonly code: 'NOT_THE_TOKEN' }>;
  /** Renews it now, whatever is known of it. */
  renew(integration: TokenOwner, by: Actor): Promise<AccessTokenResult | NotRenewable>;
  /**
   * Tokens by client credentials for settings that may not be stored yet. TEMPORARY where too many others wait for the
   * same token endpoint.
   */
  obtain(settings: TokenSettings, signal?: AbortSignal): Promise<TokenResult>;
  /** Stores tokens in the transaction that stores the settings which they were given for. */
  store(
    sql: Sql,
    row: { readonly id: string; readonly organizationId: string },
    settings: TokenSettings,
    tokens: Tokens,
  ): Promise<void>;
  /**
   * What an integration holds, read in the transaction that erases it, to be given back after the commit. Undefined where
   * its vendor takes nothing back, or what is stored cannot be opened.
   */
  held(sql: Sql, integration: TokenOwner): Promise<UnneededTokens | undefined>;
  /**
   * Has the vendor revoke tokens that nobody needs any more. Returns at once; what fails is logged. Where another
   * integration may live by the same sign-in they stay.
   */
  giveBack(unneeded: UnneededTokens): void;
}
