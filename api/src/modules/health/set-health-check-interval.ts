import { type RequestContext, actorOf, callerOf } from '../../context.ts';
import { type UserError, userError } from '../../user-error.ts';
import { type NewActivityEvent, writeWithActivity } from '../activity/index.ts';
import { type CheckSettings, storeCheckSettings } from '../health-history/index.ts';

export interface SetHealthCheckIntervalInput {
  readonly integrationId: string;
  readonly intervalMinutes: number;
  /** Null: as it is. */
  readonly failureThreshold: number | null;
  readonly recoveryThreshold: number | null;
}

interface Stored extends CheckSettings {
  readonly name: string;
  readonly providerKey: string;
}

export const notFound = userError('NOT_FOUND', 'There is no such integration.', ['integrationId']);

/** Sets how often an integration is checked, and how many results in a row are believed. */
export async function setHealthCheckInterval(
  ctx: RequestContext,
  input: SetHealthCheckIntervalInput,
): Promise<readonly UserError[]> {
  const errors = problemsOf(input);
  if (errors.length > 0) return errors;
  const { organizationId } = callerOf(ctx);
  const { integrationId } = input;
  const userErrors = await writeWithActivity<readonly UserError[]>(ctx, async (_em, sql) => {
    const [stored] = await sql<Stored>(
      `select name, provider_key as "providerKey", interval_minutes as "intervalMinutes",
         failure_threshold as "failureThreshold", recovery_threshold as "recoveryThreshold"
       from integrations as integration join integration_health as health
         on health.org_id = integration.org_id and health.integration_id = integration.id
       where integration.id = ? and deleted_at is null for update of health`,
      [integrationId],
    );
    if (stored === undefined) return { result: [notFound], events: [] };
    const settings = {
      intervalMinutes: input.intervalMinutes,
      failureThreshold: input.failureThreshold ?? stored.failureThreshold,
      recoveryThreshold: input.recoveryThreshold ?? stored.recoveryThreshold,
    };
    if (isSame(stored, settings)) return { result: [], events: [] };
    await storeCheckSettings(sql, integrationId, settings, ctx.clock.now());
    return { result: [], events: [changeOf(ctx, integrationId, stored, settings)] };
  });
  if (userErrors.length === 0) ctx.bus.publish({ kind: 'health', organizationId, integrationId });
  return userErrors;
}

function problemsOf(input: SetHealthCheckIntervalInput): UserError[] {
  const limits = [
    ['intervalMinutes', 60, 'The interval must be from 1 to 60 minutes.'],
    ['failureThreshold', 10, 'The failure threshold must be from 1 to 10 checks.'],
    ['recoveryThreshold', 10, 'The recovery threshold must be from 1 to 10 checks.'],
  ] as const;
  return limits.flatMap(([field, most, message]) => {
    const value = input[field];
    const isGood = value === null || (Number.isInteger(value) && value >= 1 && value <= most);
    return isGood ? [] : [userError('INVALID_FIELD', message, [field])];
  });
}

function isSame(a: CheckSettings, b: CheckSettings): boolean {
  return (
    a.intervalMinutes === b.intervalMinutes &&
    a.failureThreshold === b.failureThreshold &&
    a.recoveryThreshold === b.recoveryThreshold
  );
}

function changeOf(
  ctx: RequestContext,
  integrationId: string,
  { name, providerKey }: Stored,
  settings: CheckSettings,
): NewActivityEvent {
  const { intervalMinutes } = settings;
  const often = intervalMinutes === 1 ? 'every minute' : `every ${intervalMinutes} minutes`;
  return {
    eventType: 'integration.checks_changed',
    status: 'SUCCESS',
    message: `${name} is checked ${often} from now on`,
    actor: actorOf(ctx),
    integrationId,
    providerKey,
    category: ctx.catalog.get(providerKey)?.category ?? null,
    requestBody: settings,
  };
}
