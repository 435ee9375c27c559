import { createEffect, createSignal, createUniqueId, For, on, onCleanup } from 'solid-js';
import { createQuery } from '../../graphql';
import { useLabels } from '../../i18n';
import { allCategories } from '../../lib/categories';
import { Button, Select, TextField, useStatusWords } from '../../ui';
import { actorKinds, countFilters, ranges, readChoice, statuses } from './activity-filter';
import { activityProvidersQuery } from './activity.documents';
import { useActivityMessages } from './activity.messages';
import type { LogsFilter } from './create-logs-filter';
import { knownTypes } from './event-kind';
import { TimeFields } from './time-fields';

const typingMs = 250;
const customTime = 'custom';

/** A text that is typed: shown at once, applied when typing pauses; it follows `value` when that changes elsewhere. */
function createTyped(value: () => string, apply: (text: string) => void) {
  const [typed, setTyped] = createSignal(value());
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  createEffect(on(value, (text) => setTyped((before) => (before.trim() === text ? before : text))));
  return {
    typed,
    type(text: string): void {
      setTyped(text);
      clearTimeout(timer);
      timer = setTimeout(() => apply(text.trim()), typingMs);
    },
  };
}

function EventTypes(props: { id: string }) {
  return (
    <datalist id={props.id}>
      <For each={knownTypes}>{(type) => <option value={type} />}</For>
    </datalist>
  );
}

function Choices(props: { control: LogsFilter }) {
  const t = useActivityMessages();
  const labels = useLabels();
  const statusWord = useStatusWords();
  const listId = createUniqueId();
  const providers = createQuery(activityProvidersQuery, () => ({}));
  const choice = () => props.control.choice();
  const eventType = createTyped(
    () => choice().eventType,
    (text) => props.control.set({ eventType: text }),
  );
  const actors = () => {
    const kinds = actorKinds.map((value) => ({
      value: value as string,
      label: t().filter.actors[value],
    }));
    const { actor } = choice();
    const isKnown = actor === '' || kinds.some(({ value }) => value === actor);
    return isKnown ? kinds : [...kinds, { value: actor, label: t().filter.oneActor }];
  };
  return (
    <>
      <Select
        label={t().filter.status}
        placeholder={t().filter.any}
        options={statuses.map((value) => ({ value, label: statusWord(value) }))}
        value={choice().status}
        onChange={(value) => props.control.set(readStatus(value))}
      />
      <Select
        label={t().filter.category}
        placeholder={t().filter.anyCategory}
        options={allCategories.map((value) => ({ value, label: labels.category(value) }))}
        value={choice().category}
        onChange={(value) =>
          props.control.set({ category: readChoice({ category: value }).category })
        }
      />
      <Select
        label={t().filter.provider}
        placeholder={t().filter.any}
        options={(providers.data?.providers ?? []).map(({ key, name }) => ({
          value: key,
          label: name,
        }))}
        value={choice().provider}
        onChange={(value) => props.control.set({ provider: value })}
      />
      <div class="min-w-0">
        <TextField
          label={t().filter.eventType}
          placeholder={t().filter.eventTypePlaceholder}
          list={listId}
          value={eventType.typed()}
          onInput={(text) => eventType.type(text)}
        />
        <EventTypes id={listId} />
      </div>
      <Select
        label={t().filter.actor}
        placeholder={t().filter.anyActor}
        options={actors()}
        value={choice().actor}
        onChange={(value) => props.control.set({ actor: value })}
      />
      <TimeChoice control={props.control} />
    </>
  );
}

const readStatus = (value: string) => ({ status: readChoice({ status: value }).status });

function TimeChoice(props: { control: LogsFilter }) {
  const t = useActivityMessages();
  const isCustom = () => props.control.choice().from !== '' || props.control.choice().to !== '';
  function choose(value: string): void {
    if (value === customTime) props.control.setCustomTime();
    else props.control.set({ range: readChoice({ date_range: value }).range, from: '', to: '' });
  }
  return (
    <Select
      label={t().filter.time}
      placeholder={t().filter.anyTime}
      options={[
        ...ranges.map((value) => ({ value: value as string, label: t().filter.ranges[value] })),
        { value: customTime, label: t().filter.custom },
      ]}
      value={isCustom() ? customTime : props.control.choice().range}
      onChange={choose}
    />
  );
}

/** All filters of the logs; on a phone the text alone, and the rest behind a button. */
export function FilterBar(props: { control: LogsFilter }) {
  const t = useActivityMessages();
  const choice = () => props.control.choice();
  const [unfolded, setUnfolded] = createSignal(false);
  const id = createUniqueId();
  const text = createTyped(
    () => choice().q,
    (q) => props.control.set({ q }),
  );
  const count = () => countFilters(choice());
  return (
    <form
      role="search"
      aria-label={t().filter.label}
      class="mb-3 grid gap-3"
      onSubmit={(event) => event.preventDefault()}
    >
      <div class="grid items-end gap-3 md:grid-cols-4 xl:grid-cols-[1.5fr_.85fr_1fr_1fr_1fr_.9fr_1.1fr]">
        <div class="flex items-end gap-2 md:col-span-2 xl:col-span-1">
          <div class="min-w-0 flex-1">
            <TextField
              label={t().filter.text}
              type="search"
              placeholder={t().filter.textPlaceholder}
              value={text.typed()}
              onInput={(typed) => text.type(typed)}
            />
          </div>
          <Button
            class="md:hidden"
            aria-expanded={unfolded()}
            aria-controls={id}
            onClick={() => setUnfolded(!unfolded())}
          >
            {t().filter.more(count())}
          </Button>
        </div>
        <div
          id={id}
          class="grid-cols-2 items-end gap-3 md:contents"
          classList={{ 'grid max-md:grid': unfolded(), 'max-md:hidden': !unfolded() }}
        >
          <Choices control={props.control} />
        </div>
      </div>
      <TimeFields control={props.control} />
    </form>
  );
}
