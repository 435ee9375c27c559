import { createMemo, createSignal, type Accessor } from 'solid-js';
import { chosenCard, coveredFields } from './field-cards';
import type { Field, Preset, Values } from './schema-fields';

/** Which card of a field is chosen, and what choosing one does to the form. */
export interface FieldCards {
  /** The fields whose inputs are not shown, each with the field whose card gives them their value. */
  covered: Accessor<ReadonlyMap<string, string>>;
  /** The value of the chosen card; null: the reader enters another value. */
  chosen(field: Field): string | null;
  /** Takes a card with all that it sets; null: another value is going to be entered. */
  choose(field: Field, value: string | null): void;
  /** Fills in what a preset says; what it fills in is no longer entered by hand. */
  applyPreset(preset: Preset): void;
}

/**
 * Another value is going to be entered: what cards set along is as at the start again. By keyboard one passes all cards
 * on the way, and the last of them may switch encryption off.
 */
function blank(field: Field, start: Values): Values {
  const along = Object.keys(field.cards[0]?.sets ?? {});
  return {
    ...Object.fromEntries(along.map((key) => [key, start[key] ?? ''])),
    [field.key]: '',
  };
}

export function createFieldCards(
  fields: Accessor<readonly Field[]>,
  values: Values,
  setValues: (values: Values) => void,
  /** What the form starts with. */
  start: () => Values,
): FieldCards {
  /** Fields into which the reader wants to enter something else, even if it is the value of a card again. */
  const [others, setOthers] = createSignal<ReadonlySet<string>>(new Set());
  const covered = createMemo(() => coveredFields(fields(), values, others()));
  return {
    covered,
    chosen: (field) =>
      others().has(field.key) ? null : (chosenCard(field, values)?.value ?? null),
    choose(field, value) {
      const card = field.cards.find((each) => each.value === value);
      setOthers((keys) => {
        const next = new Set(keys);
        if (card) next.delete(field.key);
        else next.add(field.key);
        return next;
      });
      setValues(card ? { ...card.sets, [field.key]: card.value } : blank(field, start()));
    },
    applyPreset(preset) {
      setOthers((keys) => new Set([...keys].filter((key) => !(key in preset.values))));
      setValues(preset.values);
    },
  };
}
