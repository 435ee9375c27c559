import { expect, test } from 'vitest';
import { toChunks } from './chunks';

const count = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index);

test('chunks hold all rows, in their order', () => {
  const rows = count(0, 173);
  expect(toChunks(rows, 61).flatMap((chunk) => chunk.rows)).toEqual(rows);
  expect(toChunks([], 0)).toEqual([]);
});

test('a row on top and a page at the bottom leave the chunks between them as they are', () => {
  const before = toChunks(count(0, 160), 60);
  const after = toChunks([-1, ...count(0, 210)], 61);
  expect(before.map(({ key }) => key)).toEqual(['live 1', 'live 0', 'page 0', 'page 1']);
  expect(after.map(({ key }) => key)).toEqual(['live 1', 'live 0', 'page 0', 'page 1', 'page 2']);
  const unchanged = after.filter(({ key }) => ['live 0', 'page 0', 'page 1'].includes(key));
  expect(unchanged).toEqual(before.slice(1));
});
