import { formatId } from '../../graphql/index.ts';
import type { WebhookRow } from './webhook.queries.ts';
import { webhookStatus } from './webhook-status.ts';
import type { WebhookType } from './webhooks.types.ts';

/** Webhooks as the API shows them. */
export function webhookViews(rows: readonly WebhookRow[], now: Date): WebhookType[] {
  const siblings = rows.map(({ id }) => id);
  return rows.map((row) => ({
    id: formatId('whk', row.id),
    name: row.name,
    url: row.url,
    eventTypes: row.eventTypes,
    enabled: row.enabled,
    status: webhookStatus(row),
    disabledAt: row.disabledAt,
    disabledReason: row.disabledReason,
    failingSince: row.failingSince,
    pausedUntil: inFuture(row.pausedUntil, now),
    secretMask: row.secretMask,
    previousSecretExpiresAt: inFuture(row.previousExpiresAt, now),
    createdBy: actorView(row.createdBy),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    version: row.version,
    lastDeliveredAt: row.lastDeliveredAt,
    uuid: row.id,
    siblings,
  }));
}

function actorView(actor: WebhookRow['createdBy']): WebhookType['createdBy'] {
  const id =
    actor.kind === 'SYSTEM' ? null : formatId(actor.kind === 'API_KEY' ? 'key' : 'usr', actor.id);
  return { ...actor, id };
}

function inFuture(moment: Date | string | null, now: Date): Date | string | null {
  return moment !== null && new Date(moment) > now ? moment : null;
}
