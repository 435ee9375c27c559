import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { firstTabs } from './first-tabs';

const schema = buildSchema(
  readFileSync(path.join(import.meta.dirname, '..', '..', 'schema.graphql'), 'utf8'),
);

test.each([[['INTEGRATIONS_READ']], [['INTEGRATIONS_READ', 'ACTIVITY_READ']]])(
  'the first operations are valid with %j',
  (permissions) => {
    const errors = firstTabs(permissions).flatMap(({ query }) => validate(schema, parse(query)));
    expect(errors).toEqual([]);
  },
);

test('nobody is offered activity that they may not read', () => {
  const offered = (permissions: string[]) =>
    firstTabs(permissions).some(({ query }) => query.includes('activity'));
  expect(offered(['INTEGRATIONS_READ'])).toBe(false);
  expect(offered(['INTEGRATIONS_READ', 'ACTIVITY_READ'])).toBe(true);
});
