import { useSearchParams } from '@solidjs/router';
import { createMemo, createUniqueId, Show } from 'solid-js';
import { createQuery } from '../../graphql';
import type { WebhookFieldsFragment } from '../../graphql/generated/graphql';
import { Button, EmptyState, Icon } from '../../ui';
import {
  countDeliveryFilters,
  DeliveryFilterBar,
  DeliveryList,
  endsBeforeStart,
  readDeliveryChoice,
  toDeliveryFilter,
  toDeliveryParameters,
  useDeliveriesMessages,
  type DeliveryChoice,
} from '../deliveries';
import { useSession } from '../session';
import { webhookEventTypesQuery } from './webhooks.documents';
import { useWebhooksMessages } from './webhooks.messages';

/** The filter in the URL; what is open belongs to the list as it was. */
function createChoice() {
  const [search, setSearch] = useSearchParams();
  const choice = createMemo(() => readDeliveryChoice(search), undefined, {
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  const set = (change: Partial<DeliveryChoice>): void =>
    setSearch(
      { ...toDeliveryParameters({ ...choice(), ...change }), open: undefined },
      { replace: true, scroll: false },
    );
  return { choice, set, clear: () => set(readDeliveryChoice({})) };
}

/** The deliveries of one webhook. */
export function WebhookDeliveries(props: { webhook: WebhookFieldsFragment; onTest: () => void }) {
  const t = useWebhooksMessages();
  const words = useDeliveriesMessages();
  const session = useSession();
  const id = createUniqueId();
  const control = createChoice();
  const types = createQuery(webhookEventTypesQuery, () => ({}));
  const webhookId = createMemo(() => props.webhook.id);
  const filter = createMemo(() =>
    endsBeforeStart(control.choice())
      ? null
      : { ...toDeliveryFilter(control.choice(), Date.now()), webhookId: webhookId() },
  );
  const filtered = () => countDeliveryFilters(control.choice()) > 0;
  return (
    <section aria-labelledby={id}>
      <div class="mb-2 flex min-h-9 flex-wrap items-center justify-between gap-3">
        <h2 id={id} class="text-lg font-semibold">
          {t().page.deliveries}
        </h2>
        <Show when={filtered()}>
          <Button size="sm" variant="ghost" onClick={() => control.clear()}>
            <Icon name="close" />
            {words().filter.clear}
          </Button>
        </Show>
      </div>
      <DeliveryFilterBar
        choice={control.choice()}
        onChange={control.set}
        eventTypes={(types.data?.webhookEventTypes ?? []).map(({ name }) => name)}
      />
      <Show when={filter()} keyed>
        {(current) => (
          <DeliveryList
            filter={current}
            empty={
              <Show
                when={filtered()}
                fallback={
                  <EmptyState
                    title={t().page.none}
                    message={t().page.noneWhy}
                    action={
                      <Show when={session.can('WEBHOOKS_MANAGE')}>
                        <Button onClick={() => props.onTest()}>{t().actions.test}</Button>
                      </Show>
                    }
                  />
                }
              >
                <EmptyState
                  title={words().list.filtered}
                  action={<Button onClick={() => control.clear()}>{words().filter.clear}</Button>}
                />
              </Show>
            }
          />
        )}
      </Show>
    </section>
  );
}
