import { A } from '@solidjs/router';
import { createMemo, For, Show } from 'solid-js';
import { Button, ProviderMark, RelativeTime, Spinner, StatusBadge } from '../../ui';
import { IntegrationMenu, targetOf, useIntegrationActions } from '../integrations';
import { ReconnectButton } from '../oauth/reconnect-button';
import { useSession } from '../session';
import type { DashboardAlert, DashboardRow } from './create-dashboard';
import { createIntegrationSearch } from './create-integration-search';
import { useTableMessages } from './table.messages';

function LastSync(props: { row: DashboardRow }) {
  const t = useTableMessages();
  return (
    <Show when={props.row.lastSyncAt} fallback={t().never}>
      {(at) => (
        <span classList={{ 'text-error-text': props.row.lastSyncFailed }}>
          <RelativeTime at={at()} inside /> {props.row.lastSyncFailed ? t().syncFailed : ''}
        </span>
      )}
    </Show>
  );
}

const cell = 'py-2 pe-3 text-start align-middle';
const wide = 'hidden md:table-cell';

/** What failed and since when; nothing for a row that is well. */
function Failure(props: { alert: DashboardAlert | undefined }) {
  const t = useTableMessages();
  return (
    <Show when={props.alert}>
      {(alert) => (
        <span class="flex flex-wrap gap-x-1 text-sm text-muted" data-failure>
          <span class="line-clamp-2 text-error-text wrap-anywhere">{alert().message}</span>
          <span>
            {t().since} <RelativeTime at={alert().since} inside side="start" />
          </span>
        </span>
      )}
    </Show>
  );
}

function Row(props: { row: DashboardRow; alert: DashboardAlert | undefined }) {
  const session = useSession();
  const actions = useIntegrationActions();
  const integration = () => props.row.integration;
  /** What is broken is known by its alert with all that signing in again takes. */
  const known = () => props.alert?.integration ?? integration();
  const target = () => targetOf(known(), known().provider);
  const badge = () => (
    <span class="flex items-center gap-2">
      <StatusBadge status={integration().status} />
      <Show when={actions.busy(integration().id)}>
        <Spinner class="text-muted" />
      </Show>
    </span>
  );
  return (
    <tr
      role="row"
      class="relative hover:bg-sunken max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:items-center"
      data-integration={integration().id}
    >
      <th role="rowheader" scope="row" class={`${cell} ps-4 font-normal`}>
        <span class="flex min-w-0 items-center gap-3 max-md:items-start">
          <ProviderMark
            name={integration().provider.name}
            iconUrl={integration().provider.iconUrl}
            size="sm"
          />
          <span class="min-w-0">
            <A
              href={`/integrations/${integration().id}`}
              class="block font-medium outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent-text max-md:wrap-anywhere md:truncate"
            >
              {integration().name}
            </A>
            <Failure alert={props.alert} />
            <span class="relative z-1 mt-1 block empty:hidden">
              <ReconnectButton integration={known()} provider={known().provider} />
            </span>
            <span class="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted md:hidden">
              {badge()}
              <LastSync row={props.row} />
            </span>
          </span>
        </span>
      </th>
      <td role="cell" class={`${cell} ${wide} truncate text-muted`}>
        {integration().provider.name}
      </td>
      <td role="cell" class={`${cell} ${wide}`}>
        {badge()}
      </td>
      <td role="cell" class={`${cell} ${wide} whitespace-nowrap text-muted`}>
        <LastSync row={props.row} />
      </td>
      <Show when={session.can('INTEGRATIONS_WRITE')}>
        <td role="cell" class="py-1 pe-2 text-end max-md:self-stretch max-md:content-center">
          <span class="relative z-1">
            <IntegrationMenu target={target()} />
          </span>
        </td>
      </Show>
    </tr>
  );
}

// The roles are written out: what is not laid out as a table loses them.
function Table(props: { rows: readonly DashboardRow[]; alerts: readonly DashboardAlert[] | null }) {
  const t = useTableMessages();
  const session = useSession();
  const alerts = createMemo(
    () => new Map(props.alerts?.map((alert) => [alert.integration?.id, alert])),
  );
  const head = 'py-2 pe-3 text-start text-xs font-medium text-muted';
  return (
    <table
      role="table"
      class="w-full table-fixed border-separate border-spacing-0 max-md:block rounded-lg border border-line bg-raised [&_td]:border-line [&_th]:border-line [&_tr:not(:last-child)>*]:border-b [&_thead>tr>*]:border-b"
      aria-labelledby="integrations"
    >
      <thead role="rowgroup" class="max-md:sr-only">
        <tr role="row">
          <th role="columnheader" scope="col" class={`${head} ps-4`}>
            {t().integration}
          </th>
          <th role="columnheader" scope="col" class={`${head} ${wide} w-[15%] lg:w-1/5`}>
            {t().provider}
          </th>
          <th role="columnheader" scope="col" class={`${head} ${wide} w-40 lg:w-44`}>
            {t().status}
          </th>
          <th role="columnheader" scope="col" class={`${head} ${wide} w-40 lg:w-48`}>
            {t().lastSync}
          </th>
          <Show when={session.can('INTEGRATIONS_WRITE')}>
            <th role="columnheader" scope="col" class="w-11">
              <span class="sr-only">{t().menu}</span>
            </th>
          </Show>
        </tr>
      </thead>
      <tbody role="rowgroup" class="max-md:block">
        <For each={props.rows}>
          {(row) => <Row row={row} alert={alerts().get(row.integration.id)} />}
        </For>
      </tbody>
    </table>
  );
}

/** The integrations that the text finds, one a row that opens its page; all of them for no text. */
export default function IntegrationsTable(props: {
  rows: readonly DashboardRow[];
  alerts: readonly DashboardAlert[] | null;
  total: number;
  text: string;
  onClear: () => void;
}) {
  const t = useTableMessages();
  const search = createIntegrationSearch(
    () => props.rows,
    () => props.total,
    () => props.text.trim(),
  );
  const isSearch = () => props.text.trim() !== '';
  return (
    <>
      <Show
        when={search.rows().length > 0}
        fallback={
          <div class="grid justify-items-center gap-2 rounded-lg border border-dashed border-line px-4 py-8 text-center">
            <p>{search.searching() ? t().searching : t().noMatch}</p>
            <Button size="sm" onClick={() => props.onClear()}>
              {t().clear}
            </Button>
          </div>
        }
      >
        <Table rows={search.rows()} alerts={props.alerts} />
      </Show>
      <Show when={!isSearch() && props.total > props.rows.length}>
        <p class="mt-2 text-sm text-muted">{t().more(props.rows.length, props.total)}</p>
      </Show>
      <p class="sr-only" role="status">
        {isSearch() ? t().shown(search.rows().length, props.total) : ''}
      </p>
    </>
  );
}
