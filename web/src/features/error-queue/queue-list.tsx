import { useSearchParams } from '@solidjs/router';
import { createMemo, For, Match, Show, Switch } from 'solid-js';
import { useFailureText, useGraphql } from '../../graphql';
import type { DeliveryFilter, DeliveryRowFieldsFragment } from '../../graphql/generated/graphql';
import { Button, EmptyState, ErrorState, SkeletonList } from '../../ui';
import {
  DeliveryRow,
  followDeliveries,
  followDueTries,
  useDeliveriesMessages,
} from '../deliveries';
import { deliveriesQuery } from '../deliveries/deliveries.documents';
import { createPagedList, type PagedList } from '../members/create-paged-list';
import { useSession } from '../session';
import { BulkBar } from './bulk-bar';
import type { BulkActions } from './create-bulk-actions';
import { createSelection, type Selection } from './create-selection';
import { useErrorQueueMessages } from './error-queue.messages';
import type { QueueTab } from './queue-filter';

const pageSize = 25;

type Item = DeliveryRowFieldsFragment;

/** Which delivery is open, in the URL (`open=dlv_…`). */
function createOpen() {
  const [search, setSearch] = useSearchParams();
  const open = () => search['open'];
  return {
    isOpen: (id: string) => open() === id,
    toggle: (id: string) =>
      setSearch({ open: open() === id ? undefined : id }, { replace: true, scroll: false }),
  };
}

function Choose(props: { delivery: Item; selection: Selection<Item> }) {
  const t = useErrorQueueMessages();
  return (
    <label class="grid w-11 shrink-0 place-items-center hover:bg-sunken">
      <input
        type="checkbox"
        class="size-4 accent-accent"
        aria-label={t().choose(props.delivery.eventType, props.delivery.webhook.name)}
        checked={props.selection.has(props.delivery.id)}
        onChange={() => props.selection.toggle(props.delivery.id)}
      />
    </label>
  );
}

function Rows(props: {
  list: PagedList<Item>;
  selection: Selection<Item>;
  choosable: boolean;
  onChanged: () => void;
}) {
  const t = useDeliveriesMessages();
  const { isOpen, toggle } = createOpen();
  return (
    <ul aria-label={t().list.label} class="overflow-clip rounded-lg border border-line bg-raised">
      <For each={props.list.rows()}>
        {(delivery) => (
          <DeliveryRow
            withWebhook
            delivery={delivery}
            lead={
              <Show when={props.choosable}>
                <Choose delivery={delivery} selection={props.selection} />
              </Show>
            }
            open={isOpen(delivery.id)}
            fresh={props.list.isNew(delivery)}
            onToggle={() => toggle(delivery.id)}
            onChanged={() => props.onChanged()}
          />
        )}
      </For>
    </ul>
  );
}

function Further(props: { list: PagedList<Item> }) {
  const t = useDeliveriesMessages();
  const failureText = useFailureText();
  return (
    <>
      <Show when={props.list.error()}>
        {(error) => (
          <p role="alert" class="mt-3 text-center text-sm text-error-text">
            {failureText(error())}
          </p>
        )}
      </Show>
      <Show when={props.list.hasMore()}>
        <div class="mt-3 grid justify-items-center">
          <Button busy={props.list.loadingMore()} onClick={() => props.list.loadMore()}>
            {t().list.more}
          </Button>
        </div>
      </Show>
    </>
  );
}

/** The deliveries of a tab under one filter, live, to be chosen and acted on. Another filter is another list. */
export function QueueList(props: {
  tab: QueueTab;
  filter: DeliveryFilter;
  /** How many the tab holds without a filter; null: not known. */
  count: number | null;
  isFiltered: boolean;
  actions: BulkActions;
  onClear: () => void;
}) {
  const t = useErrorQueueMessages();
  const words = useDeliveriesMessages();
  const failureText = useFailureText();
  const session = useSession();
  const { send } = useGraphql();
  const { filter } = props;
  const list = createPagedList(
    async (after) => (await send(deliveriesQuery, { filter, first: pageSize, after })).deliveries,
  );
  const refetch = (): void => void list.refetch();
  followDeliveries(refetch);
  const rows = () => list.rows();
  followDueTries(rows, refetch);
  const selection = createSelection(rows);
  const mayAct = () => session.can('WEBHOOKS_MANAGE');
  const matching = createMemo(() => {
    if (!list.hasMore()) return list.rows().length;
    return props.isFiltered ? null : props.count;
  });

  return (
    <Switch>
      <Match when={list.loading()}>
        <SkeletonList count={5} class="h-13" />
      </Match>
      <Match when={list.rows().length === 0 && list.error()}>
        {(error) => (
          <ErrorState
            title={words().list.failed}
            message={failureText(error())}
            requestId={error().requestId}
            onRetry={refetch}
          />
        )}
      </Match>
      <Match when={list.rows().length === 0 && props.isFiltered}>
        <EmptyState
          title={words().list.filtered}
          action={<Button onClick={() => props.onClear()}>{words().filter.clear}</Button>}
        />
      </Match>
      <Match when={list.rows().length === 0}>
        <EmptyState title={t()[props.tab].none} message={t()[props.tab].noneWhy} />
      </Match>
      <Match when={true}>
        <Show when={mayAct()}>
          <BulkBar
            filter={filter}
            rows={list.rows()}
            matching={matching()}
            selection={selection}
            actions={props.actions}
          />
        </Show>
        <Rows list={list} selection={selection} choosable={mayAct()} onChanged={refetch} />
        <Further list={list} />
      </Match>
    </Switch>
  );
}
