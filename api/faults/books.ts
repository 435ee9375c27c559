import { setTimeout as sleep } from 'node:timers/promises';
import type { Post } from './receiver.ts';
import type { World } from './world.ts';

interface Row {
  /** Of the webhook, as its receiver sees it. */
  readonly path: string;
  readonly externalId: string;
  readonly status: 'PENDING' | 'DELIVERED' | 'DEAD' | 'DISCARDED';
  readonly attempts: number;
  readonly logged: number;
  readonly finishedAt: number | null;
}

/** What the rows say became of what was published, beside what the receivers say. */
interface Books {
  /** Events, each for each webhook. */
  readonly published: number;
  readonly delivered: number;
  readonly dead: number;
  readonly pending: number;
  /** Taken from a tool, but with no delivery to a webhook that listened. */
  readonly forgotten: number;
  /** Delivered, as the rows say, but no receiver said 200. */
  readonly untrue: number;
  /** Answers with 200 beyond the first one of each delivery. */
  readonly doubled: number;
  /** Deliveries whose attempts in the log are not as many as they count. */
  readonly miscounted: number;
  /** Times that the activity feed told of a delivery that succeeded. */
  readonly told: number;
  /** Milliseconds since 1970. */
  readonly lastFinishedAt: number;
}

const pollMs = 200;

/** Resolves when nothing is to be done any more, but for what waits for a retry or for its webhook. */
export async function untilSettled(world: World, signal: AbortSignal): Promise<void> {
  for (;;) {
    const [row] = await world.query<{ open: number }>(
      `select count(*)::integer as open from deliveries join webhooks on webhooks.id = webhook_id
       where status = 'PENDING' and (claim_id is not null or (due_at <= now() and paused_until is null))`,
    );
    if (row?.open === 0) return;
    await sleep(pollMs, undefined, { signal });
  }
}

/**
 * Compares what tools reported, what rows say and what receivers got.
 *
 * @param paths Of the webhooks that listened all the time.
 */
export async function readBooks(
  world: World,
  {
    taken,
    paths,
    log,
  }: { taken: ReadonlySet<string>; paths: readonly string[]; log: readonly Post[] },
): Promise<Books> {
  const rows = await world.query<Row>(select);
  const posts = Map.groupBy(log, ({ path, externalId }) => `${path} ${externalId}`);
  const known = new Set(rows.map(keyOf));
  const acceptedOf = (row: Row) =>
    (posts.get(keyOf(row)) ?? []).filter(({ status }) => status === 200).length;
  const [feed] = await world.query<{ told: number }>(
    `select count(*)::integer as told from activity_events where event_type = 'delivery.succeeded'`,
  );
  const count = (test: (row: Row) => boolean) => rows.filter(test).length;
  return {
    published: rows.length,
    delivered: count(({ status }) => status === 'DELIVERED'),
    dead: count(({ status }) => status === 'DEAD'),
    pending: count(({ status }) => status === 'PENDING'),
    forgotten: [...taken].flatMap((id) => paths.filter((path) => !known.has(`${path} ${id}`)))
      .length,
    untrue: count((row) => row.status === 'DELIVERED' && acceptedOf(row) === 0),
    doubled: rows.reduce((sum, row) => sum + Math.max(0, acceptedOf(row) - 1), 0),
    miscounted: count(({ attempts, logged }) => attempts !== logged),
    told: feed?.told ?? 0,
    lastFinishedAt: Math.max(...rows.map(({ finishedAt }) => finishedAt ?? 0)),
  };
}

function keyOf({ path, externalId }: Pick<Row, 'path' | 'externalId'>): string {
  return `${path} ${externalId}`;
}

const select = `
  select regexp_replace(url, '^.*/', '/') as path, external_id as "externalId", delivery.status,
    attempt_count as attempts, coalesce(log.count, 0)::integer as logged,
    extract(epoch from finished_at)::float8 * 1000 as "finishedAt"
  from deliveries as delivery
  join webhooks on webhooks.id = webhook_id
  join activity_events as event on event.id = delivery.event_id
  left join (select delivery_id, count(*) as count from delivery_attempts group by delivery_id) as log
    on log.delivery_id = delivery.id`;
