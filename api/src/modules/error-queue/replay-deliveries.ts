import { v7 as uuidv7 } from 'uuid';
import { type RequestContext, actorOf, callerOf } from '../../context.ts';
import { type Sql, pgArray } from '../../platform/database/index.ts';
import { type UserError, userError } from '../../user-error.ts';
import { type Told, writeWithActivity } from '../activity/index.ts';
import type { DeliveryFilter } from './delivery-conditions.ts';
import type { DeliveryStatus } from './delivery-status.ts';
import { countDeliveries, findDeliveries, payloadsHeld } from './delivery.queries.ts';
import { replayedEvent } from './error-queue-events.ts';
import type { PickedDeliveries } from './picked-deliveries.ts';
import { replayRefusal } from './replay-refusal.ts';
import { endPauses, hasRoomForReplay, insertReplay, mostOpenReplays } from './replay.queries.ts';
import { replayable } from './replay-step.queries.ts';

export const replayableStatuses: readonly DeliveryStatus[] = [
  'DEAD',
  'DISCARDED',
  'DELIVERED',
  'RETRYING',
];

interface StartedReplay {
  readonly replayId: string | null;
  readonly userErrors: readonly UserError[];
}

/**
 * Has deliveries sent again, with all attempts that the policy allows; what was tried before stays in their history.
 * Named ones are put in line at once, all of them or none; those of a filter by the job of replays, bit by bit. Who
 * replays has mended something: webhooks that were left alone for a while are tried at once.
 */
export function replayDeliveries(
  ctx: RequestContext,
  picked: PickedDeliveries,
): Promise<StartedReplay> {
  return picked.kind === 'IDS' ? replayNamed(ctx, picked.ids) : replayAll(ctx, picked.filter);
}

function replayNamed(ctx: RequestContext, ids: readonly string[]): Promise<StartedReplay> {
  const now = ctx.clock.now();
  const { organizationId } = callerOf(ctx);
  return writeWithActivity(ctx, async (_em, sql): Promise<Told<StartedReplay>> => {
    await sql(
      'select id from deliveries where org_id = ?::uuid and id = any(?::uuid[]) order by id for update',
      [organizationId, pgArray(ids)],
    );
    const problems = (await hasRoomForReplay(sql)) ? await problemsOf(sql, ids, now) : [tooMany];
    if (problems.length > 0)
      return { result: { replayId: null, userErrors: problems }, events: [] };
    const id = uuidv7({ msecs: now.getTime() });
    await insertReplay(sql, {
      organizationId,
      id,
      filter: null,
      total: ids.length,
      requestedBy: actorOf(ctx),
      now,
    });
    await sql(
      `update deliveries set status = 'PENDING', lane = 2, tries = 0, due_at = ?, claim_id = null, replay_id = ?,
         finished_at = null
       where org_id = ?::uuid and id = any(?::uuid[])`,
      [now, id, organizationId, pgArray(ids)],
    );
    await endPauses(sql, organizationId, { deliveryIds: ids }, now);
    const events = [replayedEvent(ctx, ids.length, { deliveries: ids.length })];
    return { result: { replayId: id, userErrors: [] }, events };
  });
}

const tooMany = userError(
  'LIMIT_REACHED',
  `Your organization has ${mostOpenReplays} replays under way. Wait until some of them are done.`,
);

async function problemsOf(
  sql: Sql,
  ids: readonly string[],
  now: Date,
): Promise<readonly UserError[]> {
  const rows = new Map((await findDeliveries(sql, ids)).map((row) => [row.id, row]));
  const kept = await payloadsHeld(
    sql,
    [...rows.values()].map(({ eventId }) => eventId),
  );
  return ids.flatMap((id, index) => {
    const path = ['ids', String(index)];
    const row = rows.get(id);
    if (row === undefined) return [userError('NOT_FOUND', 'There is no such delivery.', path)];
    const refusal = replayRefusal({ ...row, hasPayload: kept.has(row.eventId) }, now);
    return refusal === null ? [] : [userError('WRONG_STATE', refusal, path)];
  });
}

async function replayAll(ctx: RequestContext, filter: DeliveryFilter): Promise<StartedReplay> {
  const now = ctx.clock.now();
  const { organizationId } = callerOf(ctx);
  const id = uuidv7({ msecs: now.getTime() });
  const { text, params } = replayable(organizationId, now);
  const total = await ctx.db.read((sql) =>
    countDeliveries(sql, organizationId, filter, { text, params }),
  );
  if (total === 0) {
    const message =
      'Nothing that matches can be sent again. Deliveries of disabled webhooks cannot.';
    return { replayId: null, userErrors: [userError('WRONG_STATE', message, ['filter'])] };
  }
  return writeWithActivity(ctx, async (_em, sql): Promise<Told<StartedReplay>> => {
    if (!(await hasRoomForReplay(sql)))
      return { result: { replayId: null, userErrors: [tooMany] }, events: [] };
    const requestedBy = actorOf(ctx);
    await insertReplay(sql, { organizationId, id, filter, total, requestedBy, now });
    await endPauses(sql, organizationId, { webhookId: filter.webhookId }, now);
    const events = [replayedEvent(ctx, total, { filter })];
    return { result: { replayId: id, userErrors: [] }, events };
  });
}
