import type { RequestContext } from '../../context.ts';
import { changeWebhook } from './change-webhook.ts';
import type { CreatedWebhook } from './create-webhook.ts';
import { webhookEvent } from './webhook-events.ts';
import { maskWebhookSecret, newWebhookSecret, sealWebhookSecret } from './webhook-secret.ts';

const overlapMs = 24 * 3_600_000;

/**
 * Gives a webhook a new signing secret. For 24 hours deliveries carry the signature of the one before as well, so that
 * the receiver can change over; an even older one ends at once.
 */
export async function rotateWebhookSecret(
  ctx: RequestContext,
  id: string,
): Promise<CreatedWebhook> {
  const secret = newWebhookSecret();
  const result = await changeWebhook(ctx, { id, version: null }, async (webhook, sql) => {
    const now = ctx.clock.now();
    const { sealed, keyId } = sealWebhookSecret(ctx.sealer, webhook, secret);
    await sql(
      `update webhooks set previous_sealed_secret = sealed_secret, previous_sealing_key_id = sealing_key_id,
         previous_expires_at = ?, sealed_secret = ?, sealing_key_id = ?, secret_mask = ?, updated_at = ?,
         version = version + 1
       where id = ?::uuid`,
      [new Date(now.getTime() + overlapMs), sealed, keyId, maskWebhookSecret(secret), now, id],
    );
    return [webhookEvent(ctx, webhook.name, 'secret_rotated')];
  });
  return { ...result, secret: result.userErrors.length > 0 ? null : secret };
}
