import type { RequestContext } from '../../context.ts';
import type { DeliveryType, ReplayType } from './deliveries.types.ts';
import { deliveryViews } from './delivery-view.ts';
import { findDeliveries } from './delivery.queries.ts';
import { replayView } from './replays-view.ts';
import { findReplays } from './replay.queries.ts';

/** Deliveries by id; those that the caller may not see are left out. */
export async function loadDeliveries(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<DeliveryType[]> {
  if (ids.length === 0 || !maySee(ctx)) return [];
  return deliveryViews(await ctx.db.read((sql) => findDeliveries(sql, ids)));
}

/** Replays by id; those that the caller may not see are left out. */
export async function loadReplays(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<ReplayType[]> {
  if (ids.length === 0 || !maySee(ctx)) return [];
  return (await ctx.db.read((sql) => findReplays(sql, ids))).map(replayView);
}

function maySee({ caller }: RequestContext): boolean {
  return caller?.permissions.has('WEBHOOKS_READ') === true;
}
