import type { FieldDef } from 'pg';

type Row = Record<string, unknown>;

/** What a connection reads values of a type with. */
interface TypeReaders {
  getTypeParser(type: number, format: 'text'): (text: string) => unknown;
}

/** Makes a row of the texts that came over the wire. */
export type RowReader = (values: readonly (string | null)[]) => Row;

/** By what the server says of a statement's columns, and how its connection reads them. */
export function rowReader(types: TypeReaders, fields: readonly FieldDef[]): RowReader {
  const names = fields.map(({ name }) => name);
  const readers = fields.map(({ dataTypeID }) => types.getTypeParser(dataTypeID, 'text'));
  // Copied for each row: an object that has all its properties from the start is the faster one.
  const empty: Row = Object.fromEntries(names.map((name) => [name, null]));
  return (values) => {
    const row = { ...empty };
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index];
      const name = names[index];
      if (value != null && name !== undefined) row[name] = readers[index]?.(value);
    }
    return row;
  };
}
