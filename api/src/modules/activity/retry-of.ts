import type { ActivityRow } from './activity-event.ts';

/** What trying again means for an event: its integration's check, or asking the tool that reported it. */
export type RetryKind = 'CHECK' | 'SYNC';

const failedChecks: ReadonlySet<string> = new Set([
  'integration.test_failed',
  'integration.health_failed',
]);

/** Null: there is nothing to try again. */
export function retryOf({
  eventType,
  status,
  integrationId,
}: Pick<ActivityRow, 'eventType' | 'status' | 'integrationId'>): RetryKind | null {
  if (failedChecks.has(eventType)) return integrationId === null ? null : 'CHECK';
  return eventType.startsWith('sync.') && status !== 'SUCCESS' ? 'SYNC' : null;
}
