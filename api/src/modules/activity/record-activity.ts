import { type RequestContext, actorOf, callerOf } from '../../context.ts';
import { type UserError, userError } from '../../user-error.ts';
import type { NewActivityEvent } from './activity-event.ts';
import { BatchTurns } from './batch-turns.ts';
import { claimExternalIds, providersOfIntegrations } from './mentioned.queries.ts';
import { type ReportedEvent, fieldError, problemsOf } from './reported-event.ts';
import { writeWithActivity } from './write-with-activity.ts';

export interface RecordResult {
  readonly recorded: number;
  readonly duplicates: number;
  readonly userErrors: readonly UserError[];
}

const mostEvents = 1_000;
const mostProblems = 50;
/** What is smaller is done before it could be in the way. */
const smallBatch = 50;
const turns = new BatchTurns({ atOnce: 2, mostWaiting: 20 });

/**
 * Takes down what a tool did. An event that is known by its external id changes nothing; when one event is wrong, none
 * is recorded.
 */
export async function recordActivity(
  ctx: RequestContext,
  reported: readonly ReportedEvent[],
): Promise<RecordResult> {
  if (reported.length === 0) return { recorded: 0, duplicates: 0, userErrors: [] };
  if (reported.length > mostEvents) {
    const message = `At most ${mostEvents} events can be recorded at once. Send them in several calls.`;
    return refused([userError('INVALID_FIELD', message, ['events'])]);
  }
  const problems = reported.flatMap(problemsOf);
  if (problems.length > 0) return refused(problems);
  if (reported.length <= smallBatch) return record(ctx, reported);
  return turns.take(callerOf(ctx).organizationId, () => record(ctx, reported));
}

function record(ctx: RequestContext, reported: readonly ReportedEvent[]): Promise<RecordResult> {
  const { organizationId } = callerOf(ctx);
  const actor = actorOf(ctx);
  return writeWithActivity(ctx, async (_em, sql) => {
    const mentioned = reported.flatMap(({ integrationId }) => integrationId ?? []);
    const providers = await providersOfIntegrations(sql, [...new Set(mentioned)]);
    const subjects = reported.map((event, index) => subjectOf(ctx, event, index, providers));
    const errors = subjects.flatMap((subject) => ('problems' in subject ? subject.problems : []));
    if (errors.length > 0) return { result: refused(errors), events: [] };
    const unseen = new Set(reported.map(({ externalId }) => externalId));
    const fresh = await claimExternalIds(sql, organizationId, ctx.clock.now(), [...unseen]);
    const events: NewActivityEvent[] = [];
    for (const [index, event] of reported.entries()) {
      // The first of those with the same id within one call.
      if (!unseen.delete(event.externalId) || !fresh.has(event.externalId)) continue;
      events.push({ ...event, ...subjects[index], actor });
    }
    const duplicates = reported.length - events.length;
    return { result: { recorded: events.length, duplicates, userErrors: [] }, events };
  });
}

function refused(problems: readonly UserError[]): RecordResult {
  return { recorded: 0, duplicates: 0, userErrors: problems.slice(0, mostProblems) };
}

type Subject =
  | { readonly providerKey: string | null; readonly category: string | null }
  | { readonly problems: readonly UserError[] };

/** What an event is about: its integration says which provider, the provider says which category. */
function subjectOf(
  { catalog }: RequestContext,
  event: ReportedEvent,
  index: number,
  providers: ReadonlyMap<string, string>,
): Subject {
  const { integrationId, providerKey: named = null, category: said = null } = event;
  const stored = integrationId == null ? null : (providers.get(integrationId) ?? undefined);
  if (stored === undefined) {
    const message = 'There is no such integration.';
    return {
      problems: [userError('NOT_FOUND', message, ['events', String(index), 'integrationId'])],
    };
  }
  if (stored !== null && named !== null && named !== stored)
    return wrong(index, 'providerKey', 'Its integration is of another provider. Leave it out.');
  const providerKey = stored ?? named;
  const provider = providerKey === null ? undefined : catalog.get(providerKey);
  if (stored === null && named !== null && provider === undefined)
    return wrong(index, 'providerKey', 'The catalog has no such provider.');
  if (provider !== undefined && said !== null && said !== provider.category)
    return wrong(index, 'category', `${provider.name} is of category ${provider.category}.`);
  return { providerKey, category: provider?.category ?? said };
}

function wrong(index: number, field: string, problem: string): Subject {
  return { problems: [fieldError(index, field, problem)] };
}
