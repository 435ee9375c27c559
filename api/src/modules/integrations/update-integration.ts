import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { type RequestContext, actorOf } from '../../context.ts';
import { type UserError, userError } from '../../user-error.ts';
import type { FormValues } from '../catalog/index.ts';
import {
  type IntegrationRef,
  type IntegrationResult,
  changeIntegration,
  loadIntegration,
  conflict,
  notFound,
  refused,
  settingsCheck,
} from './change-integration.ts';
import { openCredentials, sealCredentials } from './credentials.ts';
import type { Integration } from './integration.entity.ts';
import { changeEvent, testEvents } from './integration-events.ts';
import { nameTaken, readName } from './integration-name.ts';
import { type Settings, checkErrors } from './settings.ts';
import { readChangedSettings } from './stored-settings.ts';
import { type TestedSettings, storeTestTokens, testUnlessSkipped } from './test-settings.ts';

export interface UpdateIntegrationInput extends IntegrationRef {
  readonly name: string | null;
  readonly authMode: string | null;
  /** Null: as it is. */
  readonly config: unknown;
  /** Secrets that are left blank are kept. */
  readonly credentials: unknown;
  readonly saveInactive: boolean;
  /** Store them without a check: the next scheduled one, due at once, tells how they are. */
  readonly skipTest?: boolean;
}

/**
 * Changes settings: merged with what is stored, validated, tested and sealed anew. A failed check changes nothing,
 * unless the caller wants the settings saved and the integration switched off.
 */
export async function updateIntegration(
  ctx: RequestContext,
  input: UpdateIntegrationInput,
): Promise<IntegrationResult> {
  const stored = await loadIntegration(ctx, input.integrationId);
  if (stored === undefined) return refused(notFound);
  if (input.version !== null && input.version !== stored.version) return refused(conflict);
  if (!stored.connected || stored.sealedCredentials == null) {
    return refused(
      userError('WRONG_STATE', `${stored.name} is disconnected. Reconnect it instead.`),
    );
  }
  const name = readName(input.name ?? stored.name);
  if (!name.ok) return refused(...name.userErrors);
  const before = openCredentials(ctx.sealer, stored, stored.sealedCredentials);
  const read = await readChangedSettings(ctx, stored, input);
  if (!read.ok) return refused(...read.userErrors);

  const tested = await testUnlessSkipped(ctx, read.value, input.skipTest === true, { stored });
  const { check } = tested;
  const errors = checkErrors(check);
  if (
    errors.length > 0 &&
    !(input.saveInactive && errors.every(({ code }) => code === 'CHECK_FAILED'))
  ) {
    return { integration: null, check, userErrors: errors };
  }
  const changedFields = changedFieldsOf(stored, before, read.value, name.value);
  try {
    return await store(ctx, {
      stored,
      settings: read.value,
      name: name.value,
      tested,
      changedFields,
    });
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    return {
      integration: null,
      check,
      userErrors: [nameTaken(read.value.provider.name, name.value)],
    };
  }
}

interface Update {
  readonly stored: Integration;
  readonly settings: Settings;
  readonly name: string;
  readonly tested: TestedSettings;
  readonly changedFields: readonly string[];
}

function store(
  ctx: RequestContext,
  { stored, settings, name, tested, changedFields }: Update,
): Promise<IntegrationResult> {
  const { check } = tested;
  const { provider, mode, forms } = settings;
  return changeIntegration(
    ctx,
    { integrationId: stored.id, version: stored.version },
    settingsCheck(check),
    (integration): ReturnType<Parameters<typeof changeIntegration>[3]> => {
      if (!integration.connected) return gone(integration);
      const now = ctx.clock.now();
      const credentials = sealCredentials(ctx.sealer, integration, mode, forms.credentials);
      const areNew = changedFields.some((field) => field !== 'name');
      const { config } = forms;
      integration.update({ authMode: mode.key, config, credentials, check, areNew }, now);
      if (name !== integration.name) integration.rename(name, now);
      const subject = { provider, integration: { id: integration.id, name }, actor: actorOf(ctx) };
      return [...testEvents(subject, check), changeEvent(subject, 'updated', changedFields)];
    },
    storeTestTokens(ctx, settings, tested),
  );
}

function gone(integration: Integration): UserError {
  return userError(
    'WRONG_STATE',
    `${integration.name} was disconnected meanwhile. Reconnect it instead.`,
  );
}

function changedFieldsOf(
  stored: Integration,
  before: FormValues,
  settings: Settings,
  name: string,
): readonly string[] {
  const differing = (group: string, old: FormValues, current: FormValues) =>
    Object.keys({ ...old, ...current })
      .filter((field) => old[field] !== current[field])
      .map((field) => `${group}.${field}`);
  return [
    ...(name === stored.name ? [] : ['name']),
    ...(settings.mode.key === stored.authMode ? [] : ['authMode']),
    ...differing('config', stored.config, settings.forms.config),
    ...differing('credentials', before, settings.forms.credentials),
  ];
}
