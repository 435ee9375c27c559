import { type RequestContext, actorOf, callerOf } from '../../context.ts';
import { type UserError, userError } from '../../user-error.ts';
import {
  type ActivityRow,
  type NewActivityEvent,
  findActivity,
  retryOf,
  retryRequested,
  writeAndTell,
} from '../activity/index.ts';
import { findIntegrations } from './integration.queries.ts';
import { testIntegration } from './test-integration.ts';

/** What became of a retry: the events that tell it, newest last. */
export interface RetryResult {
  readonly eventIds: readonly string[];
  readonly userErrors: readonly UserError[];
}

/** An event by its key, and by the id that callers know it by. */
interface EventRef {
  readonly uuid: string;
  readonly id: string;
}

const refusals = {
  NOT_FOUND: 'There is no such event.',
  WRONG_STATE: 'There is nothing to try again for this event.',
} as const;

export function nothingToRetry(code: keyof typeof refusals): RetryResult {
  return { eventIds: [], userErrors: [userError(code, refusals[code], ['activityEventId'])] };
}

/**
 * Tries again what an event says has failed: a check is run again, and the tool that reported a sync is asked for
 * another one by an event of its own, which it hears by `activityAdded`.
 */
export async function retryActivity(ctx: RequestContext, ref: EventRef): Promise<RetryResult> {
  const [event] = await ctx.db.read((sql) => findActivity(sql, [ref.uuid]));
  if (event === undefined) return nothingToRetry('NOT_FOUND');
  switch (retryOf(event)) {
    case null:
      return nothingToRetry('WRONG_STATE');
    case 'CHECK':
      return checkAgain(ctx, event);
    case 'SYNC':
      return askForSync(ctx, event, ref.id);
  }
}

async function checkAgain(ctx: RequestContext, event: ActivityRow): Promise<RetryResult> {
  const { integrationId, retryCount } = event;
  if (integrationId === null) return nothingToRetry('WRONG_STATE');
  const tested = await testIntegration(ctx, integrationId, { retryCount: retryCount + 1 });
  const userErrors = tested.userErrors.map((error) => ({ ...error, path: ['activityEventId'] }));
  return { eventIds: tested.eventIds ?? [], userErrors };
}

async function askForSync(
  ctx: RequestContext,
  event: ActivityRow,
  id: string,
): Promise<RetryResult> {
  const { eventIds } = await writeAndTell(ctx, async (_em, sql) => {
    const ids = event.integrationId === null ? [] : [event.integrationId];
    const [integration] = await findIntegrations(sql, ids, { withDeleted: true });
    const about = integration?.name ?? ctx.catalog.get(event.providerKey ?? '')?.name;
    return { result: null, events: [requestOf(ctx, event, id, about)] };
  });
  return { eventIds, userErrors: [] };
}

function requestOf(
  ctx: RequestContext,
  event: ActivityRow,
  id: string,
  about: string | undefined,
): NewActivityEvent {
  const { eventType, externalId, integrationId, providerKey, category, retryCount } = event;
  const whose = about === undefined ? '' : ` of ${about}`;
  return {
    eventType: retryRequested,
    status: 'SUCCESS',
    message: `${callerOf(ctx).name} asked to try again ${eventType}${whose}`,
    actor: actorOf(ctx),
    integrationId,
    providerKey,
    category,
    requestBody: { activityEventId: id, eventType, externalId },
    retryCount: retryCount + 1,
  };
}
