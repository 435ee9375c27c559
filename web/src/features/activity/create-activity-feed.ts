import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import { createStore } from 'solid-js/store';
import { useGraphql, type RequestFailed } from '../../graphql';
import type { ActivityFilter } from '../../graphql/generated/graphql';
import { activityQuery } from './activity.documents';
import { useActivityStream, type ActivityEvent } from './activity-stream';
import { matchesFilter } from './matches-filter';

/** A list of events that grows at the top by itself and at the bottom on request. */
export interface ActivityFeed {
  rows(): readonly ActivityEvent[];
  /** How many of the rows came live, on top of the first page. */
  liveCount(): number;
  /** New events that wait to be shown, so that nothing moves under the reader's eyes. */
  waiting(): number;
  showWaiting(): void;
  /** True until the first page is there. */
  loading(): boolean;
  error(): RequestFailed | null;
  hasMore(): boolean;
  /** How many pages are there; 0 before the first. */
  pages(): number;
  loadingMore(): boolean;
  loadMore(): void;
  retry(): void;
  /** Ids that came live: drawn with a flash. */
  isNew(id: string): boolean;
}

interface FeedState {
  rows: readonly ActivityEvent[];
  liveCount: number;
  waiting: readonly ActivityEvent[];
  phase: 'loading' | 'ready' | 'failed';
  error: RequestFailed | null;
  endCursor: string | null;
  loadingMore: boolean;
  pages: number;
}

const freshMs = 1_500;

const empty: FeedState = {
  rows: [],
  liveCount: 0,
  waiting: [],
  phase: 'loading',
  error: null,
  endCursor: null,
  loadingMore: false,
  pages: 0,
};

function withoutTwins(events: readonly ActivityEvent[]): readonly ActivityEvent[] {
  const seen = new Set<string>();
  return events.filter((event) => !seen.has(event.id) && seen.add(event.id));
}

/** `isReading` says whether a row on top would move what the reader looks at. */
export function createActivityFeed(
  filter: Accessor<ActivityFilter>,
  pageSize: number,
  isReading: () => boolean,
): ActivityFeed {
  const { send } = useGraphql();
  const stream = useActivityStream();
  const [state, setState] = createStore<FeedState>(empty);
  const [fresh, setFresh] = createSignal<ReadonlySet<string>>(new Set());
  let turn = 0;
  let dimming: ReturnType<typeof setTimeout> | undefined;

  async function load(mode: 'first' | 'more'): Promise<void> {
    const mine = (turn += 1);
    const wanted = filter();
    if (mode === 'first') setState(empty);
    else setState({ loadingMore: true, error: null });
    try {
      await stream.started;
      const after = mode === 'more' ? state.endCursor : null;
      const { activity } = await send(activityQuery, { filter: wanted, first: pageSize, after });
      if (mine !== turn) return;
      const page = activity.edges.map((edge) => edge.node);
      const live = stream.recent().filter((event) => matchesFilter(event, wanted));
      const before = mode === 'first' ? live : state.rows;
      setState({
        rows: withoutTwins([...before, ...page]),
        phase: 'ready',
        loadingMore: false,
        pages: state.pages + 1,
        endCursor: activity.pageInfo.hasNextPage ? activity.pageInfo.endCursor : null,
      });
    } catch (error) {
      if (mine !== turn) return;
      setState({
        error: error as RequestFailed,
        loadingMore: false,
        phase: mode === 'first' ? 'failed' : 'ready',
      });
    }
  }

  /** Puts new events on top, and lights them up for a moment. */
  function prepend(events: readonly ActivityEvent[]): void {
    const rows = withoutTwins([...events, ...state.rows]);
    const liveCount = state.liveCount + rows.length - state.rows.length;
    setFresh(new Set(events.map((event) => event.id)));
    setState({ rows, liveCount, waiting: [] });
    clearTimeout(dimming);
    dimming = setTimeout(() => setFresh(new Set<string>()), freshMs);
  }

  function take(event: ActivityEvent): void {
    if (state.phase !== 'ready' || !matchesFilter(event, filter())) return;
    if (isReading()) setState('waiting', withoutTwins([event, ...state.waiting]));
    else prepend([event, ...state.waiting]);
  }

  createEffect(on(filter, () => void load('first')));
  onCleanup(stream.listen(take));
  onCleanup(() => clearTimeout(dimming));

  return {
    rows: () => state.rows,
    liveCount: () => state.liveCount,
    waiting: () => state.waiting.length,
    showWaiting: () => prepend(state.waiting),
    loading: () => state.phase === 'loading',
    error: () => state.error,
    hasMore: () => state.endCursor !== null,
    pages: () => state.pages,
    loadingMore: () => state.loadingMore,
    loadMore: () => void load('more'),
    retry: () => void load(state.phase === 'failed' ? 'first' : 'more'),
    isNew: (id) => fresh().has(id),
  };
}
