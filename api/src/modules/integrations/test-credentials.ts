import { type RequestContext, actorOf } from '../../context.ts';
import type { UserError } from '../../user-error.ts';
import { writeWithActivity } from '../activity/index.ts';
import type { CheckResult } from '../catalog/index.ts';
import { loadIntegration, notFound } from './change-integration.ts';
import { testEvent } from './integration-events.ts';
import {
  type Reading,
  type Settings,
  type SettingsInput,
  readSettings,
  refuse,
} from './settings.ts';
import type { StoredSettings } from './open-settings.ts';
import { readChangedSettings } from './stored-settings.ts';
import { testSettings } from './test-settings.ts';

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
  const read = await readInput(ctx, input);
  if (!read.ok) return { check: null, userErrors: read.userErrors };
  const { settings, stored } = read.value;
  const source = stored === null ? {} : { stored };
  const { check } = await testSettings(ctx, settings, source);
  const { provider } = settings;
  await writeWithActivity(ctx, async () => ({
    result: undefined,
    events: [testEvent({ provider, integration: null, actor: actorOf(ctx) }, check)],
  }));
  return { check, userErrors: [] };
}

interface ReadInput {
  readonly settings: Settings;
  /** The integration whose secrets, and sign-in, are used for what was left blank. */
  readonly stored: StoredSettings | null;
}

async function readInput(
  ctx: RequestContext,
  input: TestCredentialsInput,
): Promise<Reading<ReadInput>> {
  if (input.integrationId === null) return withStored(await readSettings(ctx, input), null);
  const stored = await loadIntegration(ctx, input.integrationId);
  return stored === undefined || stored.providerKey !== input.providerKey
    ? refuse([notFound])
    : withStored(await readChangedSettings(ctx, stored, input), stored);
}

function withStored(
  read: Reading<Settings>,
  stored: (StoredSettings & { readonly connected: boolean }) | null,
): Reading<ReadInput> {
  if (!read.ok) return read;
  return { ok: true, value: { settings: read.value, stored: stored?.connected ? stored : null } };
}
