import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createGradual, createStages } from './gradual';

let leave: () => void;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  leave();
  vi.useRealTimers();
});

function inRoot<Made>(make: () => Made): Made {
  return createRoot((dispose) => {
    leave = dispose;
    return make();
  });
}
const nextTask = () => vi.advanceTimersToNextTimer();
const rows = (count: number) => Array.from({ length: count }, (_, index) => index);

test('a list that was waited for comes a few rows at a time, until all of it is there', () => {
  const [list, setList] = createSignal<readonly number[]>([]);
  const drawn = inRoot(() => createGradual(list, 2, 3));
  expect(drawn()).toEqual([]);
  setList(rows(6));
  expect(drawn()).toEqual([0, 1]);
  nextTask();
  expect(drawn()).toEqual([0, 1, 2, 3, 4]);
  nextTask();
  expect(drawn()).toEqual(rows(6));
});

test('from then on it is the list itself, however long that becomes', () => {
  const [list, setList] = createSignal<readonly number[]>([]);
  const drawn = inRoot(() => createGradual(list, 2, 3));
  setList(rows(2));
  nextTask();
  setList(rows(40));
  expect(drawn()).toBe(list());
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  ['was there already', rows(9), undefined],
  ['nobody waited for', rows(0), true],
])('a list that %s is never cut', (_, known, atOnce) => {
  const [list, setList] = createSignal<readonly number[]>(known);
  const drawn = inRoot(() => createGradual(list, 2, 3, atOnce));
  setList(rows(9));
  expect(drawn()).toEqual(rows(9));
});

test('the parts of a page come one task after the other', () => {
  const stage = inRoot(() => createStages(2, false));
  const shown = () => [0, 1, 2].filter((part) => stage(part));
  expect(shown()).toEqual([0]);
  nextTask();
  expect(shown()).toEqual([0, 1]);
  nextTask();
  expect(shown()).toEqual([0, 1, 2]);
  expect(vi.getTimerCount()).toBe(0);
});

test('all parts are there at once where nothing was waited for', () => {
  const stage = inRoot(() => createStages(2, true));
  expect(stage(2)).toBe(true);
});

test('nothing is drawn any more once the page is left', () => {
  const stage = inRoot(() => createStages(2, false));
  leave();
  vi.runAllTimers();
  expect(stage(1)).toBe(false);
});
