import type { LiveEvent, Position, ReplayableStream } from '../../graphql/index.ts';
import { callerOf } from '../../context.ts';
import { activityPosition } from './activity-cursor.ts';
import type { ActivityRow } from './activity-event.ts';
import type { ActivityContext } from './activity.context.ts';
import { type ActivityPosition, listActivityAfter } from './activity.queries.ts';
import { liveFeed } from './live-feed.ts';

const batchSize = 100;

/** The organization's feed as a subscription: live, and from any cursor on, each event once and in order. */
export async function activityStream(ctx: ActivityContext): Promise<ReplayableStream<ActivityRow>> {
  const events = await liveFeed(ctx.feeds, callerOf(ctx).organizationId, toLiveEvent);
  return {
    [Symbol.asyncIterator]: () => events,
    positionOf: (after) => toPosition(activityPosition(after)),
    since: async (position) => {
      const rows = await ctx.db.read((sql) =>
        listActivityAfter(sql, fromPosition(position), batchSize),
      );
      return rows.map(toLiveEvent);
    },
  };
}

function toLiveEvent(row: ActivityRow): LiveEvent<ActivityRow> {
  return { position: toPosition(row), value: row };
}

/** Time first, because the partitions are by time; padded, because positions are compared as text. */
function toPosition({ createdAt, seq }: ActivityPosition): string {
  return `${String(createdAt.getTime()).padStart(15, '0')}.${String(seq).padStart(16, '0')}`;
}

function fromPosition(position: Position): ActivityPosition {
  const [time, seq] = String(position).split('.').map(Number);
  return { createdAt: new Date(time ?? 0), seq: seq ?? 0 };
}
