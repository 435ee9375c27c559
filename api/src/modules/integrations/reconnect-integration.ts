import { type RequestContext, actorOf } from '../../context.ts';
import { userError } from '../../user-error.ts';
import {
  type IntegrationRef,
  type IntegrationResult,
  changeIntegration,
  conflict,
  loadIntegration,
  notFound,
  refused,
  settingsCheck,
} from './change-integration.ts';
import { sealCredentials } from './credentials.ts';
import { changeEvent, testEvents } from './integration-events.ts';
import type { Integration } from './integration.entity.ts';
import { type Settings, checkErrors, readSettings } from './settings.ts';
import { type TestedSettings, storeTestTokens, testUnlessSkipped } from './test-settings.ts';

export interface ReconnectIntegrationInput extends IntegrationRef {
  readonly authMode: string | null;
  readonly config: unknown;
  readonly credentials: unknown;
  /** Connect although the account is another one than before. */
  readonly acceptIdentityChange: boolean;
  readonly saveInactive: boolean;
  /** Store them without a check: whose account it is stays unknown until the next scheduled one, due at once. */
  readonly skipTest?: boolean;
}

/** Gives an integration credentials again. When they belong to another account than before, that must be confirmed. */
export async function reconnectIntegration(
  ctx: RequestContext,
  input: ReconnectIntegrationInput,
): Promise<IntegrationResult> {
  const stored = await loadIntegration(ctx, input.integrationId);
  if (stored === undefined) return refused(notFound);
  if (input.version !== null && input.version !== stored.version) return refused(conflict);
  const read = await readSettings(ctx, {
    providerKey: stored.providerKey,
    authMode: input.authMode ?? stored.authMode,
    config: input.config ?? stored.config,
    credentials: input.credentials,
  });
  if (!read.ok) return refused(...read.userErrors);

  const tested = await testUnlessSkipped(ctx, read.value, input.skipTest === true);
  const { check } = tested;
  const errors = checkErrors(check);
  if (
    errors.length > 0 &&
    !(input.saveInactive && errors.every(({ code }) => code === 'CHECK_FAILED'))
  ) {
    return { integration: null, check, userErrors: errors };
  }
  return storeReconnected(ctx, stored, read.value, tested, input.acceptIdentityChange);
}

/**
 * Stores tested settings as those of an integration that is there, connected or not. When they belong to another account
 * than before, that must be accepted.
 */
export async function storeReconnected(
  ctx: RequestContext,
  stored: Integration,
  settings: Settings,
  tested: TestedSettings,
  acceptIdentityChange: boolean,
): Promise<IntegrationResult> {
  const { provider, mode, forms } = settings;
  const { check } = tested;
  if (isAnotherAccount(stored.identity ?? null, check?.identity ?? null) && !acceptIdentityChange) {
    const message =
      mode.kind === 'OAUTH2_CODE'
        ? `You signed in as ${check?.identity}. ${stored.name} was connected to ${stored.identity} before. ` +
          'Sign in with that account, or go on only if you mean to change it.'
        : `These credentials belong to ${check?.identity}. ${stored.name} was connected to ${stored.identity} before. ` +
          'Reconnect anyway only if you mean to change the account.';
    const changed = userError('IDENTITY_CHANGED', message, ['credentials']);
    return { integration: null, check, userErrors: [changed] };
  }
  return changeIntegration(
    ctx,
    { integrationId: stored.id, version: stored.version },
    settingsCheck(check),
    (integration) => {
      const credentials = sealCredentials(ctx.sealer, integration, mode, forms.credentials);
      const actor = actorOf(ctx);
      integration.connect(
        { authMode: mode.key, config: forms.config, credentials, check },
        actor,
        ctx.clock.now(),
      );
      const subject = { provider, integration, actor };
      return [...testEvents(subject, check), changeEvent(subject, 'reconnected')];
    },
    storeTestTokens(ctx, settings, tested),
  );
}

function isAnotherAccount(before: string | null, now: string | null): boolean {
  return before !== null && now !== null && before !== now;
}
