import type { RequestContext } from '../../context.ts';
import type { UserError } from '../../user-error.ts';
import { changeWebhook } from './change-webhook.ts';
import { discardWaiting } from './discard-waiting.ts';
import { webhookEvent } from './webhook-events.ts';

interface DeletedWebhook {
  readonly isDeleted: boolean;
  /** Deliveries that waited. */
  readonly discarded: number;
  readonly userErrors: readonly UserError[];
}

/** Takes a webhook out of all lists and erases its secrets; its history stays. What waited for it is discarded. */
export async function deleteWebhook(ctx: RequestContext, id: string): Promise<DeletedWebhook> {
  const { userErrors } = await changeWebhook(ctx, { id, version: null }, async (webhook, sql) => {
    const now = ctx.clock.now();
    await sql(
      `update webhooks set deleted_at = ?, enabled = false, disabled_at = ?, disabled_reason = 'MEMBER',
         sealed_secret = '', secret_mask = '', previous_sealed_secret = null, previous_sealing_key_id = null,
         previous_expires_at = null, notice_due_at = null, updated_at = ?, version = version + 1
       where id = ?::uuid`,
      [now, now, now, id],
    );
    return [webhookEvent(ctx, webhook.name, 'deleted')];
  });
  if (userErrors.length > 0) return { isDeleted: false, discarded: 0, userErrors };
  return { isDeleted: true, discarded: await discardWaiting(ctx, id), userErrors };
}
