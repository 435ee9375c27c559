import { expect, test } from 'vitest';
import { GraphQLError, Kind, operationOf, parse, print } from './syntax';

test.each([
  ['query Me{me{id}}', 'query', 'Me'],
  ['mutation SignOut($input:SignOutInput!){signOut(input:$input){ok}}', 'mutation', 'SignOut'],
  ['subscription HealthChanged{healthChanged{id}}', 'subscription', 'HealthChanged'],
  ['fragment Fields on Query{id}query Late{...Fields}', 'query', 'Late'],
])('%s is known by its kind and name', (text, kind, name) => {
  expect(operationOf(text)).toEqual({ kind, name });
  const [operation] = parse(text).definitions;
  expect(operation).toEqual({
    kind: Kind.OPERATION_DEFINITION,
    operation: kind,
    name: { kind: 'Name', value: name },
  });
});

test('a document is sent as the text it was', () => {
  const text = 'query Me{me{id}}';
  expect(print(parse(text))).toBe(text);
});

test('an error of an answer keeps its path and its extensions', () => {
  const error = new GraphQLError(
    'Gone',
    [],
    undefined,
    [],
    ['dashboard'],
    {},
    { code: 'NOT_FOUND' },
  );
  expect([error.message, error.path, error.extensions]).toEqual([
    'Gone',
    ['dashboard'],
    { code: 'NOT_FOUND' },
  ]);
});
