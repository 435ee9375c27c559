import type { Ports } from '../../context.ts';
import type { Actor } from '../activity/index.ts';
import type { NoToken, TokenOwner, TokenSettings } from './access-tokens.ts';
import { type WritePorts, keepRenewed, keepFailure } from './keep-renewal.ts';
import { oauthClientOf } from './oauth-client.ts';
import type { RequestPace } from './request-pace.ts';
import { openTokens, settingsDigest } from './sealed-tokens.ts';
import { type TokenRequest, clientCredentials, refreshTokens } from './token-endpoint.ts';
import { tokenHost } from './token-host.ts';
import { type TokenClaim, type TokenRow, prolongClaim } from './token-row.ts';
import { crowded, ended, noClient, otherSettings, refusedToken } from './token-words.ts';
import type { TokenFailure, TokenResult } from './tokens.ts';

export interface RenewalPorts extends WritePorts, Pick<Ports, 'outbound'> {
  readonly pace: RequestPace;
  /** Requests a second at one token endpoint, where the catalog names no other number. */
  readonly refreshPerSecond: number;
}

/** Tokens to be renewed, by whoever holds the claim. */
export interface Renewal {
  readonly owner: TokenOwner;
  readonly settings: TokenSettings;
  readonly row: TokenRow;
  readonly claim: TokenClaim;
  /** It is time, the provider refused it, or somebody asked. */
  readonly why: 'DUE' | 'REFUSED' | 'ASKED';
  readonly actor: Actor;
}

/** SUPERSEDED: other tokens are there by now, or none; what was received is of no use. */
export type Renewed =
  | { readonly ok: true; readonly token: string }
  | NoToken
  | { readonly ok: false; readonly code: 'SUPERSEDED' };

/**
 * Renews tokens and keeps what came of it: new ones are stored before anybody uses them. Nothing is sent once the
 * claim is lost, and nothing breaks it off once the request was sent, because the vendor may have replaced the refresh token by then.
 */
export async function renewTokens(ports: RenewalPorts, renewal: Renewal): Promise<Renewed> {
  const started = performance.now();
  const result = await ask(ports, renewal);
  if (result === 'SUPERSEDED') return { ok: false, code: 'SUPERSEDED' };
  const durationMs = Math.round(performance.now() - started);
  return result.ok
    ? keepRenewed(ports, renewal, result.tokens, durationMs)
    : keepFailure(ports, renewal, result.failure);
}

/**
 * A token by client credentials, for whoever holds no claim.
 *
 * @param signal ends the wait for a turn.
 */
export async function obtainTokens(
  ports: Pick<RenewalPorts, 'oauthClients' | 'outbound' | 'pace' | 'refreshPerSecond'>,
  settings: TokenSettings,
  signal?: AbortSignal,
): Promise<TokenResult> {
  const { provider } = settings;
  const request = requestOf(ports, settings, defaultScopes(settings));
  if (request === undefined) return refused(noClient(provider.name));
  const { host, perSecond } = paceOf(ports, settings);
  const mayGo = await ports.pace.trialTurn(host, perSecond, signal);
  return mayGo ? clientCredentials(ports, request) : refused(crowded(provider.name));
}

async function ask(ports: RenewalPorts, renewal: Renewal): Promise<TokenResult | 'SUPERSEDED'> {
  const prepared = prepare(ports, renewal);
  if (!prepared.ok) return prepared;
  const { host, perSecond } = paceOf(ports, renewal.settings);
  await ports.pace.turn(host, perSecond);
  // It may have been a long wait: others may hold the tokens by now, or have sent this refresh token.
  const { organizationId } = renewal.owner;
  const isHeld = await ports.database.write({ organizationId, userId: null }, (_em, sql) =>
    prolongClaim(sql, renewal.claim),
  );
  return isHeld ? prepared.send() : 'SUPERSEDED';
}

/** The request that renews tokens, made but not sent. */
function prepare(
  ports: RenewalPorts,
  { owner, row, settings, why }: Renewal,
):
  | { readonly ok: true; readonly send: () => Promise<TokenResult> }
  | { readonly ok: false; readonly failure: TokenFailure } {
  const { name } = settings.provider;
  if (settings.mode.kind === 'OAUTH2_CLIENT_CREDENTIALS') {
    const request = requestOf(ports, settings, defaultScopes(settings));
    return request === undefined
      ? refused(noClient(name))
      : { ok: true, send: () => clientCredentials(ports, request) };
  }
  const held = openTokens(ports.sealer, owner, row.sealedTokens);
  if (held.settings !== settingsDigest(settings)) return refused(otherSettings(name));
  const { refreshToken } = held;
  if (refreshToken === null)
    return refused(why === 'DUE' ? ended(name, row.expiresAt) : refusedToken(name));
  const request = requestOf(ports, settings, row.scopes);
  return request === undefined
    ? refused(noClient(name))
    : { ok: true, send: () => refreshTokens(ports, request, refreshToken) };
}

/** Undefined: there is no client. */
function requestOf(
  { oauthClients }: Pick<RenewalPorts, 'oauthClients'>,
  { provider, mode, forms }: TokenSettings,
  scopes: readonly string[],
): TokenRequest | undefined {
  const client = oauthClientOf(oauthClients, provider, forms);
  return client && { provider, mode, config: forms.config, client, scopes };
}

function defaultScopes({ mode }: TokenSettings): readonly string[] {
  const chosen = mode.oauth?.scopes.filter((scope) => scope.default) ?? [];
  return chosen.map(({ name }) => name);
}

function paceOf(
  { refreshPerSecond }: Pick<RenewalPorts, 'refreshPerSecond'>,
  { provider, mode, forms }: TokenSettings,
): { readonly host: string; readonly perSecond: number } {
  const { oauth } = mode;
  return {
    host: oauth === undefined ? provider.key : tokenHost(oauth, forms.config),
    perSecond: oauth?.refreshPerSecond ?? refreshPerSecond,
  };
}

function refused(failure: TokenFailure): Extract<TokenResult, { ok: false }> {
  return { ok: false, failure };
}
