import * as fc from 'fast-check';
import {
  type ExecutionResult,
  getOperationAST,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  parse,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { row, schema } from './executor-schema.testkit.ts';
import { compileOperation, type Execute, interpretOperation, isCompilable } from './executor.ts';
import { takeOperation } from './operation.ts';
import { writeOperation } from './random-operation.testkit.ts';

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
        const source = writeOperation(schema, decisions);
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
