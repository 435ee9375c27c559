import type { FieldSchema, FieldValue } from './model.ts';

/** Whether a value that stands in a provider file can be one of a field. */
export function fits(field: FieldSchema, value: FieldValue): boolean {
  if (field.enum !== undefined) return field.enum.includes(value);
  if (field.type === 'integer') return Number.isInteger(value);
  if (typeof value !== field.type) return false;
  return field.pattern === undefined || new RegExp(field.pattern, 'u').test(String(value));
}
