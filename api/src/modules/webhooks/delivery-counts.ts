import type { RequestContext } from '../../context.ts';
import { windowUpTo } from '../activity/index.ts';
import { type WebhookDeliveries, countDeliveriesOf } from './webhook.queries.ts';

/** What a webhook shows of its deliveries. */
interface DeliveryCounts {
  readonly delivered: number;
  readonly dead: number;
  readonly successRate: number | null;
  readonly waiting: number;
}

/** By the list of ids that were read together: one statement serves them all. */
const loads = new WeakMap<readonly string[], Promise<ReadonlyMap<string, WebhookDeliveries>>>();

/** The counts of one webhook, read together with those of the webhooks that it was read with. */
export async function deliveryCountsOf(
  ctx: RequestContext,
  webhookId: string,
  siblings: readonly string[],
): Promise<DeliveryCounts> {
  let load = loads.get(siblings);
  if (load === undefined) {
    load = ctx.db.read(async (sql) => {
      const rows = await countDeliveriesOf(sql, siblings, windowUpTo(ctx.clock.now()));
      return new Map(rows.map((row) => [row.webhookId, row]));
    });
    loads.set(siblings, load);
  }
  const found = (await load).get(webhookId);
  const { delivered = 0, dead = 0, waiting = 0 } = found ?? {};
  return { delivered, dead, successRate: percentOf(delivered, dead), waiting };
}

/** To a tenth; all is 100 and nothing is 0 only when it is so, whatever rounding would make of it. */
function percentOf(delivered: number, dead: number): number | null {
  const total = delivered + dead;
  if (total === 0) return null;
  const rounded = Math.round((delivered / total) * 1000) / 10;
  if (rounded === 100 && dead > 0) return 99.9;
  return rounded === 0 && delivered > 0 ? 0.1 : rounded;
}
