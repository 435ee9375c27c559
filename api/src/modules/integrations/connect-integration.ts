import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';
import { type RequestContext, actorOf, callerOf } from '../../context.ts';
import { type UserError, userError } from '../../user-error.ts';
import { writeWithActivity } from '../activity/index.ts';
import type { CheckResult } from '../catalog/index.ts';
import {
  type IntegrationResult,
  readIntegration,
  recordCheck,
  refused,
  settingsCheck,
  tellHealth,
} from './change-integration.ts';
import { sealCredentials } from './credentials.ts';
import { Integration } from './integration.entity.ts';
import { changeEvent, testEvent, testEvents } from './integration-events.ts';
import { listAllIntegrations } from './integration.queries.ts';
import { nameTaken, readName } from './integration-name.ts';
import { type Settings, type SettingsInput, checkErrors, readSettings } from './settings.ts';
import { type TestedSettings, storeTestTokens, testUnlessSkipped } from './test-settings.ts';

export interface ConnectIntegrationInput extends SettingsInput {
  readonly name: string | null;
  readonly saveInactive: boolean;
  /** Store it without a check: the next scheduled one, due at once, tells how it is. */
  readonly skipTest?: boolean;
}

/**
 * Installs a provider: its form is validated, its check is run, and only then is anything stored, in one transaction
 * with the events that tell it. After a failed check nothing is stored, unless the caller wants it saved switched off.
 */
export async function connectIntegration(
  ctx: RequestContext,
  input: ConnectIntegrationInput,
): Promise<IntegrationResult> {
  const read = await readSettings(ctx, input);
  if (!read.ok) return refused(...read.userErrors);
  const settings = read.value;
  const name = readName(input.name ?? settings.provider.name);
  if (!name.ok) return refused(...name.userErrors);
  const taken = await findTaken(ctx, settings, name.value);
  if (taken !== undefined) return refused(taken);

  const tested = await testUnlessSkipped(ctx, settings, input.skipTest === true);
  const { check } = tested;
  const errors = checkErrors(check);
  const mayBeSaved =
    errors.length === 0 ||
    (input.saveInactive && errors.every(({ code }) => code === 'CHECK_FAILED'));
  if (!mayBeSaved) {
    if (check !== null) await tellFailedTry(ctx, settings, check);
    return { integration: null, check, userErrors: errors };
  }
  return installIntegration(ctx, settings, name.value, tested);
}

/** Stores a new integration with settings that were tested, and tells of it. */
export async function installIntegration(
  ctx: RequestContext,
  settings: Settings,
  name: string,
  tested: TestedSettings,
): Promise<IntegrationResult> {
  const { provider, mode, forms } = settings;
  const { check } = tested;
  const { organizationId } = callerOf(ctx);
  const now = ctx.clock.now();
  const id = uuidv7({ msecs: now.getTime() });
  const actor = actorOf(ctx);
  let checkId: string | undefined;
  try {
    await writeWithActivity(ctx, async (em, sql) => {
      const integration = em.create(Integration, {
        id,
        organizationId,
        providerKey: provider.key,
        name,
        authMode: mode.key,
        config: forms.config,
        exclusive: !provider.allowsMultiple,
        connected: false,
        enabled: false,
        credentialMasks: [],
        status: 'DISCONNECTED',
        statusSince: now,
        version: 0,
        createdAt: now,
        updatedAt: now,
      });
      const credentials = sealCredentials(
        ctx.sealer,
        { id, organizationId },
        mode,
        forms.credentials,
      );
      integration.connect(
        { authMode: mode.key, config: forms.config, credentials, check },
        actor,
        now,
      );
      em.persist(integration);
      await em.flush();
      await storeTestTokens(ctx, settings, tested)(sql, integration);
      const made = settingsCheck(check);
      if (made !== null) checkId = await recordCheck(sql, integration, made, now);
      const subject = { provider, integration: { id, name }, actor };
      return {
        result: undefined,
        events: [...testEvents(subject, check), changeEvent(subject, 'connected')],
      };
    });
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    const message = `Somebody else connected ${provider.name} meanwhile. Reload the page to see it.`;
    return { integration: null, check, userErrors: [userError('CONFLICT', message)] };
  }
  tellHealth(ctx, id, checkId);
  return { integration: await readIntegration(ctx, id), check, userErrors: [] };
}

/** Why there can be no integration of this provider and name; undefined: there can. */
export async function findTaken(
  ctx: RequestContext,
  { provider }: Pick<Settings, 'provider'>,
  name: string,
): Promise<UserError | undefined> {
  const all = await ctx.db.read(listAllIntegrations);
  const others = all.filter(({ providerKey }) => providerKey === provider.key);
  if (!provider.allowsMultiple && others.length > 0) {
    const way =
      others[0]?.connected === true ? 'Change its settings instead.' : 'Reconnect it instead.';
    return userError('DUPLICATE', `${provider.name} is installed already. ${way}`, ['providerKey']);
  }
  return others.some((other) => other.name.toLowerCase() === name.toLowerCase())
    ? nameTaken(provider.name, name)
    : undefined;
}

/** Tells of settings that failed their test, so that nothing was stored. */
export async function tellFailedTry(
  ctx: RequestContext,
  { provider }: Pick<Settings, 'provider'>,
  check: CheckResult,
): Promise<void> {
  const event = testEvent({ provider, integration: null, actor: actorOf(ctx) }, check);
  await writeWithActivity(ctx, async () => ({ result: undefined, events: [event] }));
}
