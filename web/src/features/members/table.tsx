import { createSignal, For, onCleanup, onMount, type JSX, type ParentProps } from 'solid-js';

export interface Column {
  readonly label: string;
  /** Width from 768 px. */
  readonly width?: string;
  /** What it is called is said, not shown. */
  readonly hidden?: boolean;
}

/**
 * A table from 768 px, a card a row below. The roles are written out: an element that is not laid out as a table
 * loses them.
 */
export function Table(props: { label: string; columns: readonly Column[]; children: JSX.Element }) {
  return (
    <table
      role="table"
      aria-label={props.label}
      class="w-full table-fixed rounded-lg border border-line bg-raised max-md:block md:border-separate md:border-spacing-0"
    >
      <thead role="rowgroup" class="max-md:sr-only">
        <tr role="row">
          <For each={props.columns}>
            {(column) => (
              <th
                role="columnheader"
                scope="col"
                class={`border-b border-line px-2 py-2 text-start text-xs font-medium text-muted first:ps-3 xl:px-3 ${column.width ?? ''}`}
              >
                <span classList={{ 'sr-only': column.hidden ?? false }}>{column.label}</span>
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody role="rowgroup" class="max-md:block">
        {props.children}
      </tbody>
    </table>
  );
}

const flashMs = 1_200;

/** One row: the first cell names it, the last holds what can be done with it. */
export function Row(props: ParentProps<{ fresh: boolean }>) {
  const [lit, setLit] = createSignal(props.fresh);
  onMount(() => {
    const timer = setTimeout(() => setLit(false), flashMs);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <tr
      role="row"
      class="group/row max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-y-1.5 max-md:border-b max-md:border-line max-md:p-3 max-md:last:border-b-0"
      classList={{ flash: lit() }}
    >
      {props.children}
    </tr>
  );
}

const cellLine =
  'md:border-b md:border-line md:group-last/row:border-b-0 md:px-2 md:py-2 md:first:ps-3 xl:px-3';

/** Names the row. */
export function HeadCell(props: ParentProps) {
  return (
    <th
      role="rowheader"
      scope="row"
      class={`min-w-0 self-center text-start font-normal wrap-anywhere ${cellLine}`}
    >
      {props.children}
    </th>
  );
}

/** A fact; on a card its label stands beside it. */
export function Cell(props: ParentProps<{ label: string }>) {
  return (
    <td
      role="cell"
      class={`max-md:col-span-full max-md:flex max-md:min-h-8 max-md:items-center max-md:justify-between max-md:gap-3 ${cellLine}`}
    >
      <span aria-hidden="true" class="text-sm text-muted md:hidden">
        {props.label}
      </span>
      {props.children}
    </td>
  );
}

/** What can be done; on a card at its top. */
export function ActionCell(props: ParentProps) {
  return (
    <td role="cell" class={`text-end max-md:col-start-2 max-md:row-start-1 ${cellLine}`}>
      {props.children}
    </td>
  );
}
