import type { RequestContext } from '../../context.ts';
import { type WebhookType, findWebhooks, webhookViews } from '../webhooks/index.ts';
import type { DeliveryAttemptType, DeliveryPage } from './deliveries.types.ts';
import { attemptView } from './delivery-view.ts';
import { attemptsOf, payloadsOf } from './delivery.queries.ts';

/** What deliveries that were read together need besides their rows: each part is read once, when one of them is asked. */
interface Parts {
  webhooks?: Promise<ReadonlyMap<string, WebhookType>>;
  payloads?: Promise<ReadonlyMap<string, string>>;
  attempts?: Promise<ReadonlyMap<string, readonly DeliveryAttemptType[]>>;
}

const known = new WeakMap<DeliveryPage, Parts>();

function partsOf(page: DeliveryPage): Parts {
  const parts = known.get(page) ?? {};
  known.set(page, parts);
  return parts;
}

/** By their keys; also those that were deleted. */
export function webhooksOf(
  ctx: RequestContext,
  page: DeliveryPage,
): Promise<ReadonlyMap<string, WebhookType>> {
  return (partsOf(page).webhooks ??= ctx.db.read(async (sql) => {
    const rows = await findWebhooks(sql, page.webhookIds, { withDeleted: true });
    return new Map(webhookViews(rows, ctx.clock.now()).map((view) => [view.uuid, view]));
  }));
}

/** By the keys of their events; those that were removed for their age are not there. */
export function payloadTextsOf(
  ctx: RequestContext,
  page: DeliveryPage,
): Promise<ReadonlyMap<string, string>> {
  return (partsOf(page).payloads ??= ctx.db.read(async (sql) => {
    const rows = await payloadsOf(sql, page.eventIds);
    return new Map(rows.map(({ eventId, body }) => [eventId, body.toString()]));
  }));
}

/** By the keys of their deliveries. */
export function attemptViewsOf(
  ctx: RequestContext,
  page: DeliveryPage,
): Promise<ReadonlyMap<string, readonly DeliveryAttemptType[]>> {
  return (partsOf(page).attempts ??= ctx.db.read(async (sql) => {
    const views = new Map<string, DeliveryAttemptType[]>();
    for (const row of await attemptsOf(sql, page.ids)) {
      const siblings = views.get(row.deliveryId) ?? [];
      siblings.push(attemptView(row));
      views.set(row.deliveryId, siblings);
    }
    return views;
  }));
}
