import * as fc from 'fast-check';
import {
  type ExecutionResult,
  getOperationAST,
  GraphQLEnumType,
  type GraphQLFieldConfigMap,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  isLeafType,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLNullableType,
  type GraphQLType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { compileOperation, type Execute, interpretOperation, isCompilable } from './executor.ts';
import { takeOperation } from './operation.ts';
import { DateTime, JSONValue } from './scalars.ts';

const later = <T>(value: T): Promise<T> =>
  new Promise((resolve) => setImmediate(() => resolve(value)));
const laterFails = (message: string): Promise<never> =>
  later(null).then(() => Promise.reject(new Error(message)));
const fails = (message: string): never => {
  throw new Error(message);
};
const must = <T extends GraphQLNullableType>(type: T) => new GraphQLNonNull(type);
const list = <T extends GraphQLType>(type: T) => new GraphQLList(type);

const Color = new GraphQLEnumType({
  name: 'Color',
  values: { RED: { value: 'r' }, BLUE: { value: 'b' } },
});
const Node: GraphQLInterfaceType = new GraphQLInterfaceType({
  name: 'Node',
  fields: () => ({ name: { type: GraphQLString }, child: { type: Node } }),
  resolveType: (value: { kind?: string }) => value.kind ?? fails('of no type'),
});

/** Every way in which a field can go right or wrong, for values without and with resolvers. */
function fields(): GraphQLFieldConfigMap<unknown, unknown> {
  const args = { n: { type: GraphQLInt, defaultValue: 7 }, color: { type: Color } };
  return {
    name: { type: GraphQLString },
    count: { type: must(GraphQLInt) },
    wrong: { type: GraphQLInt },
    wrongMust: { type: must(GraphQLInt) },
    missing: { type: must(GraphQLString) },
    color: { type: Color },
    at: { type: DateTime },
    any: { type: JSONValue },
    tags: { type: list(must(GraphQLString)) },
    matrix: { type: list(list(GraphQLInt)) },
    getter: { type: GraphQLString },
    echo: { type: GraphQLString, args, resolve: (_, given) => JSON.stringify(given) },
    soon: { type: GraphQLString, resolve: () => later('soon') },
    throws: { type: GraphQLString, resolve: () => fails('thrown') },
    rejects: { type: must(GraphQLString), resolve: () => laterFails('rejected') },
    isError: { type: GraphQLString, resolve: () => new Error('returned') },
    child: { type: Node, resolve: () => later(row('Item')) },
    item: { type: Item, resolve: () => row('Item') },
    mustItem: { type: must(Item), resolve: () => later(row('Item')) },
    nobody: { type: must(Item), resolve: () => later(null) },
    items: { type: must(list(must(Item))), resolve: () => [row('Item'), row('Item')] },
    rows: { type: list(Item) },
    strangers: { type: list(Node), resolve: () => [row('Item'), {}, row('Box')] },
    promised: {
      type: list(Item),
      resolve: () => [laterFails('one'), row('Item'), later(row('Item'))],
    },
    broken: {
      type: list(GraphQLInt),
      resolve: () => ({
        *[Symbol.iterator]() {
          yield 1;
          fails('iterator');
        },
      }),
    },
  };
}

const Item: GraphQLObjectType = new GraphQLObjectType({ name: 'Item', interfaces: [Node], fields });
const Box = new GraphQLObjectType({
  name: 'Box',
  interfaces: [Node],
  fields: () => ({ ...fields(), size: { type: GraphQLInt } }),
});
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields }),
  mutation: new GraphQLObjectType({ name: 'Mutation', fields }),
  types: [Item, Box],
});

function row(kind: string, depth = 2): object {
  return {
    kind,
    name: kind,
    count: 3,
    wrong: 'three',
    wrongMust: 'three',
    missing: null,
    color: 'b',
    at: new Date(0),
    any: { deep: [1] },
    tags: ['a', null],
    matrix: [[1, null], null, [2]],
    size: 4,
    rows: depth === 0 ? null : [row('Item', depth - 1), null],
    get getter(): string {
      return fails('getter');
    },
  };
}

/** Writes a random operation, deciding by a tape of numbers. */
function writeOperation(tape: readonly number[]): string {
  let place = 0;
  const pick = (limit: number): number => (tape[place++ % tape.length] ?? 0) % limit;
  const fragments: string[] = [];

  function selection(type: GraphQLNamedType, depth: number): string {
    if (!isObjectType(type) && !isInterfaceType(type)) return '';
    const own = Object.values(type.getFields()).filter(
      (field) => field.name !== 'getter' && (depth > 0 || isLeafType(getNamedType(field.type))),
    );
    const parts = Array.from({ length: 1 + pick(4) }, () => {
      const field = own[pick(own.length)];
      if (field === undefined || pick(12) === 0) return '__typename';
      const alias = pick(4) === 0 ? `x${place}: ` : '';
      const args =
        field.args.length === 0
          ? ''
          : (['', '(n: 1)', '(n: $n)', '(color: RED)', '(n: $m, color: $c)'][pick(5)] ?? '');
      return `${args === '' ? alias : `x${place}: `}${field.name}${args}${selection(getNamedType(field.type), depth - 1)}`;
    });
    if (isAbstractType(type))
      parts.push(
        `... on ${pick(2) === 0 ? 'Item' : 'Box'} ${selection(Box, depth - 1) && '{ count }'}`,
      );
    if (pick(5) === 0 && isObjectType(type)) {
      const name = `F${fragments.length}`;
      fragments.push(`fragment ${name} on ${type.name} { name x${place}: count }`);
      parts.push(`...${name}`);
    }
    return ` { ${parts.join(' ')} }`;
  }

  const query = schema.getQueryType();
  const body = query == null ? '' : selection(query, 3);
  return `query Q($n: Int, $m: Int = 5, $c: Color) ${body} ${fragments.join(' ')}`;
}

