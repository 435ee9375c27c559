import { buildSchema, getOperationAST, getVariableValues, parse } from 'graphql';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileVariables } from './variables.ts';

const schema = buildSchema(`
  enum Color { RED BLUE }
  scalar Any
  input Part { name: String! size: Int = 3 color: Color parts: [Part!] }
  type Query { a(float: Float, id: ID, any: Any, part: Part): Int }
`);

function coerce(definitions: string, input: Record<string, unknown>, limit = 10) {
  const operation = getOperationAST(parse(`query (${definitions}) { a }`));
  return compileVariables(schema, operation?.variableDefinitions ?? [], limit)(input);
}

function messages(definitions: string, input: Record<string, unknown>, limit?: number): string[] {
  const result = coerce(definitions, input, limit);
  return result.ok ? [] : result.errors.map(({ message }) => message);
}

describe('variables', () => {
  const value: fc.Arbitrary<unknown> = fc.oneof(
    fc.constantFrom(null, undefined, true, 'RED', 'GREEN', 7, 2 ** 40, 1.5, 'text', {}),
    fc.array(fc.constantFrom(null, 1, 'x', 'BLUE'), { maxLength: 3 }),
    fc.record(
      {
        name: fc.constantFrom('n', null, 3),
        size: fc.constantFrom(1, null, 'x'),
        color: fc.constantFrom('RED', 'x'),
        parts: fc.constantFrom(null, [], [{ name: 'p' }], { name: 'q' }),
        other: fc.constant(1),
      },
      { requiredKeys: [] },
    ),
  );
  const types = [
    'Parcel',
    'Int',
    'Int!',
    'String',
    'ID!',
    'Boolean',
    'Float',
    'Color',
    '[Color!]',
    '[Int]!',
    'Part',
    '[Part]',
    'Any',
    'Int = 4',
    'Part = { name: "d" }',
  ];

  it('are coerced, or refused, exactly as graphql does it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.dictionary(fc.constantFrom('v', 'w', '__proto__'), value),
        (type, input) => {
          const operation = getOperationAST(parse(`query ($v: ${type}) { a }`));
          const reference = getVariableValues(schema, operation?.variableDefinitions ?? [], input);
          const result = coerce(`$v: ${type}`, input);
          const expected = reference.errors?.length ?? { ...reference.coerced };
          expect(result.ok ? { ...result.values } : result.errors.length).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are refused with the place and the reason, and a code', () => {
    const result = coerce('$part: Part!', { part: { name: 'n', parts: [{ name: 3 }] } });
    expect(result).toMatchObject({
      ok: false,
      errors: [
        {
          message:
            'Variable "$part" is invalid at "part.parts.0.name": String cannot represent a non string value.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
  });

  it.each([
    ['$a: String!', {}, 'Variable "$a" of type "String!" was not provided.'],
    ['$a: String!', { a: null }, 'Variable "$a" of type "String!" must not be null.'],
  ])('say what is missing: %s', (definitions, input, message) => {
    expect(messages(definitions, input)).toEqual([message]);
  });

  it('never repeat a value, which may be a password', () => {
    const secret = 'hunter2';
    const told = [
      ...messages('$a: String, $b: Int, $c: Color', {
        a: { password: secret },
        b: secret,
        c: { secret },
      }),
      ...messages('$a: Boolean, $b: Float, $c: ID', { a: secret, b: [secret], c: [secret] }),
    ];
    expect(told).toHaveLength(6);
    expect(told.join()).not.toContain(secret);
  });

  it('stop at the limit, however many items of a list are wrong', () => {
    expect(
      messages('$a: [Int!]!', { a: Array.from({ length: 100_000 }, () => 'x') }, 3),
    ).toHaveLength(3);
  });
});
