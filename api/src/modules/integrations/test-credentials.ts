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
  checkSettings,
  readSettings,
  refuse,
} from './settings.ts';
import { readChangedSettings } from './stored-settings.ts';

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
  const check = await checkSettings(ctx, read.value);
  const { provider } = read.value;
  await writeWithActivity(ctx, async () => ({
    result: undefined,
    events: [testEvent({ provider, integration: null, actor: actorOf(ctx) }, check)],
  }));
  return { check, userErrors: [] };
}

async function readInput(
  ctx: RequestContext,
  input: TestCredentialsInput,
): Promise<Reading<Settings>> {
  if (input.integrationId === null) return readSettings(ctx, input);
  const stored = await loadIntegration(ctx, input.integrationId);
  return stored === undefined || stored.providerKey !== input.providerKey
    ? refuse([notFound])
    : readChangedSettings(ctx, stored, input);
}
