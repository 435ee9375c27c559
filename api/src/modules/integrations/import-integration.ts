import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';
import { type RequestContext, callerOf } from '../../context.ts';
import { userError } from '../../user-error.ts';
import { writeWithActivity } from '../activity/index.ts';
import type { FormValues } from '../catalog/index.ts';
import {
  type IntegrationRef,
  type IntegrationResult,
  changeIntegration,
  notFound,
  readIntegration,
  refused,
} from './change-integration.ts';
import { Integration } from './integration.entity.ts';
import { changeEvent, subjectOf } from './integration-events.ts';
import { nameTaken, readName } from './integration-name.ts';

/** Settings without secrets, valid by their provider's config form. */
export interface ImportedSettings {
  readonly providerKey: string;
  readonly name: string;
  readonly authMode: string;
  readonly config: FormValues;
}

/** Installs a provider without credentials: it is there, disconnected, and wants to be reconnected. */
export async function importIntegration(
  ctx: RequestContext,
  { providerKey, name: given, authMode, config }: ImportedSettings,
): Promise<IntegrationResult> {
  const provider = ctx.catalog.get(providerKey);
  if (provider === undefined) return refused(notFound);
  const name = readName(given);
  if (!name.ok) return refused(...name.userErrors);
  const now = ctx.clock.now();
  const id = uuidv7({ msecs: now.getTime() });
  try {
    await writeWithActivity(ctx, async (em) => {
      const integration = em.create(Integration, {
        id,
        organizationId: callerOf(ctx).organizationId,
        providerKey,
        name: name.value,
        authMode,
        config,
        exclusive: !provider.allowsMultiple,
        connected: false,
        enabled: false,
        credentialMasks: [],
        status: 'DISCONNECTED',
        statusSince: now,
        version: 1,
        createdAt: now,
        updatedAt: now,
      });
      em.persist(integration);
      return { result: undefined, events: [changeEvent(subjectOf(ctx, integration), 'imported')] };
    });
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    return refused(nameTaken(provider.name, name.value));
  }
  return { integration: await readIntegration(ctx, id), check: null, userErrors: [] };
}

/** Changes what is not secret of a disconnected integration. Its next reconnect tests it. */
export async function updateDisconnected(
  ctx: RequestContext,
  ref: IntegrationRef,
  { name: given, authMode, config }: Omit<ImportedSettings, 'providerKey'>,
): Promise<IntegrationResult> {
  const name = readName(given);
  if (!name.ok) return refused(...name.userErrors);
  try {
    return await changeIntegration(ctx, ref, null, (integration) => {
      if (integration.connected)
        return userError('CONFLICT', `${integration.name} was connected meanwhile.`);
      const now = ctx.clock.now();
      integration.configure(authMode, config, now);
      if (name.value !== integration.name) integration.rename(name.value, now);
      return [changeEvent(subjectOf(ctx, integration), 'updated', ['config'])];
    });
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    return refused(nameTaken(given, name.value));
  }
}
