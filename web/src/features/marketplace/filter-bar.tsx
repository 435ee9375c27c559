import { createMemo, For, onMount } from 'solid-js';
import { useLabels } from '../../i18n';
import { allCategories } from '../../lib/categories';
import { Chip, Icon, Skeleton, Switch } from '../../ui';
import type { MarketplaceFilterControl } from './create-marketplace-filter';
import type { CategoryCount } from './filter-providers';
import { useMarketplaceMessages } from './marketplace.messages';

/** The search, and the switch that leaves what is installed. */
export function SearchBar(props: { control: MarketplaceFilterControl }) {
  const t = useMarketplaceMessages();
  const filter = () => props.control.filter();
  return (
    <div class="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <search class="relative min-w-0 flex-1 basis-60">
        <Icon name="search" class="absolute inset-s-3 top-1/2 -translate-y-1/2 text-muted" />
        <input
          type="search"
          aria-label={t().search}
          aria-keyshortcuts="/"
          placeholder={t().search}
          class="min-h-9 w-full rounded-sm border border-edge bg-raised ps-9 pe-3 placeholder:text-muted pointer-coarse:min-h-10 pointer-coarse:text-lg"
          value={filter().q}
          onInput={(event) => props.control.set({ q: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            props.control.set({ q: '' });
            event.currentTarget.blur();
          }}
        />
      </search>
      <Switch
        label={t().installed}
        checked={filter().installed}
        onChange={(installed) => props.control.set({ installed })}
      />
    </div>
  );
}

const rowClass =
  '-mx-3 mb-4 flex min-h-9 gap-2 overflow-x-auto px-3 py-1 [scrollbar-width:thin] sm:mx-0 sm:flex-wrap sm:overflow-visible sm:px-0';

/** In the place of the categories until they are known, so that the cards do not jump. */
export function CategoryChipsSkeleton() {
  return (
    <div class={rowClass} aria-hidden="true">
      <For each={allCategories}>
        {() => <Skeleton class="h-8 w-26 shrink-0 pointer-coarse:h-10" />}
      </For>
    </div>
  );
}

/** The categories with what choosing each would show; on a phone one row that scrolls sideways. */
export function CategoryChips(props: {
  control: MarketplaceFilterControl;
  counts: readonly CategoryCount[];
}) {
  const t = useMarketplaceMessages();
  const labels = useLabels();
  let row: HTMLDivElement | undefined;
  const chosen = () => props.control.filter().category;
  // By name, so that a chip keeps its element, and with it the focus, while its count changes.
  const names = createMemo(() => props.counts.map(({ category }) => category));
  const counts = createMemo(
    () => new Map(props.counts.map(({ category, count }) => [category, count])),
  );
  const total = () => props.counts.reduce((sum, { count }) => sum + count, 0);

  // A category that came with the address may stand beyond the edge of a phone.
  onMount(() => {
    if (chosen() === null) return;
    const chip = row?.querySelector('[aria-pressed=true]');
    if (!row || !chip) return;
    const beyond = chip.getBoundingClientRect().right - row.getBoundingClientRect().right;
    if (beyond > 0) row.scrollLeft = beyond + 24;
  });

  return (
    <div
      ref={(element) => (row = element)}
      role="group"
      aria-label={t().categories}
      class={rowClass}
    >
      <Chip
        label={t().all}
        count={total()}
        pressed={chosen() === null}
        onClick={() => props.control.set({ category: null })}
      />
      <For each={names()}>
        {(category) => (
          <Chip
            label={labels.category(category)}
            count={counts().get(category) ?? 0}
            pressed={chosen() === category}
            onClick={() => props.control.set({ category: chosen() === category ? null : category })}
          />
        )}
      </For>
    </div>
  );
}
