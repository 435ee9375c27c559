import { useSearchParams } from '@solidjs/router';
import { createMemo, createSignal, onCleanup, Show } from 'solid-js';
import { createQuery } from '../../graphql';
import { useLabels } from '../../i18n';
import { allCategories } from '../../lib/categories';
import { Button, EmptyState, Select, TextField, useStatusWords } from '../../ui';
import { createTitle } from '../shell';
import { isFiltering, ranges, readChoice, statuses, toActivityFilter } from './activity-filter';
import { activityProvidersQuery } from './activity.documents';
import { useActivityMessages } from './activity.messages';
import { ActivityList } from './activity-list';

const typingMs = 250;

/** A setter that waits until typing pauses. */
function createDelayed(apply: (text: string) => void): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => apply(text), typingMs);
  };
}

/** All that happened in the organization. */
export default function ActivityPage() {
  const t = useActivityMessages();
  const labels = useLabels();
  const statusWord = useStatusWords();
  createTitle(() => t().title);
  const [search, setSearch] = useSearchParams();
  const choice = createMemo(() => readChoice(search), undefined, {
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  const filter = createMemo(() => toActivityFilter(choice(), Date.now()));
  const providers = createQuery(activityProvidersQuery, () => ({}));
  const [typed, setTyped] = createSignal(choice().q);
  const set = (name: string, value: string): void =>
    setSearch({ [name]: value.toLowerCase() || undefined }, { replace: true, scroll: false });
  const setTextLater = createDelayed((text) =>
    setSearch({ q: text || undefined }, { replace: true, scroll: false }),
  );

  function clear(): void {
    setTyped('');
    setSearch(
      {
        status: undefined,
        category: undefined,
        provider: undefined,
        q: undefined,
        range: undefined,
      },
      { replace: true, scroll: false },
    );
  }

  return (
    <>
      <form
        role="search"
        aria-label={t().filter.label}
        class="mb-4 grid grid-cols-2 items-end gap-3 md:grid-cols-5"
        onSubmit={(event) => event.preventDefault()}
      >
        <div class="max-md:col-span-2">
          <TextField
            label={t().filter.text}
            type="search"
            placeholder={t().filter.textPlaceholder}
            value={typed()}
            onInput={(text) => {
              setTyped(text);
              setTextLater(text);
            }}
          />
        </div>
        <Select
          label={t().filter.status}
          placeholder={t().filter.any}
          options={statuses.map((value) => ({ value, label: statusWord(value) }))}
          value={choice().status}
          onChange={(value) => set('status', value)}
        />
        <Select
          label={t().filter.category}
          placeholder={t().filter.anyCategory}
          options={allCategories.map((value) => ({ value, label: labels.category(value) }))}
          value={choice().category}
          onChange={(value) => set('category', value)}
        />
        <Select
          label={t().filter.provider}
          placeholder={t().filter.any}
          options={(providers.data?.providers ?? []).map(({ key, name }) => ({
            value: key,
            label: name,
          }))}
          value={choice().provider}
          onChange={(value) => set('provider', value)}
        />
        <Select
          label={t().filter.time}
          placeholder={t().filter.anyTime}
          options={ranges.map((value) => ({ value, label: t().filter.ranges[value] }))}
          value={choice().range}
          onChange={(value) => set('range', value)}
        />
      </form>
      <ActivityList
        filter={filter}
        pageSize={50}
        empty={
          <Show
            when={isFiltering(choice())}
            fallback={<EmptyState title={t().empty.title} message={t().empty.message} />}
          >
            <EmptyState
              title={t().empty.filtered}
              action={<Button onClick={clear}>{t().filter.clear}</Button>}
            />
          </Show>
        }
      />
    </>
  );
}
