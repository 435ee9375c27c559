import { useSearchParams } from '@solidjs/router';
import { createMemo, createSignal, onCleanup, Show } from 'solid-js';
import { createQuery } from '../../graphql';
import { allCategories, categoryLabel } from '../../lib/labels';
import { Button, EmptyState, Select, TextField } from '../../ui';
import { createTitle } from '../shell';
import { isFiltering, ranges, readChoice, toActivityFilter } from './activity-filter';
import { activityProvidersQuery } from './activity.documents';
import { ActivityList } from './activity-list';

const typingMs = 250;
const statuses = [
  { value: 'SUCCESS', label: 'Success' },
  { value: 'WARNING', label: 'Warning' },
  { value: 'ERROR', label: 'Error' },
];

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
  createTitle(() => 'Activity');
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
        aria-label="Filter events"
        class="mb-4 grid grid-cols-2 items-end gap-3 md:grid-cols-5"
        onSubmit={(event) => event.preventDefault()}
      >
        <div class="max-md:col-span-2">
          <TextField
            label="Text"
            type="search"
            placeholder="Message or error"
            value={typed()}
            onInput={(text) => {
              setTyped(text);
              setTextLater(text);
            }}
          />
        </div>
        <Select
          label="Status"
          placeholder="Any"
          options={statuses}
          value={choice().status}
          onChange={(value) => set('status', value)}
        />
        <Select
          label="Category"
          placeholder="Any"
          options={allCategories.map((value) => ({ value, label: categoryLabel(value) }))}
          value={choice().category}
          onChange={(value) => set('category', value)}
        />
        <Select
          label="Provider"
          placeholder="Any"
          options={(providers.data?.providers ?? []).map(({ key, name }) => ({
            value: key,
            label: name,
          }))}
          value={choice().provider}
          onChange={(value) => set('provider', value)}
        />
        <Select
          label="Time"
          placeholder="Any time"
          options={ranges}
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
            fallback={
              <EmptyState
                title="No recent integration activity"
                message="Connecting, testing and changing integrations shows up here as it happens."
              />
            }
          >
            <EmptyState
              title="No event matches these filters"
              action={<Button onClick={clear}>Clear filters</Button>}
            />
          </Show>
        }
      />
    </>
  );
}
