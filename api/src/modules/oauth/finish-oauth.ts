import { type Member, memberOf } from '../../context.ts';
import { type UserError, userError } from '../../user-error.ts';
import { type CheckResult, oauthAddress } from '../catalog/index.ts';
import {
  type IntegrationResult,
  type Settings,
  checkErrors,
  conflict,
  installIntegration,
  loadIntegration,
  notFound,
  storeReconnected,
  tellFailedTry,
  testSettings,
} from '../integrations/index.ts';
import { type Tokens, exchangeCode, oauthClientOf } from '../oauth-tokens/index.ts';
import { type AttemptRequest, openRequest } from './attempt.ts';
import { type TakenAttempt, takeAttempt } from './attempts.queries.ts';
import { type CallbackQuery, callbackAnswer } from './callback-answer.ts';
import type { OAuthContext } from './oauth.context.ts';
import { hashOfState, noClient } from './start-oauth.ts';
import { expired, invalid, used } from './state-errors.ts';

export interface FinishInput extends CallbackQuery {
  readonly state: string;
}

export interface FinishedOAuth {
  readonly integration: IntegrationResult['integration'];
  readonly check: CheckResult | null;
  /** Of the sign-in, where it is one of the member's own: for the way back. */
  readonly providerKey: string | null;
  readonly integrationId: string | null;
  readonly userErrors: readonly UserError[];
}

/** Milliseconds for the exchange and the check together; they go on although the window was closed. */
const patienceMs = 60_000;

/**
 * Finishes a sign-in with what the provider sent back. The state is used up whatever comes of it: only what this member
 * has begun, in this session and organization, within ten minutes, is gone on with, and once.
 */
export async function finishOAuth(ctx: OAuthContext, input: FinishInput): Promise<FinishedOAuth> {
  const member = memberOf(ctx);
  const now = ctx.clock.now();
  const attempt = await ctx.db.write((_em, sql) =>
    takeAttempt(sql, member, hashOfState(input.state), now),
  );
  if (attempt === undefined) return refusedBefore(invalid);
  const { providerKey, integrationId } = attempt;
  const result = await finish(
    { ...ctx, signal: AbortSignal.timeout(patienceMs) },
    member,
    attempt,
    input,
  );
  const { integration, check, userErrors } = result;
  return {
    integration,
    check,
    providerKey,
    integrationId: integration?.id ?? integrationId,
    userErrors,
  };
}

async function finish(
  ctx: OAuthContext,
  { organizationId }: Member,
  attempt: TakenAttempt,
  query: CallbackQuery,
): Promise<IntegrationResult> {
  const found = ctx.catalog.get(attempt.providerKey);
  const name = found?.name ?? attempt.providerKey;
  if (attempt.sealed === null) return refused(used(name));
  if (attempt.isOver) return refused(expired(name));
  const request = openRequest(ctx.sealer, { id: attempt.id, organizationId }, attempt.sealed);
  if (request === undefined) return refused(expired(name));
  const mode = found?.authModes.find(({ key, available }) => available && key === attempt.authMode);
  if (found === undefined || mode?.oauth === undefined)
    return refused(userError('NOT_AVAILABLE', `${name} can no longer be connected in this way.`));

  const { issuer } = mode.oauth;
  const expected = issuer === undefined ? null : oauthAddress(issuer, request.forms.config);
  const answer = callbackAnswer(mode.oauth, expected, name, query);
  if (!answer.ok) return refused(userError(answer.code, answer.message));
  const settings = { provider: found, mode, forms: request.forms };
  const got = await tokensOf(ctx, settings, request, answer.code);
  return got.ok ? connect(ctx, settings, request, got.tokens) : refused(got.error);
}

type GotTokens =
  | { readonly ok: true; readonly tokens: Tokens }
  | { readonly ok: false; readonly error: UserError };

async function tokensOf(
  ctx: OAuthContext,
  { provider, mode, forms }: Settings,
  { scopes, redirectUri, verifier }: AttemptRequest,
  code: string,
): Promise<GotTokens> {
  const client = oauthClientOf(ctx.oauthClients, provider, forms);
  if (client === undefined) return { ok: false, error: noClient(provider) };
  const { outbound, signal } = ctx;
  const result = await exchangeCode(
    { outbound, signal },
    { provider, mode, config: forms.config, client, scopes },
    { code, redirectUri, verifier },
  );
  if (result.ok) return result;
  const { kind, message, hint } = result.failure;
  const path = kind === 'INVALID_CLIENT' ? ['credentials', 'clientSecret'] : [];
  // Nothing is tried again by itself here: the code is used up.
  const advice = kind === 'INVALID_CLIENT' ? hint : 'Start the sign-in again.';
  return { ok: false, error: userError('OAUTH_FAILED', `${message} ${advice}`, path) };
}

/** Installs what was signed in for. When it is refused, nobody has use for the tokens: they are given back. */
async function connect(
  ctx: OAuthContext,
  settings: Settings,
  request: AttemptRequest,
  tokens: Tokens,
): Promise<IntegrationResult> {
  const { organizationId } = memberOf(ctx);
  const giveBack = (): void => ctx.accessTokens.giveBack({ organizationId, settings, tokens });
  try {
    const result = await install(ctx, settings, request, tokens);
    if (result.userErrors.length > 0) giveBack();
    return result;
  } catch (error) {
    giveBack();
    throw error;
  }
}

async function install(
  ctx: OAuthContext,
  settings: Settings,
  { target }: AttemptRequest,
  tokens: Tokens,
): Promise<IntegrationResult> {
  const tested = await testSettings(ctx, settings, { tokens });
  const { check } = tested;
  const userErrors = checkErrors(check);
  if (userErrors.length > 0) {
    await tellFailedTry(ctx, settings, check);
    return { integration: null, check, userErrors };
  }
  if (target.kind === 'NEW') return installIntegration(ctx, settings, target.name, tested);
  const stored = await loadIntegration(ctx, target.integrationId);
  if (stored === undefined) return { ...refused(notFound), check };
  if (stored.version !== target.version) return { ...refused(conflict), check };
  return storeReconnected(ctx, stored, settings, tested, target.acceptIdentityChange);
}

function refused(error: UserError): IntegrationResult {
  return { integration: null, check: null, userErrors: [error] };
}

function refusedBefore(error: UserError): FinishedOAuth {
  return { ...refused(error), providerKey: null, integrationId: null };
}
