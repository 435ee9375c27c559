import type { Field, FieldCard, Preset, Values } from './schema-fields';

function holds(values: Values, wanted: Values): boolean {
  return Object.entries(wanted).every(([key, value]) => values[key] === value);
}

/** The card whose values are entered, all of them; undefined where something else is. */
export function chosenCard(field: Field, values: Values): FieldCard | undefined {
  return field.cards.find(({ value, sets }) => holds(values, { ...sets, [field.key]: value }));
}

/**
 * The fields whose values come with a card, each with the field of that card: their inputs are not shown.
 * @param others Keys of fields whose reader wants to enter something else.
 */
export function coveredFields(
  fields: readonly Field[],
  values: Values,
  others: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  return new Map(
    fields
      .filter(({ key }) => !others.has(key))
      .flatMap((field) =>
        Object.keys(chosenCard(field, values)?.sets ?? {}).map((key) => [key, field.key] as const),
      ),
  );
}

/** Where a new value of a secret is made: for the preset whose address is entered, else as the field says. */
export function regeneratePage(
  field: Field,
  fields: readonly Field[],
  presets: readonly Preset[],
  values: Values,
): string | undefined {
  if (field.kind !== 'secret') return undefined;
  const addresses = new Set(
    fields
      .filter(({ rules }) => rules.format === 'hostname' || rules.format === 'uri')
      .map(({ key }) => key),
  );
  const ofAddress = presets.find((preset) => {
    const own = Object.entries(preset.values).filter(([key]) => addresses.has(key));
    return own.length > 0 && holds(values, Object.fromEntries(own));
  });
  return ofAddress?.regenerateUrl ?? field.regenerateUrl;
}
