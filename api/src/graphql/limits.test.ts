import { buildSchema, getIntrospectionQuery, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkSize, defaultLimits } from './limits.ts';

const limits = { ...defaultLimits, depth: 3, aliases: 2, directives: 2, selections: 20 };

function problem(source: string): string | undefined {
  return checkSize(parse(source), limits)?.message;
}

const doubling = Array.from(
  { length: 40 },
  (_, i) => `fragment F${i} on T { a { ...F${i + 1} } b { ...F${i + 1} } }`,
);

describe('the size of an operation', () => {
  it.each([
    ['as deep as allowed', '{ a { b { c } } }'],
    [
      'as deep as allowed through fragments',
      '{ ...A } fragment A on Q { a { ... { b { ...C } } } } fragment C on T { c }',
    ],
    ['with as many aliases', '{ x: a y: a a: a }'],
    ['with as many directives', '{ a @skip(if: true) b @include(if: true) }'],
    ['with a cycle, which validation refuses', '{ ...A } fragment A on Q { a { ...A } }'],
    ['with a fragment that is not there', '{ ...Nowhere }'],
  ])('passes %s', (_what, source) => {
    expect(problem(source)).toBeUndefined();
  });

  it.each([
    ['depth', '{ a { b { c { d } } } }'],
    ['depth', '{ ...A } fragment A on Q { a { ...B } } fragment B on T { b { c { d } } }'],
    ['depth', '{ a } query Other { a { b { c { d } } } }'],
    ['aliases', '{ x: a y: a z: a }'],
    ['aliases', '{ ...A b { ...A } c { ...A } } fragment A on Q { x: a }'],
    ['directives', 'query @a @b { a @skip(if: true) }'],
    ['directives', '{ ...A @x b { ...A @x } c { ...A @x } } fragment A on Q { a }'],
    ['selections', `{ ${'a '.repeat(21)} }`],
    ['selections', `{ ...F0 } ${doubling.join(' ')} fragment F40 on T { a }`],
  ])('is limited in %s: %#', (what, source) => {
    expect(problem(source)).toContain(`${what} are limited`);
  });

  it('lets the introspection of any tool pass', () => {
    const introspection = parse(
      getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }),
    );
    expect(checkSize(introspection, defaultLimits)).toBeUndefined();
    expect(validate(buildSchema('type Query { a: Int }'), introspection, specifiedRules)).toEqual(
      [],
    );
  });
});
