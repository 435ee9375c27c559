import { createSignal, For, Show } from 'solid-js';
import { Button, buttonClass, EmptyState, Icon, Switch } from '../../ui';
import { createTitle } from '../shell';
import { countFilters, exportPath, type FilterChoice } from './activity-filter';
import { useActivityMessages } from './activity.messages';
import { ActivityList } from './activity-list';
import { createLogsFilter, type LogsFilter } from './create-logs-filter';
import { FilterBar } from './filter-bar';

const formats = ['csv', 'json'] as const;

function Export(props: { choice: FilterChoice }) {
  const t = useActivityMessages();
  return (
    <div class="flex items-center gap-2" role="group" aria-label={t().export}>
      <For each={formats}>
        {(format) => (
          <a
            href={exportPath(props.choice, format)}
            download=""
            class={buttonClass('secondary', 'sm')}
            aria-label={t().exportAs(format.toUpperCase())}
          >
            <Icon name="download" />
            {format.toUpperCase()}
          </a>
        )}
      </For>
    </div>
  );
}

function Nothing(props: { control: LogsFilter }) {
  const t = useActivityMessages();
  return (
    <Show
      when={countFilters(props.control.choice()) > 0}
      fallback={<EmptyState title={t().empty.title} message={t().empty.message} />}
    >
      <EmptyState
        title={t().empty.filtered}
        action={<Button onClick={() => props.control.clear()}>{t().filter.clear}</Button>}
      />
    </Show>
  );
}

/** All that happened in the organization, to be searched, opened, tried again and taken along. */
export default function LogsPage() {
  const t = useActivityMessages();
  createTitle(() => t().title);
  const control = createLogsFilter();
  const [live, setLive] = createSignal(true);
  return (
    <>
      <FilterBar control={control} />
      <div class="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div class="flex flex-wrap items-center gap-x-3">
          <Switch label={t().live} checked={live()} onChange={setLive} />
          <Show when={countFilters(control.choice()) > 0}>
            <Button size="sm" variant="ghost" onClick={() => control.clear()}>
              <Icon name="close" />
              {t().filter.clear}
            </Button>
          </Show>
          <Show when={!live()}>
            <p role="status" class="text-sm text-muted">
              {t().paused}
            </p>
          </Show>
        </div>
        <Show when={control.filter()}>
          <Export choice={control.choice()} />
        </Show>
      </div>
      <Show
        when={control.filter() !== null}
        fallback={
          <EmptyState
            title={t().empty.badTime}
            action={<Button onClick={() => control.clear()}>{t().filter.clear}</Button>}
          />
        }
      >
        <ActivityList
          filter={() => control.filter() ?? {}}
          pageSize={100}
          live={live()}
          empty={<Nothing control={control} />}
        />
      </Show>
    </>
  );
}
