import { expect, test } from 'vitest';
import { newEvents } from './new-events';

const list = (...ids: string[]) => ids.map((id) => ({ id }));

test.each([
  ['nothing was known before', undefined, list('a'), []],
  ['it could not be read before', null, list('a'), []],
  ['it cannot be read now', list('a'), null, []],
  ['nothing came', list('b', 'a'), list('b', 'a'), []],
  ['two came', list('b', 'a'), list('d', 'c', 'b'), ['d', 'c']],
  ['the first ever came', list(), list('a'), ['a']],
  ['more came than the list holds', list('b', 'a'), list('z', 'y'), ['z', 'y']],
] as const)('when %s', (_, known, now, ids) => {
  expect(newEvents(known, now).map(({ id }) => id)).toEqual(ids);
});
