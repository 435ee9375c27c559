export type { Actor, NewActivityEvent } from './activity-event.ts';
export { ActivityFeeds } from './activity-feeds.ts';
export { ActivityMutations } from './activity.mutations.ts';
export { ActivityResolver } from './activity.resolver.ts';
export { ActivityEventType, ActorType, RetryActivityPayload } from './activity.types.ts';
export { appendActivity } from './append-activity.ts';
export { windowUpTo } from './activity-window.ts';
export {
  categoryOutcomes,
  type CategoryOutcome,
  countWindow,
  outcomesOfCategories,
  windowCounts,
  integrationSyncs,
  type WindowCount,
} from './counts.queries.ts';
export { type Told, writeAndTell, writeWithActivity } from './write-with-activity.ts';
export {
  newestActivity,
  type RawRow as RawActivityRow,
  toActivityRow,
} from './activity.queries.ts';
export { activityViews } from './activity-view.ts';
export { actorView } from './actor-view.ts';
export { loadActivityEvents } from './activity-node.ts';
export type { ActivityContext } from './activity.context.ts';
export { ActivitySubscription } from './activity.subscription.ts';
export { feedSource } from './feed-source.ts';
export { startPartitionJob } from './partition.job.ts';
export { liveFeed } from './live-feed.ts';
export { findActivity } from './activity.queries.ts';
export { recordActivity } from './record-activity.ts';
export { isReserved, retryRequested } from './activity-kind.ts';
export { retryOf } from './retry-of.ts';
export { storableJson } from './storable-json.ts';
export type { ActivityRow } from './activity-event.ts';
export { removeOldActivity, startRetentionJob } from './retention.job.ts';
export { exportActivity } from './export-activity.ts';
export { type Query, readExportFilter } from './export-filter.ts';
export { type ExportFormat, exportWriters } from './export-formats.ts';
