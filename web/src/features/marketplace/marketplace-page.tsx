import { createMemo, For, Match, Show, Switch } from 'solid-js';
import { createQuery, useFailureText } from '../../graphql';
import { useLabels, useLocale } from '../../i18n';
import { createGradual } from '../../lib/gradual';
import { Button, EmptyState, ErrorState, Skeleton } from '../../ui';
import { createTitle } from '../shell';
import { createMarketplaceFilter } from './create-marketplace-filter';
import { CategoryChips, CategoryChipsSkeleton, SearchBar } from './filter-bar';
import { countCategories, filterProviders, type CategoryWords } from './filter-providers';
import { marketplaceQuery } from './marketplace.documents';
import { useMarketplaceMessages } from './marketplace.messages';
import { ProviderCard } from './provider-card';

const firstCards = 6;
const furtherCards = 6;
const gridClass = 'grid gap-3 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4';

function LoadingCards() {
  const t = useMarketplaceMessages();
  return (
    <div role="status" class={gridClass}>
      <span class="sr-only">{t().loading}</span>
      <For each={Array.from({ length: 12 })}>{() => <Skeleton class="h-46 rounded-lg" />}</For>
    </div>
  );
}

/** The filter leaves nothing: because nothing is installed, or because nothing matches. */
function NothingShown(props: { unfiltered: boolean; onClear: () => void }) {
  const t = useMarketplaceMessages();
  return (
    <EmptyState
      title={props.unfiltered ? t().noneInstalled : t().noMatch}
      message={props.unfiltered ? t().noneInstalledWhy : t().noMatchWhy}
      action={
        <Button onClick={() => props.onClear()}>{props.unfiltered ? t().browse : t().clear}</Button>
      }
    />
  );
}

/** The catalog, and what of it is installed. */
export default function MarketplacePage() {
  const t = useMarketplaceMessages();
  const failureText = useFailureText();
  const { locale } = useLocale();
  const labels = useLabels();
  const control = createMarketplaceFilter();
  const { filter } = control;
  createTitle(() => (filter().installed ? t().installedTitle : t().title));
  const query = createQuery(marketplaceQuery, () => ({}));
  const providers = () => query.data?.providers ?? [];
  const words = (): CategoryWords => ({
    locale: locale(),
    category: (name) => labels.category(name),
  });
  const shown = createMemo(() => filterProviders(providers(), filter(), words()));
  const drawn = createGradual(shown, firstCards, furtherCards);
  const counts = createMemo(() => countCategories(providers(), filter(), words()));
  const onlyInstalled = () => filter().installed && filter().q === '' && filter().category === null;

  return (
    <>
      <SearchBar control={control} />
      <Switch>
        <Match when={query.data}>
          <CategoryChips control={control} counts={counts()} />
        </Match>
        <Match when={!query.error}>
          <CategoryChipsSkeleton />
        </Match>
      </Switch>
      <Switch>
        <Match when={!query.data && query.error}>
          {(error) => (
            <ErrorState
              title={t().failed}
              message={failureText(error())}
              requestId={error().requestId}
              onRetry={() => query.refetch()}
            />
          )}
        </Match>
        <Match when={!query.data}>
          <LoadingCards />
        </Match>
        <Match when={shown().length > 0}>
          <ul class={gridClass} aria-label={t().providers}>
            <For each={drawn()}>{(provider) => <ProviderCard provider={provider} />}</For>
          </ul>
        </Match>
        <Match when={true}>
          <NothingShown unfiltered={onlyInstalled()} onClear={() => control.clear()} />
        </Match>
      </Switch>
      <Show when={query.data}>
        <p class="sr-only" role="status">
          {t().shown(shown().length, providers().length)}
        </p>
      </Show>
    </>
  );
}
