import type { IntegrationFormMessages } from './integration-form.messages';
import type { Field, Section, Values } from './schema-fields';

/** The sentences about fields, in the reader's language. */
export type FieldWords = IntegrationFormMessages['fields'];

export interface FormRules {
  /** Keys of credentials that are stored: left blank they stay as they are. */
  kept: ReadonlySet<string>;
}

const nothingKept: FormRules = { kept: new Set() };

const formats: Readonly<Record<string, { test: RegExp; name: 'email' | 'uri' | 'hostname' }>> = {
  email: { test: /^[^\s@]+@[^\s@]+$/, name: 'email' },
  uri: { test: /^[a-z][a-z\d+.-]*:\/\/\S+$/i, name: 'uri' },
  hostname: {
    test: /^(?=.{1,253}$)[a-z\d]([a-z\d-]{0,62})(\.[a-z\d]([a-z\d-]{0,62}))*$/i,
    name: 'hostname',
  },
};

/** The values that a new form starts with, overlaid by what is stored already. */
export function initialValues(fields: readonly Field[], config: unknown = {}): Values {
  const stored = typeof config === 'object' && config !== null ? config : {};
  return Object.fromEntries(
    fields.map((field) => {
      const value: unknown =
        field.section === 'config' ? Reflect.get(stored, field.name) : undefined;
      if (typeof value === 'boolean') return [field.key, value];
      if (typeof value === 'string' || typeof value === 'number') return [field.key, String(value)];
      return [field.key, field.initial];
    }),
  );
}

function referenced(field: Field, name: string, values: Values): string | boolean | undefined {
  return [name, `${field.section}.${name}`, `config.${name}`, `credentials.${name}`]
    .map((key) => values[key])
    .find((value) => value !== undefined);
}

/** The fields that apply to what has been entered so far. */
export function visibleFields(fields: readonly Field[], values: Values): Field[] {
  return fields.filter((field) => {
    if (!field.visibleWhen) return true;
    const { field: name, equals } = field.visibleWhen;
    const wanted = Array.isArray(equals) ? equals : [equals];
    return wanted.some((value) => String(value) === String(referenced(field, name, values) ?? ''));
  });
}

function numberError({ rules }: Field, value: string, words: FieldWords): string | undefined {
  const parsed = Number(value);
  if (!Number.isFinite(parsed)) return words.number;
  if (rules.integer && !Number.isInteger(parsed)) return words.wholeNumber;
  const { minimum, maximum } = rules;
  const low = minimum !== undefined && parsed < minimum;
  const high = maximum !== undefined && parsed > maximum;
  if ((low || high) && minimum !== undefined && maximum !== undefined) {
    return words.between(minimum, maximum);
  }
  if (low) return words.atLeast(minimum);
  return high ? words.atMost(maximum) : undefined;
}

/** What the provider says about the form of a field, as a sentence. */
export function patternSentence(field: Field, words: FieldWords): string | undefined {
  return field.patternHint === undefined
    ? undefined
    : words.pattern(field.label, field.patternHint);
}

function textError(field: Field, value: string, words: FieldWords): string | undefined {
  const { rules } = field;
  const hint = patternSentence(field, words);
  // JSON Schema counts characters, not UTF-16 units.
  const length = Array.from(value).length;
  if (rules.minLength !== undefined && length < rules.minLength) {
    return hint ?? words.tooShort(rules.minLength);
  }
  if (rules.maxLength !== undefined && length > rules.maxLength) {
    return words.tooLong(rules.maxLength);
  }
  if (rules.pattern && !rules.pattern.test(value)) return hint ?? words.form;
  const format = rules.format ? formats[rules.format] : undefined;
  return format && !format.test.test(value) ? (hint ?? words[format.name]) : undefined;
}

/** Why a field's value cannot be sent, or undefined when it can. */
export function fieldError(
  field: Field,
  value: string | boolean | undefined,
  words: FieldWords,
  { kept }: FormRules = nothingKept,
): string | undefined {
  if (field.kind === 'switch') return undefined;
  const entered = typeof value === 'string' ? value : '';
  if (entered === '') {
    return field.required && !kept.has(field.key) ? words.required(field.label) : undefined;
  }
  if (field.kind === 'number') return numberError(field, entered.trim(), words);
  if (field.kind !== 'select') return textError(field, entered, words);
  const known = field.choices.some((choice) => choice.value === entered);
  return known ? undefined : words.choice;
}

/** Every visible field that cannot be sent yet, with the reason. */
export function formErrors(
  fields: readonly Field[],
  values: Values,
  words: FieldWords,
  rules: FormRules = nothingKept,
): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  for (const field of visibleFields(fields, values)) {
    const error = fieldError(field, values[field.key], words, rules);
    if (error) errors[field.key] = error;
  }
  return errors;
}

/** What goes to the API: visible fields only, numbers as numbers, blanks left out. */
export function toInput(
  fields: readonly Field[],
  values: Values,
): Record<Section, Record<string, unknown>> {
  const input: Record<Section, Record<string, unknown>> = { config: {}, credentials: {} };
  for (const field of visibleFields(fields, values)) {
    const value = values[field.key];
    if (value === undefined || value === '') continue;
    input[field.section][field.name] = field.kind === 'number' ? Number(value) : value;
  }
  return input;
}
