import { expect, test } from 'vitest';
import { familiesOf, foreignPatterns, withPattern, type CatalogType } from './event-choice';

const type = (name: string): CatalogType => ({
  name,
  description: '',
  family: name.split('.')[0] ?? '',
});
const catalog = ['sync.completed', 'integration.connected', 'sync.failed'].map(type);

test('the catalog is offered by family, in its own order', () => {
  const families = familiesOf(catalog).map(({ pattern, types }) => ({
    pattern,
    names: types.map(({ name }) => name),
  }));
  expect(families).toEqual([
    { pattern: 'sync.*', names: ['sync.completed', 'sync.failed'] },
    { pattern: 'integration.*', names: ['integration.connected'] },
  ]);
});

test('what was entered by hand is what the catalog does not offer', () => {
  const chosen = ['*', 'sync.*', 'sync.failed', 'order.*', 'sync.paused'];
  expect(foreignPatterns(chosen, catalog)).toEqual(['order.*', 'sync.paused']);
});

test.each([
  [['sync.failed'], 'sync.completed', true, ['sync.failed', 'sync.completed']],
  [['sync.failed', 'order.created'], 'sync.*', true, ['order.created', 'sync.*']],
  [['sync.failed', 'syncing.ended'], 'sync.*', true, ['syncing.ended', 'sync.*']],
  [['sync.failed'], 'sync.failed', true, ['sync.failed']],
  [['sync.failed', 'order.*'], '*', true, ['*']],
  [['*'], 'sync.failed', true, ['sync.failed']],
  [['sync.*', 'order.*'], 'sync.*', false, ['order.*']],
  [['sync.*'], 'sync.failed', false, ['sync.*']],
])('of %j, %s wanted: %s, is left %j', (chosen, pattern, wanted, left) => {
  expect(withPattern(chosen, pattern, wanted)).toEqual(left);
});