function executors(source: string): { interpreted: Execute; compiled: Execute | undefined } {
  const document = parse(source);
  const definition = getOperationAST(document);
  if (definition == null) throw new Error('No operation.');
  return {
    interpreted: interpretOperation(schema, takeOperation(document, definition)),
    compiled: compileOperation(schema, takeOperation(parse(source), definition)),
  };
}

/** What a client can tell apart: the data, and which of its nulls are failures. */
function comparable({ data, errors = [] }: ExecutionResult): object {
  const plain: unknown = JSON.parse(JSON.stringify(data ?? null));
  const nulls = errors.map(({ path = [] }) => {
    // Failures below a null that a sibling caused may be told or not.
    let value = plain;
    const place = path.filter((key) => {
      const isInside = typeof value === 'object' && value !== null;
      if (isInside) value = (value as Record<string | number, unknown>)[key];
      return isInside;
    });
    expect(value).toBeNull();
    return place.join('.');
  });
  return { plain, nulls: [...new Set(nulls)].toSorted() };
}

describe('a compiled operation', () => {
  it('answers as an interpreted one does, data and places of errors, whatever fields go wrong', async () => {
    let compared = 0;
    const tape = fc.array(fc.nat(1_000), { minLength: 8, maxLength: 60 });
    const variables = fc.record(
      { n: fc.option(fc.integer({ min: 0, max: 9 })), c: fc.constantFrom('RED', 'BLUE', null) },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(tape, variables, async (decisions, values) => {
        const source = writeOperation(decisions);
        fc.pre(
          validate(schema, parse(source)).every(({ message }) => message.includes('is never used')),
        );
        const { interpreted, compiled } = executors(source);
        fc.pre(compiled !== undefined);
        compared += 1;
        const expected = comparable(await interpreted(row('Item'), {}, values));
        const actual = comparable(await compiled?.(row('Item'), {}, values));
        expect({ source, ...actual }).toEqual({ source, ...expected });
      }),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});

function operationOf(source: string) {
  const document = parse(source);
  const definition = getOperationAST(document);
  if (definition == null) throw new Error('No operation.');
  return takeOperation(document, definition);
}

describe('what is thrown after a resolver has returned', () => {
  it('becomes an error of the answer and leaves the process alone', async () => {
    const { compiled } = executors('{ name mustItem { name getter } item { rows { getter } } }');
    const { data, errors } = (await compiled?.(row('Item'), {}, {})) ?? {};
    expect(data).toBeNull();
    expect(errors?.map(({ message }) => message)).toContain('getter');
  });

  it('becomes an error when a promise resolves itself at once', async () => {
    // oxlint-disable-next-line unicorn/no-thenable -- query builders are such objects
    const thenable = { then: (resolve: (value: unknown) => void) => resolve('at once') };
    const root = { name: 'x', rows: null };
    const custom = new GraphQLSchema({
      query: new GraphQLObjectType({
        name: 'Query',
        fields: { a: { type: GraphQLString, resolve: () => thenable } },
      }),
    });
    const run = compileOperation(custom, operationOf('{ a }'));
    expect((await run?.(root, {}, {}))?.data).toEqual({ a: 'at once' });
  });
});

describe('an operation that is not compiled', () => {
  it('is one with a string in it: a string made for it would run as code', async () => {
    const attack = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74dglobalThis.wasAttacked=true';
    const sources = [
      `{ echo(text: "${attack}") }`,
      `{ echo(text: """${attack}""") }`,
      `{ echo(any: { a: ["${attack}"] }) }`,
      `query ($a: String = "${attack}") { echo(text: $a) }`,
      `query { echo @include(if: true) other(text: "${attack}") }`,
    ];
    expect(sources.filter((source) => isCompilable(schema, operationOf(source)))).toEqual([]);
    const custom = new GraphQLSchema({
      query: new GraphQLObjectType({
        name: 'Query',
        fields: {
          echo: {
            type: GraphQLString,
            args: { text: { type: GraphQLString } },
            resolve: (_, { text }) => String(text),
          },
        },
      }),
    });
    const variable = operationOf('query ($a: String) { echo(text: $a) }');
    const result = await compileOperation(custom, variable)?.({}, {}, { a: attack });
    expect(result?.data).toEqual({ echo: attack });
    expect('wasAttacked' in globalThis).toBe(false);
  });

  it.each([
    ['conditions', 'query ($x: Boolean!) { name @skip(if: $x) }'],
    ['variables inside literals', 'query ($x: Int) { echo(input: { n: $x }) }'],
    ['lists', '{ echo(list: [1]) }'],
    ['fractions', '{ echo(n: 1.5) }'],
    ['a mutation', 'mutation M($n: Int) { echo(n: $n) }'],
    ['a series of mutations', 'mutation { a: echo(n: 1) b: echo(n: 2) }'],
    ['a mutation behind a fragment', 'mutation { ...F } fragment F on Mutation { echo }'],
    ['an interface', '{ strangers { __typename } }'],
    ['introspection', '{ __schema { types { name } } }'],
    ['an alias that is a prototype', '{ __proto__: name }'],
    ['an alias with an underscore', '{ a_b: name }'],
  ])('is one with %s', (_what, source) => {
    expect(isCompilable(schema, operationOf(source))).toBe(false);
    expect(compileOperation(schema, operationOf(source))).toBeUndefined();
  });

  it('is none that a client writes with variables', () => {
    expect(
      isCompilable(
        schema,
        operationOf(
          'query Q($n: Int = 3) { item { ...F } b: echo(n: $n, color: RED) } fragment F on Item { name }',
        ),
      ),
    ).toBe(true);
  });
});
