import type { RequestContext } from '../../context.ts';
import { webhookViews } from './webhook-view.ts';
import { findWebhooks } from './webhook.queries.ts';
import type { WebhookType } from './webhooks.types.ts';

/** Webhooks by id; those that the caller may not see are left out. */
export async function loadWebhooks(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<WebhookType[]> {
  if (ids.length === 0 || ctx.caller?.permissions.has('WEBHOOKS_READ') !== true) return [];
  const rows = await ctx.db.read((sql) => findWebhooks(sql, ids));
  return webhookViews(rows, ctx.clock.now());
}
