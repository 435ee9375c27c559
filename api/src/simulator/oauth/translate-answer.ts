import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import { vendorScopes } from './inner-scopes.ts';
import type {
  OAuthAccount,
  OAuthVendorOptions,
  TokenAnswer,
  TokenOutcome,
} from './vendor-options.ts';

/** Puts what oidc-provider answered at the token endpoint into the vendor's words. */
export function translateTokens(
  ctx: KoaContextWithOIDC,
  grantType: string,
  options: OAuthVendorOptions,
): void {
  const said = isRecord(ctx.body) ? ctx.body : {};
  const outcome = ctx.status === 200 ? success(ctx, grantType, said, options) : failure();
  const { status, body } = (options.tokenAnswer ?? standardAnswer)(outcome);
  ctx.status = status;
  ctx.type = 'json';
  ctx.body = body;

  function failure(): TokenOutcome {
    const error = text(said['error']);
    return {
      ok: false,
      grantType,
      status: ctx.status,
      error: options.errorWords?.[error] ?? error,
      description: text(said['error_description']),
    };
  }
}

function success(
  { oidc }: KoaContextWithOIDC,
  grantType: string,
  { scope, expires_in: expiresIn, ...said }: Readonly<Record<string, unknown>>,
  options: OAuthVendorOptions,
): TokenOutcome {
  const scopes = vendorScopes(text(scope)).join(options.scopeSeparator ?? ' ');
  const tokens = {
    ...said,
    ...(options.accessTokenLife === 'never' ? {} : { expires_in: expiresIn }),
    ...(scopes === '' ? {} : { scope: scopes }),
  };
  const accountId = oidc.account?.accountId;
  const account: OAuthAccount | null = options.accounts.find(({ id }) => id === accountId) ?? null;
  return { ok: true, grantType, tokens, account, clientId: oidc.client?.clientId ?? '' };
}

/** As RFC 6749 has it. */
function standardAnswer(outcome: TokenOutcome): TokenAnswer {
  if (outcome.ok) return { status: 200, body: outcome.tokens };
  const { status, error, description } = outcome;
  return {
    status,
    body: { error, ...(description === '' ? {} : { error_description: description }) },
  };
}

/** The vendor's own `iss` in a redirect, or none, in place of the one that oidc-provider goes by inside. */
export function translateIssuer(
  ctx: KoaContextWithOIDC,
  provider: Provider,
  issuer: string | undefined,
): void {
  const location = URL.parse(ctx.response.get('location'));
  if (location?.searchParams.get('iss') !== provider.issuer) return;
  if (issuer === undefined) location.searchParams.delete('iss');
  else location.searchParams.set('iss', issuer);
  ctx.set('location', location.href);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
