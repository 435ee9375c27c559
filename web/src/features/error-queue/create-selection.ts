import { createMemo, createSignal, type Accessor } from 'solid-js';

interface Row {
  readonly id: string;
}

/** Which rows of a list are chosen; one that leaves the list is chosen no more. */
export interface Selection<R extends Row> {
  chosen: Accessor<readonly R[]>;
  has(id: string): boolean;
  toggle(id: string): void;
  /** Chooses all rows that are shown, or none where they are chosen already. */
  toggleAll(): void;
  clear(): void;
}

export function createSelection<R extends Row>(rows: Accessor<readonly R[]>): Selection<R> {
  const [ids, setIds] = createSignal<ReadonlySet<string>>(new Set());
  const chosen = createMemo(() => rows().filter(({ id }) => ids().has(id)));
  const clear = (): void => void setIds(new Set<string>());
  return {
    chosen,
    clear,
    has: (id) => ids().has(id),
    toggle(id) {
      const next = new Set(ids());
      if (!next.delete(id)) next.add(id);
      setIds(next);
    },
    toggleAll() {
      if (chosen().length === rows().length) clear();
      else setIds(new Set(rows().map(({ id }) => id)));
    },
  };
}
