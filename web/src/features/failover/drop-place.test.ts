import { expect, test } from 'vitest';
import { dropPlace, giveWay } from './drop-place';

/** Rows of 40, 60 and 20 pixels with a line of one pixel between them. */
const places = [
  { top: 100, bottom: 140 },
  { top: 141, bottom: 201 },
  { top: 202, bottom: 222 },
];

test.each([
  [0, 0, 0],
  [0, 51, 0],
  [0, 52, 1],
  [0, 92, 1],
  [0, 93, 2],
  [0, 4_000, 2],
  [0, -4_000, 0],
  [1, -51, 1],
  [1, -52, 0],
  [1, 42, 2],
  [2, -41, 2],
  [2, -42, 1],
  [2, -93, 0],
  [7, 10, 7],
])('the row at %i, taken %i px down, goes to place %i', (from, byPx, to) => {
  expect(dropPlace(places, from, byPx)).toBe(to);
});

test.each([
  ['nobody moves while it is over its own place', 1, 1, [0, 0, 0]],
  ['those that it passes downwards take its room', 0, 2, [0, -41, -41]],
  ['one that it does not reach stays', 0, 1, [0, -41, 0]],
  ['those that it passes upwards make room of its size', 2, 0, [21, 21, 0]],
  ['a row between others makes room for its own size', 1, 0, [61, 0, 0]],
])('%s', (_, from, to, shifts) => {
  expect(places.map((_place, index) => giveWay(places, index, from, to))).toEqual(shifts);
});
