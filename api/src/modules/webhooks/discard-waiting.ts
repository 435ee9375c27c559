import type { RequestContext } from '../../context.ts';

const batchSize = 5_000;

/**
 * Ends whatever waits for a webhook that was deleted, in short transactions. What is left when the process dies here, and
 * the deliveries of an event that found the webhook just before it was deleted, are ended by the job of deliveries.
 *
 * @returns how many there were.
 */
export async function discardWaiting(ctx: RequestContext, webhookId: string): Promise<number> {
  let total = 0;
  for (;;) {
    const discarded = await ctx.db.write((_em, sql) =>
      sql(
        `update deliveries set status = 'DISCARDED', due_at = null, claim_id = null, finished_at = ?
         where id = any(array(
           select id from deliveries where webhook_id = ?::uuid and status = 'PENDING'
           limit ? for update skip locked
         )) returning 1 as one`,
        [ctx.clock.now(), webhookId, batchSize],
      ),
    );
    total += discarded.length;
    if (discarded.length < batchSize) return total;
  }
}
