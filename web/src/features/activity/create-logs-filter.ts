import { useSearchParams } from '@solidjs/router';
import { createMemo, type Accessor } from 'solid-js';
import type { ActivityFilter } from '../../graphql/generated/graphql';
import {
  readChoice,
  timeProblem,
  toActivityFilter,
  toParameters,
  type FilterChoice,
} from './activity-filter';

const hourMs = 3_600_000;
const startMs = 24 * hourMs;

/** The filter of the logs, kept in the URL. */
export interface LogsFilter {
  choice: Accessor<FilterChoice>;
  /** As the API takes it; null while the chosen time cannot be asked for. */
  filter: Accessor<ActivityFilter | null>;
  /** Why the chosen time cannot be asked for. */
  problem: Accessor<'order' | 'tooLong' | null>;
  set(change: Partial<FilterChoice>): void;
  /** From 24 hours ago on: a start for those who enter two instants. */
  setCustomTime(): void;
  clear(): void;
}

export function createLogsFilter(): LogsFilter {
  const [search, setSearch] = useSearchParams();
  const choice = createMemo(() => readChoice(search), undefined, {
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  const problem = createMemo(() => timeProblem(choice(), Date.now()));
  // What is open belongs to the list as it was.
  const set = (change: Partial<FilterChoice>): void =>
    setSearch({ ...toParameters(change), open: undefined }, { replace: true, scroll: false });
  return {
    choice,
    problem,
    filter: createMemo(() => (problem() ? null : toActivityFilter(choice(), Date.now()))),
    set,
    setCustomTime() {
      const hour = Math.floor(Date.now() / hourMs) * hourMs;
      set({ range: '', from: new Date(hour - startMs).toISOString(), to: '' });
    },
    clear: () => set(readChoice({})),
  };
}
