import { createContext, onCleanup, useContext, type ParentProps } from 'solid-js';
import { useGraphql, type LiveConnection } from '../../graphql';
import type { ActivityRowFieldsFragment } from '../../graphql/generated/graphql';
import { retryDelay } from '../../lib/retry-delay';
import { useSession } from '../session';
import { activityAddedSubscription, latestActivityQuery } from './activity.documents';

export type ActivityEvent = ActivityRowFieldsFragment;
type Listener = (event: ActivityEvent) => void;

/** The organization's new events, one stream for the whole page. */
export interface ActivityStream {
  /**
   * Resolves once the stream knows where it starts. What a list asks for after that and what the stream
   * brings overlap, so nothing falls between them.
   */
  started: Promise<void>;
  /** The last events that came, newest first. */
  recent(): readonly ActivityEvent[];
  listen(listener: Listener): () => void;
}

const kept = 200;
const ActivityStreamContext = createContext<ActivityStream>();

function createActivityStream(live: LiveConnection): ActivityStream {
  const { send } = useGraphql();
  const session = useSession();
  const listeners = new Set<Listener>();
  let recent: readonly ActivityEvent[] = [];
  let cursor: string | null = null;
  let stop: (() => void) | undefined;
  let gone = false;

  async function findStart(attempt = 0): Promise<void> {
    try {
      const { activity } = await send(latestActivityQuery, {});
      cursor = activity.edges[0]?.cursor ?? null;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, retryDelay(attempt)));
      if (!gone) await findStart(attempt + 1);
    }
  }

  async function start(): Promise<void> {
    if (!session.can('ACTIVITY_READ')) return;
    await findStart();
    if (gone) return;
    stop = live.subscribe(
      activityAddedSubscription,
      // Read again at every reconnect: the server first sends what was missed since.
      () => ({ after: cursor }),
      ({ activityAdded }) => {
        cursor = activityAdded.cursor;
        recent = [activityAdded.event, ...recent].slice(0, kept);
        for (const listener of listeners) listener(activityAdded.event);
      },
    );
  }

  onCleanup(() => {
    gone = true;
    stop?.();
  });
  return {
    started: start(),
    recent: () => recent,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function ActivityStreamProvider(props: ParentProps<{ live: LiveConnection }>) {
  return (
    <ActivityStreamContext.Provider value={createActivityStream(props.live)}>
      {props.children}
    </ActivityStreamContext.Provider>
  );
}

/** The stream of new events. */
export function useActivityStream(): ActivityStream {
  const value = useContext(ActivityStreamContext);
  if (!value) throw new Error('useActivityStream needs its provider above it');
  return value;
}
