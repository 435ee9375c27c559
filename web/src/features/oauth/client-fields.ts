import type { Field } from '../integration-form/schema-fields';

const clientKeys: ReadonlySet<string> = new Set(['config.clientId', 'credentials.clientSecret']);

/** Whether a field belongs to the OAuth client: its id or its secret. */
export const isClientField = ({ key }: Pick<Field, 'key'>): boolean => clientKeys.has(key);

/**
 * The fields of an OAuth form, for the client that is used: without id and secret where that is the operator's, and
 * with both required where it is one's own.
 */
export function fieldsForClient(fields: readonly Field[], client: 'operator' | 'own'): Field[] {
  if (client === 'operator') return fields.filter((field) => !isClientField(field));
  return fields.map((field) => (isClientField(field) ? { ...field, required: true } : field));
}
