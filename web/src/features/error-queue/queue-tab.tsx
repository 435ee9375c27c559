import { Show } from 'solid-js';
import { createQuery } from '../../graphql';
import { Button, EmptyState, Icon, Select } from '../../ui';
import { DeliveryFilterBar, useDeliveriesMessages } from '../deliveries';
import type { BulkActions } from './create-bulk-actions';
import { createQueueFilter, type QueueFilter } from './create-queue-filter';
import { queueChoicesQuery } from './error-queue.documents';
import { useErrorQueueMessages } from './error-queue.messages';
import { queueStatuses, type QueueTab } from './queue-filter';
import { QueueList } from './queue-list';

function Filters(props: { tab: QueueTab; control: QueueFilter }) {
  const t = useErrorQueueMessages();
  const words = useDeliveriesMessages();
  const choices = createQuery(queueChoicesQuery, () => ({}));
  const webhooks = () =>
    (choices.data?.webhooks ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <DeliveryFilterBar
      choice={props.control.choice()}
      onChange={(change) => props.control.set(change)}
      eventTypes={(choices.data?.webhookEventTypes ?? []).map(({ name }) => name)}
      statuses={queueStatuses[props.tab].offered}
      lead={
        <Select
          label={t().webhook}
          placeholder={words().filter.any}
          options={webhooks()}
          value={props.control.choice().webhookId}
          onChange={(webhookId) => props.control.set({ webhookId })}
        />
      }
    />
  );
}

/** Deliveries of one kind: those that wait for their next try, or those that are out of tries. */
export function QueueTabBody(props: { tab: QueueTab; count: number | null; actions: BulkActions }) {
  const t = useErrorQueueMessages();
  const words = useDeliveriesMessages();
  const { tab } = props;
  const control = createQueueFilter(tab);
  return (
    <>
      <div class="mb-3 flex flex-wrap items-center justify-between gap-2">
        <p class="max-w-160 text-sm text-muted">{t()[tab].lead}</p>
        <Show when={control.isSet()}>
          <Button size="sm" variant="ghost" onClick={() => control.clear()}>
            <Icon name="close" />
            {words().filter.clear}
          </Button>
        </Show>
      </div>
      <Filters tab={tab} control={control} />
      <Show
        keyed
        when={control.filter()}
        fallback={
          <EmptyState
            title={words().filter.order}
            action={<Button onClick={() => control.clear()}>{words().filter.clear}</Button>}
          />
        }
      >
        {(filter) => (
          <QueueList
            tab={tab}
            filter={filter}
            count={props.count}
            isFiltered={control.isSet()}
            actions={props.actions}
            onClear={() => control.clear()}
          />
        )}
      </Show>
    </>
  );
}
