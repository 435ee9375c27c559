import type { RequestContext } from '../../context.ts';
import type { UserError } from '../../user-error.ts';
import { writeWithActivity } from '../activity/index.ts';
import type { CheckResult } from '../catalog/index.ts';
import { loadIntegration, notFound } from './change-integration.ts';
import { mergeCredentials, openCredentials } from './credentials.ts';
import { testEvent } from './integration-events.ts';
import { type SettingsInput, actorOf, checkSettings, readSettings } from './settings.ts';

export interface TestCredentialsInput extends SettingsInput {
  /** Secrets that were left blank are taken from this integration. */
  readonly integrationId: string | null;
}

export interface TestCredentialsResult {
  readonly check: CheckResult | null;
  readonly userErrors: readonly UserError[];
}

/** Runs a provider's check with settings that are not saved. */
export async function testCredentials(
  ctx: RequestContext,
  input: TestCredentialsInput,
): Promise<TestCredentialsResult> {
  const completed = await complete(ctx, input);
  if (completed === undefined) return { check: null, userErrors: [notFound] };
  const read = await readSettings(ctx, completed);
  if (!read.ok) return { check: null, userErrors: read.userErrors };
  const check = await checkSettings(ctx, read.value);
  const { provider } = read.value;
  await writeWithActivity(ctx, async () => ({
    result: undefined,
    events: [testEvent({ provider, integration: null, actor: actorOf(ctx) }, check)],
  }));
  return { check, userErrors: [] };
}

async function complete(
  ctx: RequestContext,
  input: TestCredentialsInput,
): Promise<SettingsInput | undefined> {
  if (input.integrationId === null) return input;
  const stored = await loadIntegration(ctx, input.integrationId);
  if (stored === undefined || stored.providerKey !== input.providerKey) return undefined;
  if (stored.sealedCredentials == null || stored.authMode !== (input.authMode ?? stored.authMode))
    return input;
  const credentials = openCredentials(ctx.sealer, stored, stored.sealedCredentials);
  return {
    ...input,
    authMode: stored.authMode,
    credentials: mergeCredentials(credentials, input.credentials),
  };
}
