import type { RequestContext } from '../../context.ts';
import { formatId } from '../../graphql/index.ts';
import type { ActivityRow } from './activity-event.ts';
import { activityViews } from './activity-view.ts';
import {
  type ActivityFilter,
  type ActivityPosition,
  readActivity,
  readFeedStart,
} from './activity.queries.ts';
import type { ActivityEventType } from './activity.types.ts';
import { type ExportWriter } from './export-formats.ts';
import { namesOfIntegrations } from './mentioned.queries.ts';

/** An event as tools get it: the fields of GraphQL's ActivityEvent. */
export type ExportedEvent = Pick<
  ActivityEventType,
  | 'id'
  | 'eventType'
  | 'status'
  | 'message'
  | 'errorMessage'
  | 'category'
  | 'providerKey'
  | 'actor'
  | 'requestBody'
  | 'responseBody'
  | 'retryCount'
  | 'durationMs'
  | 'externalId'
> & {
  readonly createdAt: string;
  readonly integration: { readonly id: string; readonly name: string } | null;
};

const batchSize = 200;
const dayMs = 86_400_000;
const widestMs = 32 * dayMs;
/** One statement reads the days of one step: more time than this it needs only when something is wrong. */
const timeoutMs = 60_000;

/**
 * The text of an export, newest event first, in pieces that are read when they are asked for: however many events there
 * are, only a few hundred are in memory, and no transaction is open between two pieces. What happens meanwhile is not
 * in it.
 */
export async function* exportActivity(
  ctx: RequestContext,
  filter: ActivityFilter,
  writer: ExportWriter,
): AsyncGenerator<string, void> {
  let isFirst = true;
  for await (const rows of batches(ctx, filter)) {
    const text = writer.write(await toExported(ctx, rows), isFirst);
    yield isFirst ? writer.start + text : text;
    isFirst = false;
  }
  yield isFirst ? writer.start + writer.end : writer.end;
}

/** In steps of days, wider where little is found: no statement plans or searches a whole year. */
async function* batches(
  ctx: RequestContext,
  filter: ActivityFilter,
): AsyncGenerator<readonly ActivityRow[], void> {
  const first = await ctx.db.read(readFeedStart, { timeoutMs });
  if (first === null) return;
  const oldest = Math.max(first.getTime(), filter.from?.getTime() ?? 0);
  const now = ctx.clock.now().getTime();
  let to = filter.to ?? null;
  let newest = Math.min(now, to?.getTime() ?? now);
  let step = dayMs;
  while (newest >= oldest) {
    const from = new Date(Math.max(oldest, newest - step));
    let found = 0;
    for await (const rows of pages(ctx, { ...filter, from, to })) {
      found += rows.length;
      yield rows;
    }
    if (from.getTime() === oldest) return;
    step = found < batchSize ? Math.min(step * 2, widestMs) : step;
    to = from;
    newest = from.getTime();
  }
}

async function* pages(
  ctx: RequestContext,
  filter: ActivityFilter,
): AsyncGenerator<readonly ActivityRow[], void> {
  let before: ActivityPosition | undefined;
  for (;;) {
    ctx.signal.throwIfAborted();
    const after = before;
    const rows = await ctx.db.read((sql) => readActivity(sql, filter, after, batchSize), {
      timeoutMs,
    });
    if (rows.length > 0) yield rows;
    if (rows.length < batchSize) return;
    before = rows.at(-1);
  }
}

async function toExported(
  ctx: RequestContext,
  rows: readonly ActivityRow[],
): Promise<ExportedEvent[]> {
  const views = activityViews(rows);
  const names = await ctx.db.read((sql) => namesOfIntegrations(sql, views[0]?.siblings ?? []));
  return views.map((view) => toEvent(view, names));
}

function toEvent(view: ActivityEventType, names: ReadonlyMap<string, string>): ExportedEvent {
  const { integrationUuid: uuid } = view;
  return {
    id: view.id,
    createdAt: view.createdAt.toISOString(),
    eventType: view.eventType,
    status: view.status,
    message: view.message,
    errorMessage: view.errorMessage,
    category: view.category,
    providerKey: view.providerKey,
    integration: uuid === null ? null : { id: formatId('int', uuid), name: names.get(uuid) ?? '' },
    actor: view.actor,
    requestBody: view.requestBody,
    responseBody: view.responseBody,
    retryCount: view.retryCount,
    durationMs: view.durationMs,
    externalId: view.externalId,
  };
}
