import { LockMode } from '@mikro-orm/core';
import type { Sql } from '../../platform/database/index.ts';
import { type RequestContext, callerOf } from '../../context.ts';
import { type UserError, userError } from '../../user-error.ts';
import { type NewActivityEvent, type Told, writeAndTell } from '../activity/index.ts';
import type { CheckResult } from '../catalog/index.ts';
import { type HealthCheckTrigger, recordAskedCheck } from '../health-history/index.ts';
import { Integration } from './integration.entity.ts';
import { type IntegrationRow, findIntegrations } from './integration.queries.ts';

/** What every act on an integration gives back; `integration` as it is now. */
export interface IntegrationResult {
  readonly integration: IntegrationRow | null;
  readonly check: CheckResult | null;
  readonly userErrors: readonly UserError[];
  /** Of the events that tell it. */
  readonly eventIds?: readonly string[];
}

/** Which integration, and the version that the caller saw; null acts on whatever is there. */
export interface IntegrationRef {
  readonly integrationId: string;
  readonly version: number | null;
}

/** A check that was made before a change, and why. */
export interface MadeCheck {
  readonly result: CheckResult;
  readonly trigger: Exclude<HealthCheckTrigger, 'SCHEDULED'>;
}

/** The check of new settings; null when none was wanted. */
export function settingsCheck(result: CheckResult | null): MadeCheck | null {
  return result === null ? null : { result, trigger: 'SETTINGS' };
}

export const conflict = userError(
  'CONFLICT',
  'Somebody else changed this integration meanwhile. Reload it, look at what changed, and try again.',
);
export const notFound = userError('NOT_FOUND', 'There is no such integration.', ['integrationId']);

export function refused(...userErrors: readonly UserError[]): IntegrationResult {
  return { integration: null, check: null, userErrors };
}

/** The events that tell of a change, or why it cannot be. */
export type Change = readonly NewActivityEvent[] | UserError;

/**
 * Changes one integration and tells of it, in one transaction, which also keeps the check that was made for it. The row
 * is locked, so of two who act at once one waits; and then finds another version than it saw, and gets CONFLICT.
 *
 * @param storeMore What else stands or falls with the change; it finds it written.
 */
export async function changeIntegration(
  ctx: RequestContext,
  { integrationId, version }: IntegrationRef,
  check: MadeCheck | null,
  change: (integration: Integration, sql: Sql) => Change | Promise<Change>,
  storeMore: (sql: Sql, integration: Integration) => Promise<void> = async () => {},
): Promise<IntegrationResult> {
  let checkId: string | undefined;
  const { result: userErrors, eventIds } = await writeAndTell(
    ctx,
    async (em, sql): Promise<Told<readonly UserError[]>> => {
      const integration = await em.findOne(
        Integration,
        { id: integrationId, deletedAt: null },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      if (integration === null) return { result: [notFound], events: [] };
      if (version !== null && integration.version !== version)
        return { result: [conflict], events: [] };
      const events = await change(integration, sql);
      if ('code' in events) return { result: [events], events: [] };
      await em.flush();
      await storeMore(sql, integration);
      if (check !== null) checkId = await recordCheck(sql, integration, check, ctx.clock.now());
      return { result: [], events };
    },
  );
  if (userErrors.length === 0) tellHealth(ctx, integrationId, checkId);
  const integration = await readIntegration(ctx, integrationId);
  return { integration, check: check?.result ?? null, userErrors, eventIds };
}

/** Writes a check into the history of an integration that is stored already, in its transaction. */
export function recordCheck(
  sql: Sql,
  integration: Integration,
  { result: check, trigger }: MadeCheck,
  now: Date,
): Promise<string> {
  const { id: integrationId, organizationId, connected, enabled, deletedAt } = integration;
  const isActive = connected && enabled && deletedAt == null;
  return recordAskedCheck(sql, { organizationId, integrationId, isActive, check, trigger, now });
}

/** Tells open windows, after the commit, that an integration was checked or is checked in another way. */
export function tellHealth(
  ctx: RequestContext,
  integrationId: string,
  checkId: string | undefined,
): void {
  const { organizationId } = callerOf(ctx);
  const check = checkId === undefined ? {} : { checkId };
  ctx.bus.publish({ kind: 'health', organizationId, integrationId, ...check });
}

/** The integration as it is stored now; null when it is not visible or was deleted. */
export async function readIntegration(
  ctx: RequestContext,
  integrationId: string,
): Promise<IntegrationRow | null> {
  const [row] = await ctx.db.read((sql) => findIntegrations(sql, [integrationId]));
  return row ?? null;
}

/** An integration with its sealed credentials, for acts that must open them; undefined when it is not visible. */
export async function loadIntegration(
  ctx: RequestContext,
  integrationId: string,
): Promise<Integration | undefined> {
  const integration = await ctx.db.write((em) =>
    em.findOne(Integration, {
      id: integrationId,
      deletedAt: null,
      organizationId: callerOf(ctx).organizationId,
    }),
  );
  return integration ?? undefined;
}
