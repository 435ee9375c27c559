import {
  createEffect,
  createSignal,
  createUniqueId,
  For,
  on,
  onCleanup,
  Show,
  type JSX,
} from 'solid-js';
import type { DeliveryStatus } from '../../graphql/generated/graphql';
import { Select, TextField } from '../../ui';
import { useDeliveriesMessages } from './deliveries.messages';
import {
  deliveryStatuses,
  endsBeforeStart,
  ranges,
  readDeliveryChoice,
  type DeliveryChoice,
} from './delivery-filter';
import { fromField, hoursAgo, toField } from './time-field';

const typingMs = 250;
const customTime = 'custom';
const startHours = 24;

interface FilterBarProps {
  choice: DeliveryChoice;
  onChange: (change: Partial<DeliveryChoice>) => void;
  /** Event types to suggest. */
  eventTypes: readonly string[];
  /** Those that the list can show; all unless told. */
  statuses?: readonly DeliveryStatus[] | undefined;
  /** A further filter, before the others. */
  lead?: JSX.Element;
}

function EventType(props: FilterBarProps) {
  const t = useDeliveriesMessages();
  const listId = createUniqueId();
  const [typed, setTyped] = createSignal(props.choice.eventType);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  createEffect(
    on(
      () => props.choice.eventType,
      (text) => setTyped((before) => (before.trim() === text ? before : text)),
    ),
  );
  return (
    <div class="min-w-0">
      <TextField
        label={t().filter.eventType}
        placeholder={t().filter.eventTypePlaceholder}
        list={listId}
        value={typed()}
        onInput={(text) => {
          setTyped(text);
          clearTimeout(timer);
          timer = setTimeout(() => props.onChange({ eventType: text.trim() }), typingMs);
        }}
      />
      <datalist id={listId}>
        <For each={props.eventTypes}>{(type) => <option value={type} />}</For>
      </datalist>
    </div>
  );
}

function TimeChoice(props: FilterBarProps) {
  const t = useDeliveriesMessages();
  const isCustom = () => props.choice.from !== '' || props.choice.to !== '';
  function choose(value: string): void {
    if (value === customTime)
      props.onChange({ range: '', from: hoursAgo(startHours, Date.now()), to: '' });
    else
      props.onChange({ range: readDeliveryChoice({ date_range: value }).range, from: '', to: '' });
  }
  return (
    <Select
      label={t().filter.time}
      placeholder={t().filter.anyTime}
      options={[
        ...ranges.map((value) => ({ value: value as string, label: t().filter.ranges[value] })),
        { value: customTime, label: t().filter.custom },
      ]}
      value={isCustom() ? customTime : props.choice.range}
      onChange={choose}
    />
  );
}

function TimeFields(props: FilterBarProps) {
  const t = useDeliveriesMessages();
  return (
    <Show when={props.choice.from !== '' || props.choice.to !== ''}>
      <div class="grid items-start gap-3 sm:grid-cols-2 lg:max-w-120">
        <TextField
          label={t().filter.from}
          type="datetime-local"
          value={toField(props.choice.from)}
          onInput={(value) => props.onChange({ from: fromField(value) })}
        />
        <TextField
          label={t().filter.to}
          type="datetime-local"
          value={toField(props.choice.to)}
          error={endsBeforeStart(props.choice) ? t().filter.order : undefined}
          onInput={(value) => props.onChange({ to: fromField(value) })}
        />
      </div>
    </Show>
  );
}

/** Which deliveries are shown. */
export function FilterBar(props: FilterBarProps) {
  const t = useDeliveriesMessages();
  return (
    <form
      role="search"
      aria-label={t().filter.label}
      class="mb-3 grid gap-3"
      onSubmit={(event) => event.preventDefault()}
    >
      <div
        class="grid grid-cols-2 items-end gap-3"
        classList={{
          'md:grid-cols-3 lg:max-w-180': props.lead === undefined,
          'md:grid-cols-4': props.lead !== undefined,
        }}
      >
        {props.lead}
        <Select
          label={t().filter.status}
          placeholder={t().filter.any}
          options={(props.statuses ?? deliveryStatuses).map((value) => ({
            value,
            label: t().statuses[value],
          }))}
          value={props.choice.status}
          onChange={(value) =>
            props.onChange({ status: readDeliveryChoice({ status: value }).status })
          }
        />
        <TimeChoice {...props} />
        <div classList={{ 'max-md:col-span-2': props.lead === undefined }}>
          <EventType {...props} />
        </div>
      </div>
      <TimeFields {...props} />
    </form>
  );
}
