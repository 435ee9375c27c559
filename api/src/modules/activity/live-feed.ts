import { type LiveEvent, PushIterator } from '../../graphql/index.ts';
import type { ActivityFeeds } from './activity-feeds.ts';
import type { ActivityRow } from './activity-event.ts';

/**
 * What an organization's events mean to one kind of subscription, as they commit. When it resolves, it hears all that
 * commit from then on.
 *
 * @param toEvent Undefined for events that mean nothing to it.
 */
export async function liveFeed<T>(
  feeds: ActivityFeeds,
  organizationId: string,
  toEvent: (row: ActivityRow) => LiveEvent<T> | undefined,
): Promise<AsyncIterableIterator<LiveEvent<T>>> {
  let stop: () => void = () => undefined;
  const events = new PushIterator<LiveEvent<T>>(() => stop());
  stop = feeds.subscribe(organizationId, (row) => {
    const event = toEvent(row);
    if (event !== undefined) events.push(event);
  });
  await feeds.started(organizationId);
  return events;
}
