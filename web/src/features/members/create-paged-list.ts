import { createSignal, onCleanup } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { RequestFailed, useGraphql } from '../../graphql';

interface Row {
  readonly id: string;
}

interface PageOfRows<R extends Row> {
  readonly nodes: readonly R[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A list that grows at the bottom on request, and can be asked again as far as it is shown. */
export interface PagedList<R extends Row> {
  rows(): readonly R[];
  /** True until the first answer, or its failure. */
  loading(): boolean;
  /** Of the last attempt. */
  error(): RequestFailed | null;
  hasMore(): boolean;
  loadingMore(): boolean;
  loadMore(): void;
  /** Resolves when the answer is shown, or failed. */
  refetch(): Promise<void>;
  /** Whether a row came by itself: drawn with a flash. */
  isNew(row: R): boolean;
}

interface ListState<R extends Row> {
  rows: readonly R[];
  loading: boolean;
  loadingMore: boolean;
  endCursor: string | null;
  error: RequestFailed | null;
}

type ReadPage<R extends Row> = (after: string | null) => Promise<PageOfRows<R>>;

/** The first row of each key. */
function firstOfEach<R extends Row>(rows: readonly R[], key: keyof R & string): R[] {
  const seen = new Set<unknown>();
  return rows.filter((row) => !seen.has(row[key]) && seen.add(row[key]));
}

/**
 * Asks at once, and again with all other queries on screen when the connection comes back. Of rows that have the same
 * `key` the first is shown; what takes its place later is the same row on screen.
 */
export function createPagedList<R extends Row>(
  readPage: ReadPage<R>,
  key: keyof R & string = 'id',
): PagedList<R> {
  const { active } = useGraphql();
  const [fresh, setFresh] = createSignal<ReadonlySet<unknown>>(new Set());
  const [state, setState] = createStore<ListState<R>>({
    rows: [],
    loading: true,
    loadingMore: false,
    endCursor: null,
    error: null,
  });
  let turn = 0;

  /** Pages after `start` until there are `wanted` rows or no more. */
  async function read(start: readonly R[], after: string | null, wanted: number) {
    let rows = [...start];
    let cursor = after;
    do {
      const page = await readPage(cursor);
      rows = firstOfEach([...rows, ...page.nodes], key);
      cursor = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (cursor !== null && rows.length < wanted);
    return { rows, endCursor: cursor };
  }

  async function load(mode: 'all' | 'more'): Promise<void> {
    const mine = (turn += 1);
    const more = mode === 'more';
    setState({ loadingMore: more, ...(more && { error: null }) });
    try {
      const { rows, endCursor } = more
        ? await read(state.rows, state.endCursor, 0)
        : await read([], null, state.rows.length);
      if (mine !== turn) return;
      if (!more && !state.loading) {
        const known = new Set<unknown>(state.rows.map((row) => row[key]));
        setFresh(new Set(rows.map((row) => row[key]).filter((value) => !known.has(value))));
      }
      setState('rows', reconcile(rows, { key, merge: false }));
      setState({ loading: false, loadingMore: false, endCursor, error: null });
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      if (mine === turn) setState({ loading: false, loadingMore: false, error });
    }
  }

  const refetch = (): void => void load('all');
  active.add(refetch);
  onCleanup(() => active.delete(refetch));
  refetch();

  return {
    rows: () => state.rows,
    loading: () => state.loading,
    error: () => state.error,
    hasMore: () => state.endCursor !== null,
    loadingMore: () => state.loadingMore,
    loadMore: () => void load('more'),
    refetch: () => load('all'),
    isNew: (row) => fresh().has(row[key]),
  };
}
