import { createEffect, createSignal, Show, Suspense } from 'solid-js';
import { lazy } from '../../lib/lazy';
import type { DeliveryFilter, DeliveryRowFieldsFragment } from '../../graphql/generated/graphql';
import { useNumbers } from '../../i18n';
import { Button, Icon } from '../../ui';
import { canDiscard, canReplay } from '../deliveries';
import type { BulkActions, Deliveries } from './create-bulk-actions';
import type { Selection } from './create-selection';
import { useErrorQueueMessages } from './error-queue.messages';
import { actedOn, type BulkAction } from './queue-filter';

const ConfirmDialog = lazy(() =>
  import('../../ui/overlays').then((face) => ({ default: face.ConfirmDialog })),
);

/** What an action is about; `count` null: all that match, and nobody has counted them. */
interface Asked {
  readonly action: BulkAction;
  readonly deliveries: Deliveries;
  readonly count: number | null;
}

interface BulkBarProps {
  filter: DeliveryFilter;
  rows: readonly DeliveryRowFieldsFragment[];
  /** All that match the filter; null: nobody has counted them, but they are more than the rows. */
  matching: number | null;
  selection: Selection<DeliveryRowFieldsFragment>;
  actions: BulkActions;
}

/** What the API takes at once by name. */
const mostChosen = 100;

const can = { replay: canReplay, discard: canDiscard } as const;

/** What the action would be done to now: those that are chosen, else all that match. Null: nothing. */
function askedOf(action: BulkAction, props: BulkBarProps): Asked | null {
  const chosen = props.selection.chosen();
  if (chosen.length > 0) {
    const ids = chosen.filter(can[action]).map(({ id }) => id);
    return ids.length === 0 || ids.length > mostChosen
      ? null
      : { action, deliveries: { ids }, count: ids.length };
  }
  const filter = actedOn(action, props.filter);
  if (filter === null) return null;
  const count = props.rows.length === props.matching ? props.rows.filter(can[action]).length : null;
  const isAll = filter.statuses?.length === props.filter.statuses?.length;
  if (count === 0) return null;
  return { action, deliveries: { filter }, count: count ?? (isAll ? props.matching : null) };
}

function ChooseAll(props: BulkBarProps) {
  const t = useErrorQueueMessages();
  const numbers = useNumbers();
  const count = () => props.selection.chosen().length;
  const words = () => {
    if (count() === 0) return t().chooseAll;
    return count() > mostChosen
      ? t().tooMany(numbers.count(count()), mostChosen)
      : t().chosen(numbers.count(count()));
  };
  let box: HTMLInputElement | undefined;
  createEffect(() => {
    if (box) box.indeterminate = count() > 0 && count() < props.rows.length;
  });
  return (
    <div>
      <label class="flex min-h-8 items-center gap-2.5 text-sm pointer-coarse:min-h-10">
        <input
          ref={(element) => (box = element)}
          type="checkbox"
          class="size-4 accent-accent"
          checked={count() > 0 && count() === props.rows.length}
          onChange={() => props.selection.toggleAll()}
        />
        {words()}
      </label>
      <span role="status" class="sr-only">
        {count() > 0 ? words() : ''}
      </span>
    </div>
  );
}

/** Choosing all, and what can be done with those that are chosen, or with all that match. */
export function BulkBar(props: BulkBarProps) {
  const t = useErrorQueueMessages();
  const numbers = useNumbers();
  const [asking, setAsking] = createSignal<Asked | null>(null);
  const label = (action: BulkAction): string => {
    const count = askedOf(action, props)?.count ?? null;
    const isChosen = props.selection.chosen().length > 0;
    if (isChosen) return t()[action].some(numbers.count(count ?? 0));
    return count === null ? t()[action].all : t()[action].allOf(numbers.count(count));
  };

  async function run({ action, deliveries }: Asked): Promise<void> {
    const done = await props.actions.run(action, deliveries);
    setAsking(null);
    if (done) props.selection.clear();
  }
  function start(asked: Asked | null): void {
    if (asked === null) return;
    // What is sent again can be seen one by one; all of it is asked about first.
    if (asked.action === 'replay' && asked.deliveries.ids) void run(asked);
    else setAsking(asked);
  }
  const button = (action: BulkAction) => (
    <Button
      size="sm"
      busy={props.actions.busy() === action}
      disabled={askedOf(action, props) === null}
      onClick={() => start(askedOf(action, props))}
    >
      <Icon name={action === 'replay' ? 'refresh' : 'close'} />
      {label(action)}
    </Button>
  );

  return (
    <div class="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <ChooseAll {...props} />
      <div class="flex flex-wrap gap-2">
        {button('replay')}
        {button('discard')}
      </div>
      <Suspense>
        <Show when={asking()}>
          {(asked) => (
            <ConfirmDialog
              title={t()[asked().action].title(asked().count)}
              message={t()[asked().action].message(asked().count, props.rows.length)}
              confirm={t()[asked().action].confirm(asked().count)}
              variant={asked().action === 'replay' ? 'primary' : 'danger'}
              busy={props.actions.busy() !== null}
              onConfirm={() => void run(asked())}
              onClose={() => setAsking(null)}
            />
          )}
        </Show>
      </Suspense>
    </div>
  );
}
