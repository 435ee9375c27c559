import type { RequestContext } from '../../context.ts';
import type { ActivityFeeds } from './activity-feeds.ts';

/** What subscriptions need beyond the use cases: the feeds that this server listens to. */
export interface ActivityContext extends RequestContext {
  readonly feeds: ActivityFeeds;
}
