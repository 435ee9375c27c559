import { createHash } from 'node:crypto';
import {
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomState,
} from 'oauth4webapi';
import { v7 as uuidv7 } from 'uuid';
import { memberOf } from '../../context.ts';
import { type UserError, userError } from '../../user-error.ts';
import type { OAuthSpec, Provider } from '../catalog/index.ts';
import { type OAuthClient, oauthClientOf } from '../oauth-tokens/index.ts';
import { type AttemptRequest, attemptLifeMs, sealRequest } from './attempt.ts';
import { insertAttempt } from './attempts.queries.ts';
import { authorizationUrl } from './authorization-url.ts';
import { type StartInput, readWanted } from './read-wanted.ts';
import { redirectUriOf } from './redirect-uri.ts';
import type { OAuthContext } from './oauth.context.ts';

export interface StartedOAuth {
  readonly authorizationUrl: string | null;
  readonly expiresAt: Date | null;
  readonly userErrors: readonly UserError[];
}

/**
 * Begins a sign-in at a provider. Everything that can be wrong with the settings is told now, before anybody is sent
 * there. The state that comes back in the callback is 256 random bits, of which only the hash is stored.
 */
export async function startOAuth(ctx: OAuthContext, input: StartInput): Promise<StartedOAuth> {
  const { userId, sessionId, organizationId } = memberOf(ctx);
  const read = await readWanted(ctx, input);
  if (!read.ok) return refused(read.userErrors);
  const { settings, scopes, target } = read.value;
  const { provider, mode, forms } = settings;
  const client = oauthClientOf(ctx.oauthClients, provider, forms);
  if (mode.oauth === undefined || client === undefined) return refused([noClient(provider)]);

  const state = generateRandomState();
  const verifier = mode.oauth.pkce ? generateRandomCodeVerifier() : null;
  const redirectUri = redirectUriOf(ctx.site);
  const request = { verifier, redirectUri, forms, scopes, target };
  const url = await addressOf(mode.oauth, client, state, request);
  if (url === undefined) return refused([badAddress(provider)]);

  const createdAt = ctx.clock.now();
  const expiresAt = new Date(createdAt.getTime() + attemptLifeMs);
  const id = uuidv7({ msecs: createdAt.getTime() });
  await ctx.db.write((_em, sql) =>
    insertAttempt(sql, {
      id,
      organizationId,
      userId,
      sessionId,
      providerKey: provider.key,
      authMode: mode.key,
      integrationId: target.kind === 'NEW' ? null : target.integrationId,
      stateHash: hashOfState(state),
      sealed: sealRequest(ctx.sealer, { id, organizationId }, request),
      createdAt,
      expiresAt,
    }),
  );
  return { authorizationUrl: ctx.consentUrl(url), expiresAt, userErrors: [] };
}

/** What is stored of a state: who reads the database cannot finish a sign-in with it. */
export function hashOfState(state: string): Buffer {
  return createHash('sha256').update(state).digest();
}

async function addressOf(
  spec: OAuthSpec,
  { clientId }: OAuthClient,
  state: string,
  { verifier, redirectUri, scopes, forms }: AttemptRequest,
): Promise<string | undefined> {
  const challenge = verifier === null ? null : await calculatePKCECodeChallenge(verifier);
  const asked = { clientId, redirectUri, state, scopes, challenge };
  try {
    return authorizationUrl(spec, forms.config, asked);
  } catch (error) {
    if (error instanceof Error && error.name === 'TemplateError') return undefined;
    throw error;
  }
}

function refused(userErrors: readonly UserError[]): StartedOAuth {
  return { authorizationUrl: null, expiresAt: null, userErrors };
}

/** Also when the operator has taken a client away that stored settings rely on. */
export function noClient({ name }: Pick<Provider, 'name'>): UserError {
  const message = `Enter the client ID and the client secret of an OAuth app at ${name}; the operator has set none for it.`;
  return userError('INVALID_FIELD', message, ['config', 'clientId']);
}

function badAddress({ name }: Pick<Provider, 'name'>): UserError {
  const message = `No address of ${name} can be made of these settings. Check the names in them.`;
  return userError('INVALID_FIELD', message, ['config']);
}
