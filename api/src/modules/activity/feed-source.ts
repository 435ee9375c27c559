import type { Database } from '../../platform/database/index.ts';
import type { FeedSource } from './activity-feed.ts';
import { listActivityAfter, readFeedPosition } from './activity.queries.ts';

const batchSize = 200;

/** An organization's feed, as the database has it. */
export function feedSource(database: Database, organizationId: string): FeedSource {
  const scope = { organizationId, userId: null };
  return {
    position: () => database.read(scope, readFeedPosition),
    after: (position) => database.read(scope, (sql) => listActivityAfter(sql, position, batchSize)),
  };
}
