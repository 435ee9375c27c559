import type { ErrorObject } from 'ajv/dist/2020.js';
import { formatNames } from './formats.ts';
import type { FieldSchema } from './model.ts';

/** One schema error in the admin's words: "API key must start with SG." */
export function fieldMessage(error: ErrorObject, field: FieldSchema): string {
  return `${field.title} must ${obligation(error, field)}`;
}

function obligation(error: ErrorObject, field: FieldSchema): string {
  const limit: unknown = error.params['limit'];
  switch (error.keyword) {
    case 'type':
      return `be ${typeNames[field.type]}`;
    case 'enum':
      return `be one of ${choices(field)}`;
    case 'pattern':
      return field['x-pattern-hint'] ?? 'have the right form';
    case 'format':
      return `be ${field.format === undefined ? 'of the right form' : formatNames[field.format]}`;
    case 'minLength':
      return `have at least ${characters(limit)}`;
    case 'maxLength':
      return `have at most ${characters(limit)}`;
    case 'minimum':
      return `be ${String(limit)} or more`;
    case 'maximum':
      return `be ${String(limit)} or less`;
    default:
      return 'have the right form';
  }
}

const typeNames: Readonly<Record<FieldSchema['type'], string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'yes or no',
};

/** The values, as tools send them, and what people read for each. */
function choices(field: FieldSchema): string {
  const titles = field['x-enum-titles'] ?? {};
  const told = (value: string): string => {
    const title = titles[value] ?? value;
    return title.toLowerCase() === value.toLowerCase() ? value : `${value} (${title})`;
  };
  return (field.enum ?? []).map((value) => told(String(value))).join(', ');
}

function characters(limit: unknown): string {
  return limit === 1 ? '1 character' : `${String(limit)} characters`;
}
