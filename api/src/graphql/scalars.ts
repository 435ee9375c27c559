import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** How large a JSON input may be: bytes as text, and levels of nesting. */
export const jsonBounds = { bytes: 64 * 1024, depth: 8 };
/** A file that travels as JSON may be larger, where its field takes large input. */
const fileBytes = 2 * 1024 * 1024;

const dateTime =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
const refusedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A moment, RFC 3339 with a time zone in; a `Date` inside; UTC with milliseconds out. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: writeDateTime,
  parseValue: readDateTime,
  parseLiteral: (node) => readDateTime(node.kind === Kind.STRING ? node.value : undefined),
});

/** Any JSON value. Input is bounded and may not name keys that reach into an object's prototype. */
export const JSONValue = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  serialize: (value) => value,
  parseValue: (value) => readJson(value, jsonBounds.bytes),
  parseLiteral: (node, variables) => readJson(literal(node, variables ?? {}, 0), jsonBounds.bytes),
});

/** The content of a JSON file: as JSON, up to 2 MB. */
export const JSONFile = new GraphQLScalarType<unknown, unknown>({
  name: 'JSONFile',
  description: 'The content of a JSON file, 2 MB at most.',
  serialize: (value) => value,
  parseValue: (value) => readJson(value, fileBytes),
  parseLiteral: (node, variables) => readJson(literal(node, variables ?? {}, 0), fileBytes),
});

/** A moment in UTC as PostgreSQL writes it. */
const postgresMoment = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/;

function writeDateTime(value: unknown): string {
  const parts = typeof value === 'string' ? postgresMoment.exec(value) : null;
  // Rows hold it as text: to make a Date of each, only to write it out again, would cost ten times as much.
  if (parts !== null) {
    const [, day, time, fraction = ''] = parts;
    return `${day}T${time}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
  }
  const date = typeof value === 'string' ? new Date(value) : value;
  if (date instanceof Date && !Number.isNaN(date.getTime())) return date.toISOString();
  throw new GraphQLError('DateTime can only write a date.');
}

function readDateTime(value: unknown): Date {
  const problem = new GraphQLError('DateTime must look like 2026-01-31T08:00:00Z.');
  if (typeof value !== 'string' || !dateTime.test(value)) throw problem;
  const date = new Date(value);
  // 30 February passes the pattern; Date would make it 2 March.
  if (Number.isNaN(date.getTime()) || !isCalendarDay(value)) throw problem;
  return date;
}

function isCalendarDay(value: string): boolean {
  const [year, month, day] = value.slice(0, 10).split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function readJson(value: unknown, bytes: number): unknown {
  checkJson(value, 0);
  const text = JSON.stringify(value);
  if (Buffer.byteLength(text) <= bytes) return value;
  throw new GraphQLError(`JSON must not be larger than ${bytes / 1024} KB.`);
}

function checkJson(value: unknown, depth: number): void {
  if (depth > jsonBounds.depth) throw tooDeep();
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return;
    throw new GraphQLError('JSON must not hold infinite numbers.');
  }
  if (typeof value !== 'object') throw new GraphQLError('JSON must hold JSON values only.');
  if (Array.isArray(value)) {
    for (const item of value) checkJson(item, depth + 1);
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    checkKey(key);
    checkJson(item, depth + 1);
  }
}

function checkKey(key: string): void {
  if (refusedKeys.has(key)) throw new GraphQLError(`JSON must not have the key "${key}".`);
}

function tooDeep(): GraphQLError {
  return new GraphQLError(`JSON must not be deeper than ${jsonBounds.depth} levels.`);
}

function literal(
  node: ValueNode,
  variables: Readonly<Record<string, unknown>>,
  depth: number,
): unknown {
  if (depth > jsonBounds.depth) throw tooDeep();
  switch (node.kind) {
    case Kind.STRING:
    case Kind.BOOLEAN:
      return node.value;
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.NULL:
      return null;
    case Kind.LIST:
      return node.values.map((item) => literal(item, variables, depth + 1));
    case Kind.OBJECT:
      return literalObject(node.fields, variables, depth);
    case Kind.VARIABLE:
      return variables[node.name.value] ?? null;
    case Kind.ENUM:
      break;
  }
  throw new GraphQLError('JSON must hold JSON values only.');
}

function literalObject(
  fields: readonly { readonly name: { readonly value: string }; readonly value: ValueNode }[],
  variables: Readonly<Record<string, unknown>>,
  depth: number,
): Record<string, unknown> {
  return Object.fromEntries(
    fields.map(({ name, value }) => {
      checkKey(name.value);
      return [name.value, literal(value, variables, depth + 1)];
    }),
  );
}
