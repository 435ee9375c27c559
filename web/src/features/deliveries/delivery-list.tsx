import { useSearchParams } from '@solidjs/router';
import {
  createEffect,
  createMemo,
  createSignal,
  For,
  Match,
  on,
  Show,
  Suspense,
  Switch,
  type JSX,
} from 'solid-js';
import { lazy } from '../../lib/lazy';
import { useFailureText, useGraphql } from '../../graphql';
import type { DeliveryFilter, DeliveryRowFieldsFragment } from '../../graphql/generated/graphql';
import { Button, ErrorState, SkeletonList } from '../../ui';
import { createPagedList, type PagedList } from '../members/create-paged-list';
import { deliveriesQuery } from './deliveries.documents';
import { useDeliveriesMessages } from './deliveries.messages';
import { DeliveryRow } from './delivery-row';
import { followDeliveries, followDueTries } from './follow-deliveries';

const DeliveryDetail = lazy(() => import('./delivery-detail'));

const pageSize = 25;

type Deliveries = PagedList<DeliveryRowFieldsFragment>;

/** Which delivery is open, in the URL (`open=dlv_…`). */
function createOpenDelivery() {
  const [search, setSearch] = useSearchParams();
  return {
    open: (): string | null => {
      const id = search['open'];
      return typeof id === 'string' && id !== '' ? id : null;
    },
    setOpen: (id: string | null) =>
      setSearch({ open: id ?? undefined }, { replace: true, scroll: false }),
  };
}

/** The delivery that the address names, when it is not among those of the list. */
function Linked(props: { id: string; onChanged: () => void; onClose: () => void }) {
  const t = useDeliveriesMessages();
  return (
    <section class="mb-4" aria-label={t().list.linked}>
      <div class="mb-1.5 flex items-center justify-between gap-3">
        <h3 class="text-sm font-medium text-muted">{t().list.linked}</h3>
        <Button size="sm" variant="ghost" onClick={() => props.onClose()}>
          {t().list.closeLinked}
        </Button>
      </div>
      <div class="overflow-clip rounded-lg border border-line bg-raised">
        <Suspense fallback={<SkeletonList count={1} class="m-3 h-24" />}>
          <DeliveryDetail id={props.id} onChanged={props.onChanged} />
        </Suspense>
      </div>
    </section>
  );
}

function Further(props: { list: Deliveries }) {
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
      <Show
        when={props.list.hasMore()}
        fallback={
          <p class="mt-3 text-center text-sm text-muted">
            {t().list.end(props.list.rows().length)}
          </p>
        }
      >
        <div class="mt-3 grid justify-items-center">
          <Button busy={props.list.loadingMore()} onClick={() => props.list.loadMore()}>
            {t().list.more}
          </Button>
        </div>
      </Show>
    </>
  );
}

/** The rows, without those that came on top since somebody opened one: they would move what is read. */
function createCalmRows(list: Deliveries, open: () => string | null) {
  const [top, setTop] = createSignal<string | null>(null);
  createEffect(
    on(open, (id) =>
      setTop((before) => (id === null ? null : (before ?? list.rows()[0]?.id ?? null))),
    ),
  );
  const waiting = createMemo(() => {
    const first = top();
    return first === null
      ? 0
      : Math.max(
          0,
          list.rows().findIndex(({ id }) => id === first),
        );
  });
  return {
    rows: createMemo(() => list.rows().slice(waiting())),
    waiting,
    showWaiting: () => setTop(list.rows()[0]?.id ?? null),
  };
}

function Waiting(props: { count: number; onShow: () => void }) {
  const t = useDeliveriesMessages();
  return (
    <Show when={props.count > 0}>
      <div class="sticky top-20 z-10 grid h-0 justify-items-center">
        <Button
          size="sm"
          variant="primary"
          class="h-8 -translate-y-1/2 shadow-pop"
          onClick={() => props.onShow()}
        >
          {t().list.fresh(props.count)}
        </Button>
      </div>
    </Show>
  );
}

/** Deliveries under one filter, newest first, live. A list for another filter is another list. */
export function DeliveryList(props: {
  filter: DeliveryFilter;
  /** Shown when there are none. */
  empty: JSX.Element;
}) {
  const t = useDeliveriesMessages();
  const failureText = useFailureText();
  const { send } = useGraphql();
  const { open, setOpen } = createOpenDelivery();
  const filter = props.filter;
  const list = createPagedList(async (after) => {
    const answer = await send(deliveriesQuery, { filter, first: pageSize, after });
    return answer.deliveries;
  });
  const refetch = (): void => void list.refetch();
  followDeliveries(refetch);
  followDueTries(() => list.rows(), refetch);
  const calm = createCalmRows(list, open);
  const linked = createMemo(() => {
    const id = open();
    return id !== null && !list.loading() && !calm.rows().some((row) => row.id === id) ? id : null;
  });
  return (
    <>
      <Show when={linked()} keyed>
        {(id) => <Linked id={id} onChanged={refetch} onClose={() => setOpen(null)} />}
      </Show>
      <Switch>
        <Match when={list.loading()}>
          <SkeletonList count={5} class="h-13" />
        </Match>
        <Match when={list.rows().length === 0 && list.error()}>
          {(error) => (
            <ErrorState
              title={t().list.failed}
              message={failureText(error())}
              requestId={error().requestId}
              onRetry={refetch}
            />
          )}
        </Match>
        <Match when={list.rows().length === 0}>{props.empty}</Match>
        <Match when={true}>
          <Waiting count={calm.waiting()} onShow={calm.showWaiting} />
          <ul aria-label={t().list.label} class="rounded-lg border border-line bg-raised">
            <For each={calm.rows()}>
              {(delivery) => (
                <DeliveryRow
                  delivery={delivery}
                  open={open() === delivery.id}
                  fresh={list.isNew(delivery)}
                  onToggle={() => setOpen(open() === delivery.id ? null : delivery.id)}
                  onChanged={refetch}
                />
              )}
            </For>
          </ul>
          <Further list={list} />
        </Match>
      </Switch>
    </>
  );
}
