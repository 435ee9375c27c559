import { type RequestContext, callerOf } from '../../context.ts';
import { type Sql, type SqlFragment, pgArray } from '../../platform/database/index.ts';
import { type UserError, userError } from '../../user-error.ts';
import { type Told, writeWithActivity } from '../activity/index.ts';
import { type DeliveryFilter, deliveryConditions, statusBranches } from './delivery-conditions.ts';
import { type DeliveryStatus, deliveryStatus } from './delivery-status.ts';
import { findDeliveries } from './delivery.queries.ts';
import { discardedEvent } from './error-queue-events.ts';
import type { PickedDeliveries } from './picked-deliveries.ts';

export const discardableStatuses: readonly DeliveryStatus[] = [
  'DEAD',
  'RETRYING',
  'HELD',
  'PENDING',
];

const batchSize = 10_000;

interface Discarded {
  readonly discarded: number;
  readonly userErrors: readonly UserError[];
}

/**
 * Gives deliveries up: they are not tried again, and their history stays. An attempt that is under way may still reach
 * its receiver. Those of a filter go in batches, each with its event: what was done before a failure is done, and told.
 */
export async function discardDeliveries(
  ctx: RequestContext,
  picked: PickedDeliveries,
): Promise<Discarded> {
  if (picked.kind === 'IDS') return discardNamed(ctx, picked.ids);
  let total = 0;
  for (;;) {
    const discarded = await discardBatch(ctx, picked.filter);
    total += discarded;
    if (discarded < batchSize) return { discarded: total, userErrors: [] };
  }
}

function discardNamed(ctx: RequestContext, ids: readonly string[]): Promise<Discarded> {
  const { organizationId } = callerOf(ctx);
  return writeWithActivity(ctx, async (_em, sql): Promise<Told<Discarded>> => {
    await sql(
      'select id from deliveries where org_id = ?::uuid and id = any(?::uuid[]) order by id for update',
      [organizationId, pgArray(ids)],
    );
    const problems = await problemsOf(sql, ids);
    if (problems.length > 0) return { result: { discarded: 0, userErrors: problems }, events: [] };
    const which = { text: 'id = any(?::uuid[])', params: [pgArray(ids)] };
    const discarded = await discard(sql, organizationId, which, ctx.clock.now());
    const events = [discardedEvent(ctx, discarded, { deliveries: discarded })];
    return { result: { discarded, userErrors: [] }, events };
  });
}

async function problemsOf(sql: Sql, ids: readonly string[]): Promise<readonly UserError[]> {
  const rows = new Map((await findDeliveries(sql, ids)).map((row) => [row.id, row]));
  return ids.flatMap((id, index) => {
    const path = ['ids', String(index)];
    const row = rows.get(id);
    if (row === undefined) return [userError('NOT_FOUND', 'There is no such delivery.', path)];
    if (discardableStatuses.includes(deliveryStatus(row))) return [];
    return [userError('WRONG_STATE', 'It has ended already: there is nothing to discard.', path)];
  });
}

function discardBatch(ctx: RequestContext, filter: DeliveryFilter): Promise<number> {
  const { organizationId } = callerOf(ctx);
  const where = deliveryConditions(organizationId, filter);
  const ways = statusBranches(organizationId, filter.statuses) ?? [];
  if (ways.length === 0) return Promise.resolve(0);
  const matching = {
    text: `id = any(array(
      select id from deliveries where ${where.text} and (${ways.map(({ text }) => `(${text})`).join(' or ')})
      limit ${batchSize} for update skip locked
    ))`,
    params: [...where.params, ...ways.flatMap(({ params }) => params)],
  };
  return writeWithActivity(ctx, async (_em, sql) => {
    const count = await discard(sql, organizationId, matching, ctx.clock.now());
    return { result: count, events: count === 0 ? [] : [discardedEvent(ctx, count, { filter })] };
  });
}

async function discard(
  sql: Sql,
  organizationId: string,
  which: SqlFragment,
  now: Date,
): Promise<number> {
  const rows = await sql(
    `update deliveries set status = 'DISCARDED', due_at = null, claim_id = null, finished_at = ?
     where org_id = ?::uuid and ${which.text} returning 1 as one`,
    [now, organizationId, ...which.params],
  );
  return rows.length;
}
