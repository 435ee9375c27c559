import { type RequestContext, actorOf, callerOf } from '../../context.ts';
import { type UserError, userError } from '../../user-error.ts';
import { writeWithActivity } from '../activity/index.ts';
import { type FailoverList, readFailover, readMembers } from './failover-list.ts';
import { inSetOrder } from './failover-order.ts';
import { lockOrder, readOrder, storeOrder } from './failover-orders.queries.ts';
import type { MessageKind } from './message.ts';

export interface SetFailoverOrderResult {
  readonly failover: FailoverList | null;
  readonly userErrors: readonly UserError[];
}

/**
 * Sets who is asked to send messages of a category, first one first. It takes the whole list: an order that was made of
 * an older one, before something was connected or deleted, is refused.
 */
export async function setFailoverOrder(
  ctx: RequestContext,
  category: MessageKind,
  ids: readonly string[],
): Promise<SetFailoverOrderResult> {
  const { organizationId } = callerOf(ctx);
  const owner = { organizationId, category, now: ctx.clock.now() };
  const error = await writeWithActivity<UserError | undefined>(ctx, async (_em, sql) => {
    await lockOrder(sql, owner);
    const members = await readMembers(sql, ctx, category);
    const misfit = misfitOf(ids, new Set(members.map(({ id }) => id)));
    if (misfit !== undefined) return { result: misfit, events: [] };
    const before = inSetOrder(members, await readOrder(sql, category));
    await storeOrder(sql, owner, ids);
    if (before.every(({ id }, place) => id === ids[place]))
      return { result: undefined, events: [] };
    const names = inSetOrder(members, ids).map(({ name }) => name);
    return { result: undefined, events: [eventOf(ctx, category, names)] };
  });
  if (error !== undefined) return { failover: null, userErrors: [error] };
  return { failover: await readFailover(ctx, category), userErrors: [] };
}

function misfitOf(ids: readonly string[], members: ReadonlySet<string>): UserError | undefined {
  const path = ['integrationIds'];
  if (ids.some((id) => !members.has(id))) {
    const message = 'One of these is no integration that sends such messages. Reload the list.';
    return userError('NOT_FOUND', message, path);
  }
  if (new Set(ids).size < ids.length)
    return userError('INVALID_FIELD', 'An integration stands there twice. Name each once.', path);
  if (ids.length < members.size) {
    const message = 'The list has changed meanwhile. Reload it, then set its order again.';
    return userError('CONFLICT', message, path);
  }
  return undefined;
}

function eventOf(ctx: RequestContext, category: MessageKind, order: readonly string[]) {
  const what = category === 'EMAIL' ? 'e-mail' : 'text messages';
  return {
    actor: actorOf(ctx),
    category,
    eventType: 'failover.updated',
    status: 'SUCCESS',
    message: `The failover order of ${what} was changed`,
    requestBody: { category, order },
  } as const;
}
