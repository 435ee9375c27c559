import { useSearchParams } from '@solidjs/router';
import { createMemo, For, Match, Show, Switch as Choose } from 'solid-js';
import { createQuery } from '../../graphql';
import { allCategories, categoryLabel } from '../../lib/labels';
import { Button, Chip, EmptyState, ErrorState, Icon, Skeleton, Switch } from '../../ui';
import { createTitle } from '../shell';
import { countCategories, filterProviders, type MarketplaceFilter } from './filter-providers';
import { marketplaceQuery } from './marketplace.documents';
import { ProviderCard } from './provider-card';

const gridClass = 'grid gap-3 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4';

function createFilter() {
  const [search, setSearch] = useSearchParams();
  const filter = createMemo((): MarketplaceFilter => {
    const category = search['category'];
    return {
      q: typeof search['q'] === 'string' ? search['q'] : '',
      category: allCategories.find((known) => known.toLowerCase() === category) ?? null,
      installed: search['installed'] === '1',
    };
  });
  const set = (change: Partial<MarketplaceFilter>): void => {
    const next = { ...filter(), ...change };
    setSearch(
      {
        q: next.q || undefined,
        category: next.category?.toLowerCase(),
        installed: next.installed ? '1' : undefined,
      },
      { replace: true, scroll: false },
    );
  };
  return { filter, set };
}

/** The catalog, and what of it is installed. */
export default function MarketplacePage() {
  const { filter, set } = createFilter();
  createTitle(() => (filter().installed ? 'Installed integrations' : 'Marketplace'));
  const query = createQuery(marketplaceQuery, () => ({}));
  const providers = () => query.data?.providers ?? [];
  const shown = createMemo(() => filterProviders(providers(), filter()));
  const categories = createMemo(() => countCategories(providers(), filter()));
  const total = () => categories().reduce((sum, { count }) => sum + count, 0);
  const clear = (): void => set({ q: '', category: null, installed: false });

  return (
    <>
      <div class="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <search class="relative min-w-0 flex-1 basis-60">
          <Icon name="search" class="absolute inset-s-3 top-1/2 -translate-y-1/2 text-muted" />
          <input
            type="search"
            aria-label="Search providers"
            aria-keyshortcuts="/"
            placeholder="Search providers"
            class="min-h-9 w-full rounded-sm border border-edge bg-raised ps-9 pe-3 placeholder:text-muted pointer-coarse:min-h-10 pointer-coarse:text-lg"
            value={filter().q}
            onInput={(event) => set({ q: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              set({ q: '' });
              event.currentTarget.blur();
            }}
          />
        </search>
        <Switch
          label="Installed"
          checked={filter().installed}
          onChange={(installed) => set({ installed })}
        />
      </div>
      <div
        role="group"
        aria-label="Categories"
        class="-mx-3 mb-4 flex min-h-9 gap-2 overflow-x-auto px-3 py-1 sm:mx-0 sm:flex-wrap sm:overflow-visible sm:px-0"
      >
        <Chip
          label="All"
          count={total()}
          pressed={filter().category === null}
          onClick={() => set({ category: null })}
        />
        <For each={categories()}>
          {({ category, count }) => (
            <Chip
              label={categoryLabel(category)}
              count={count}
              pressed={filter().category === category}
              onClick={() => set({ category: filter().category === category ? null : category })}
            />
          )}
        </For>
      </div>
      <Choose>
        <Match when={!query.data && query.error}>
          {(error) => (
            <ErrorState
              title="The catalog could not be loaded"
              message={error().message}
              requestId={error().requestId}
              onRetry={() => query.refetch()}
            />
          )}
        </Match>
        <Match when={!query.data}>
          <div role="status" class={gridClass}>
            <span class="sr-only">Loading</span>
            <For each={Array.from({ length: 12 })}>
              {() => <Skeleton class="h-41 rounded-lg" />}
            </For>
          </div>
        </Match>
        <Match when={shown().length > 0}>
          <ul class={gridClass} aria-label="Providers">
            <For each={shown()}>{(provider) => <ProviderCard provider={provider} />}</For>
          </ul>
        </Match>
        <Match when={filter().installed && filter().q === '' && filter().category === null}>
          <EmptyState
            title="Nothing is installed yet"
            message="Connect a provider, and it shows here with its status."
            action={<Button onClick={clear}>Browse the marketplace</Button>}
          />
        </Match>
        <Match when={true}>
          <EmptyState
            title="No provider matches"
            message="Try another word, or look through all categories."
            action={<Button onClick={clear}>Clear filters</Button>}
          />
        </Match>
      </Choose>
      <Show when={query.data}>
        <p class="sr-only" role="status">
          {shown().length} of {providers().length} providers
        </p>
      </Show>
    </>
  );
}
