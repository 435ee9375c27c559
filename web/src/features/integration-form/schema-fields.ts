/** Which half of the form a field belongs to. */
export type Section = 'config' | 'credentials';

/** What the user has entered, by field key (`config.host`). */
export type Values = Readonly<Record<string, string | boolean>>;

interface Choice {
  value: string;
  label: string;
}

/** A usual value of a field, drawn as a card, and the values that other fields get with it. */
export interface FieldCard {
  value: string;
  title: string;
  description: string | undefined;
  sets: Values;
}

/** One input of a form, read from one property of a JSON Schema. */
export interface Field {
  /** `config.host`: unique in the form, and what `fieldAtFault` of a check names. */
  key: string;
  section: Section;
  name: string;
  /** Its place in the form, across both sections. */
  order: number;
  kind: 'text' | 'number' | 'switch' | 'select' | 'secret';
  label: string;
  help: string | undefined;
  placeholder: string | undefined;
  /** What the value must do, in the provider file's words: "start with xoxb-". */
  patternHint: string | undefined;
  prefix: string | undefined;
  suffix: string | undefined;
  required: boolean;
  choices: readonly Choice[];
  cards: readonly FieldCard[];
  /** The card behind which any other value is entered. */
  otherCard: string | undefined;
  /** The vendor's page where a new value is made. */
  regenerateUrl: string | undefined;
  initial: string | boolean;
  visibleWhen: { field: string; equals: unknown } | undefined;
  rules: Rules;
}

interface Rules {
  integer: boolean;
  pattern: RegExp | undefined;
  format: string | undefined;
  minLength: number | undefined;
  maxLength: number | undefined;
  minimum: number | undefined;
  maximum: number | undefined;
}

/** Values that one click fills in. */
export interface Preset {
  label: string;
  values: Values;
  /** The vendor's page where a new secret is made. */
  regenerateUrl: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function pattern(value: unknown): RegExp | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    return new RegExp(value, 'u');
  } catch {
    // The server judges again; a pattern that this browser cannot read must not lock the form.
    return undefined;
  }
}

function choicesOf(schema: Json): readonly Choice[] {
  const named = list(schema['oneOf'])
    .map(object)
    .filter((entry) => 'const' in entry)
    .map((entry) => ({
      value: asText(entry['const']),
      label: text(entry['title']) ?? asText(entry['const']),
    }));
  if (named.length > 0) return named;
  const titles = object(schema['x-enum-titles']);
  return list(schema['enum'])
    .map(asText)
    .map((value) => ({ value, label: text(titles[value]) ?? value }));
}

function valuesOf(section: Section, values: unknown): Values {
  return Object.fromEntries(
    Object.entries(object(values)).map(([name, value]) => [
      `${section}.${name}`,
      typeof value === 'boolean' ? value : asText(value),
    ]),
  );
}

function cardsOf(section: Section, schema: Json): readonly FieldCard[] {
  return list(schema['x-choices'])
    .map(object)
    .map((card) => ({
      value: asText(card['value']),
      title: text(card['title']) ?? asText(card['value']),
      description: text(card['description']),
      sets: valuesOf(section, card['sets']),
    }));
}

/** Only pages over https are led to, whatever a schema says. */
function webPage(value: unknown): string | undefined {
  return text(value)?.startsWith('https://') === true ? text(value) : undefined;
}

function kindOf(schema: Json, choices: readonly Choice[]): Field['kind'] {
  if (schema['x-secret'] === true) return 'secret';
  if (choices.length > 0) return 'select';
  if (schema['type'] === 'boolean') return 'switch';
  return schema['type'] === 'integer' || schema['type'] === 'number' ? 'number' : 'text';
}

function visibleWhen(value: unknown): Field['visibleWhen'] {
  const field = text(object(value)['field']);
  return field ? { field, equals: object(value)['equals'] } : undefined;
}

function readField(section: Section, name: string, schema: Json, required: boolean): Field {
  const choices = choicesOf(schema);
  const label = text(schema['title']) ?? name;
  const kind = kindOf(schema, choices);
  const initial = kind === 'switch' ? schema['default'] === true : asText(schema['default']);
  return {
    key: `${section}.${name}`,
    section,
    name,
    order: number(schema['x-order']) ?? Number.MAX_SAFE_INTEGER,
    kind,
    label,
    help: text(schema['description']),
    placeholder: text(schema['x-placeholder']),
    patternHint: text(schema['x-pattern-hint']),
    prefix: text(schema['x-prefix']),
    suffix: text(schema['x-suffix']),
    required,
    choices,
    cards: cardsOf(section, schema),
    otherCard: text(schema['x-other-choice']),
    regenerateUrl: webPage(schema['x-regenerate-url']),
    initial,
    visibleWhen: visibleWhen(schema['x-visible-when']),
    rules: {
      integer: schema['type'] === 'integer',
      pattern: pattern(schema['pattern']),
      format: text(schema['format']),
      minLength: number(schema['minLength']),
      maxLength: number(schema['maxLength']),
      minimum: number(schema['minimum']),
      maximum: number(schema['maximum']),
    },
  };
}

/** The fields of an auth mode's two schemas, in `x-order`; those without one follow as they stand. */
export function readFields(schemas: {
  configSchema: unknown;
  credentialsSchema: unknown;
}): Field[] {
  return [
    ...readSection('config', schemas.configSchema),
    ...readSection('credentials', schemas.credentialsSchema),
  ].toSorted((a, b) => a.order - b.order);
}

function readSection(section: Section, schema: unknown): Field[] {
  const required = list(object(schema)['required']);
  return Object.entries(object(object(schema)['properties'])).map(([name, property]) =>
    readField(section, name, object(property), required.includes(name)),
  );
}

/** The `x-presets` of a schema, as values of the form. */
export function readPresets(section: Section, schema: unknown): Preset[] {
  return list(object(schema)['x-presets'])
    .map(object)
    .map((preset) => ({
      label: text(preset['label']) ?? '',
      values: valuesOf(section, preset['values']),
      regenerateUrl: webPage(preset['regenerateUrl']),
    }))
    .filter((preset) => preset.label !== '');
}
