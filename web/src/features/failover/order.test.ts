import { expect, test } from 'vitest';
import { askedFirst, moved, ownOrderOf, sameOrder } from './order';

const order = (text: string): readonly string[] => text.split('');

test.each([
  ['abc', 'a', 1, 'bac'],
  ['abc', 'a', 2, 'bca'],
  ['abc', 'c', 0, 'cab'],
  ['abc', 'c', 1, 'acb'],
  ['abc', 'b', 1, 'abc'],
  ['abc', 'a', -1, 'abc'],
  ['abc', 'c', 3, 'abc'],
  ['abc', 'a', 9, 'bca'],
  ['abc', 'x', 0, 'abc'],
  ['', 'x', 0, ''],
])('in %j, %s goes to place %i: %j', (before, id, to, after) => {
  expect(moved(order(before), id, to).join('')).toBe(after);
});

test('what stays where it is makes no new order', () => {
  const before = order('abc');
  expect(moved(before, 'b', 1)).toBe(before);
});

test.each([
  ['abc', 'abc', true],
  ['abc', 'acb', false],
  ['abc', 'ab', false],
  ['', '', true],
])('%j and %j are the same: %s', (a, b, same) => {
  expect(sameOrder(order(a), order(b))).toBe(same);
});

test.each([
  ['one is new', 'cba', 'abcd', 'cbad'],
  ['one is gone', 'cba', 'ac', 'ca'],
  ['one is gone and one is new', 'cba', 'adb', 'bad'],
  ['others were moved', 'cba', 'bac', 'cba'],
])("one's own order holds where %s", (_, own, current, expected) => {
  expect(ownOrderOf(order(own), order(current)).join('')).toBe(expected);
});

test.each([
  ['the first one', 'well well', 0],
  ['not one in error, while another is well', 'error skipped well', 2],
  ['one in error, where no other is left', 'skipped error error', 1],
  ['nobody, where all are passed over', 'skipped skipped', -1],
])('%s is asked first: %s', (_, standings, place) => {
  const entries = standings.split(' ').map((standing) => ({
    skipReason: standing === 'skipped' ? 'DISABLED' : null,
    integration: { status: standing === 'error' ? 'ERROR' : 'CONNECTED' },
  }));
  expect(askedFirst(entries)).toBe(place);
});
