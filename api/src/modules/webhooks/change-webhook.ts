import { type RequestContext, callerOf } from '../../context.ts';
import type { Sql } from '../../platform/database/index.ts';
import { type UserError, userError } from '../../user-error.ts';
import { type NewActivityEvent, type Told, writeWithActivity } from '../activity/index.ts';
import { type WebhookRow, findWebhooks } from './webhook.queries.ts';

/** What every act on a webhook gives back; `webhook` as it is now. */
export interface WebhookResult {
  readonly webhook: WebhookRow | null;
  readonly userErrors: readonly UserError[];
}

/** A webhook as it is stored, locked for a change. */
export interface StoredWebhook {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly url: string;
  readonly eventTypes: readonly string[];
  readonly enabled: boolean;
  readonly version: number;
  readonly sealedSecret: Buffer;
  readonly sealingKeyId: string;
}

export const notFound = userError('NOT_FOUND', 'There is no such webhook.', ['id']);
const conflict = userError(
  'CONFLICT',
  'Somebody else changed this webhook meanwhile. Reload it, look at what changed, and try again.',
);

export function refused(...userErrors: readonly UserError[]): WebhookResult {
  return { webhook: null, userErrors };
}

/**
 * Changes one webhook and tells of it, in one transaction. The row is locked, so of two who act at once one waits; and
 * then finds another version than it saw, and gets CONFLICT.
 *
 * @param change Writes what changes, and gives the events that tell it; or why it cannot be.
 */
export async function changeWebhook(
  ctx: RequestContext,
  { id, version }: { readonly id: string; readonly version: number | null },
  change: (
    webhook: StoredWebhook,
    sql: Sql,
  ) => Promise<readonly NewActivityEvent[] | { readonly problems: readonly UserError[] }>,
): Promise<WebhookResult> {
  const userErrors = await writeWithActivity(
    ctx,
    async (_em, sql): Promise<Told<readonly UserError[]>> => {
      const webhook = await lockWebhook(sql, id);
      if (webhook === undefined) return { result: [notFound], events: [] };
      if (version !== null && version !== webhook.version)
        return { result: [conflict], events: [] };
      const events = await change(webhook, sql);
      return 'problems' in events
        ? { result: events.problems, events: [] }
        : { result: [], events };
    },
  );
  if (userErrors.length > 0) return refused(...userErrors);
  const webhook = await readWebhook(ctx, id);
  ctx.bus.publish({ kind: 'webhook', webhookId: id, isOn: webhook?.enabled === true });
  return { webhook, userErrors };
}

/** The webhook as it is stored now; null when it is not visible or was deleted. */
export async function readWebhook(ctx: RequestContext, id: string): Promise<WebhookRow | null> {
  const [row] = await ctx.db.read((sql) => findWebhooks(sql, [id]));
  return row ?? null;
}

/** Those who name webhooks of an organization take turns: two cannot take the same name, or the last place. */
export async function takeTurn(ctx: RequestContext, sql: Sql): Promise<void> {
  await sql(`select pg_advisory_xact_lock(hashtextextended('webhooks ' || ?::text, 0))`, [
    callerOf(ctx).organizationId,
  ]);
}

/** Whether another webhook has that name, whatever the case of its letters. */
export async function isNameTaken(sql: Sql, name: string, exceptId: string): Promise<boolean> {
  const rows = await sql(
    'select id from webhooks where lower(name) = lower(?) and id <> ?::uuid and deleted_at is null',
    [name, exceptId],
  );
  return rows.length > 0;
}

/** Without the lock of a key: those who write deliveries of this webhook need not wait. */
async function lockWebhook(sql: Sql, id: string): Promise<StoredWebhook | undefined> {
  const [row] = await sql<StoredWebhook>(
    `select id, org_id as "organizationId", name, url, event_types as "eventTypes", enabled, version,
       sealed_secret as "sealedSecret", sealing_key_id as "sealingKeyId"
     from webhooks where id = ?::uuid and deleted_at is null for no key update`,
    [id],
  );
  return row;
}
