import type { RequestContext } from '../../context.ts';
import { type Sql, pgArray } from '../../platform/database/index.ts';
import { releaseDeliveries } from '../delivery-queue/index.ts';
import type { UserError } from '../../user-error.ts';
import {
  type StoredWebhook,
  type WebhookResult,
  changeWebhook,
  isNameTaken,
  refused,
  takeTurn,
} from './change-webhook.ts';
import { readEventTypes } from './event-types.ts';
import { webhookEvent } from './webhook-events.ts';
import { nameTaken, readWebhookName } from './webhook-name.ts';
import { readWebhookUrl } from './webhook-url.ts';

export interface UpdateWebhookInput {
  readonly id: string;
  readonly version: number | null;
  /** Null: as it is. */
  readonly name: string | null;
  readonly url: string | null;
  readonly eventTypes: readonly string[] | null;
  readonly enabled: boolean | null;
  readonly acceptUnknownEventTypes: boolean;
}

/**
 * Changes a webhook. Enabling forgets its failures and its pause, and brings the deliveries that it held back in line;
 * disabling holds what waits: nobody claims it, however much it is.
 */
export async function updateWebhook(
  ctx: RequestContext,
  input: UpdateWebhookInput,
): Promise<WebhookResult> {
  const read = await readSettings(ctx, input);
  if ('problems' in read) return refused(...read.problems);
  return changeWebhook(ctx, input, async (webhook, sql) => {
    await takeTurn(ctx, sql);
    const settings = {
      name: read.name ?? webhook.name,
      url: read.url ?? webhook.url,
      eventTypes: read.eventTypes ?? webhook.eventTypes,
    };
    if (await isNameTaken(sql, settings.name, webhook.id))
      return { problems: [nameTaken(settings.name)] };
    const changed = changedFields(webhook, settings);
    const enabled = input.enabled ?? webhook.enabled;
    if (changed.length > 0) await storeSettings(sql, webhook.id, settings, ctx.clock.now());
    if (enabled !== webhook.enabled) await switchTo(sql, webhook.id, enabled, ctx.clock.now());
    return [
      ...(changed.length === 0 ? [] : [webhookEvent(ctx, settings.name, 'updated', changed)]),
      ...(enabled === webhook.enabled
        ? []
        : [webhookEvent(ctx, settings.name, enabled ? 'enabled' : 'disabled')]),
    ];
  });
}

interface Settings {
  readonly name: string;
  readonly url: string;
  readonly eventTypes: readonly string[];
}

type ReadSettings =
  | { readonly [Field in keyof Settings]: Settings[Field] | null }
  | { readonly problems: readonly UserError[] };

async function readSettings(ctx: RequestContext, input: UpdateWebhookInput): Promise<ReadSettings> {
  const unchanged = { ok: true, value: null } as const;
  const name = input.name === null ? unchanged : readWebhookName(input.name);
  const url = input.url === null ? unchanged : await readWebhookUrl(ctx.outbound, input.url);
  const eventTypes =
    input.eventTypes === null
      ? unchanged
      : readEventTypes(input.eventTypes, input.acceptUnknownEventTypes);
  if (name.ok && url.ok && eventTypes.ok)
    return { name: name.value, url: url.value, eventTypes: eventTypes.value };
  return {
    problems: [name, url, eventTypes].flatMap((read) => (read.ok ? [] : read.userErrors)),
  };
}

function changedFields(before: StoredWebhook, after: Settings): readonly string[] {
  return [
    ...(before.name === after.name ? [] : ['name']),
    ...(before.url === after.url ? [] : ['url']),
    ...(before.eventTypes.join() === after.eventTypes.join() ? [] : ['eventTypes']),
  ];
}

async function storeSettings(sql: Sql, id: string, settings: Settings, now: Date): Promise<void> {
  await sql(
    `update webhooks set name = ?, url = ?, event_types = ?::text[], updated_at = ?, version = version + 1
     where id = ?::uuid`,
    [settings.name, settings.url, pgArray(settings.eventTypes), now, id],
  );
}

async function switchTo(sql: Sql, id: string, enabled: boolean, now: Date): Promise<void> {
  if (!enabled) {
    await sql(
      `update webhooks set enabled = false, disabled_at = ?, disabled_reason = 'MEMBER', updated_at = ?,
         version = version + 1
       where id = ?::uuid`,
      [now, now, id],
    );
    return;
  }
  await sql(
    `update webhooks set enabled = true, disabled_at = null, disabled_reason = null, failing_since = null,
       failures_in_a_row = 0, paused_until = null, pauses = 0, notice_due_at = null, updated_at = ?,
       version = version + 1
     where id = ?::uuid`,
    [now, id],
  );
  // Those whose attempt failed when it was disabled already are in no line.
  await releaseDeliveries(sql, id, now);
}
