import { expect, test } from 'vitest';
import { durationWords } from './duration-words';

const units = { seconds: 's', minutes: 'min', hours: 'h', days: 'd' };

test.each([
  [0, '0 s'],
  [1, '1 s'],
  [59, '59 s'],
  [60, '1 min'],
  [210, '3 min 30 s'],
  [3_600, '1 h'],
  [3_660, '1 h 1 min'],
  [3_661, '1 h 1 min'],
  [3_601, '1 h'],
  [21_600, '6 h'],
  [86_400, '1 d'],
  [100_800, '1 d 4 h'],
  [2_592_000, '30 d'],
])('%i seconds are %s', (seconds, words) => {
  expect(durationWords(seconds, units).replaceAll('\u00a0', ' ')).toBe(words);
});
