import { expect, test } from 'vitest';
import { isChanged, readDraft, readWhole, toDraft } from './policy-draft';

const policy = {
  strategy: 'EXPONENTIAL',
  maxRetries: 10,
  baseDelaySeconds: 30,
  maxDelaySeconds: 21_600,
  jitter: true,
  deadLetterQueue: true,
} as const;

test.each([
  ['10', 10],
  [' 0 ', 0],
  ['2147483647', 2_147_483_647],
  ['2147483648', null],
  ['99999999999', null],
  ['', null],
  ['1.5', null],
  ['1e3', null],
  ['-1', null],
  ['ten', null],
])('%j is the number %s', (text, value) => {
  expect(readWhole(text)).toBe(value);
});

test('a policy comes back from the form as it went in', () => {
  expect(readDraft(toDraft(policy))).toEqual(policy);
});

test('while a number is none, there is no policy', () => {
  expect(readDraft({ ...toDraft(policy), maxRetries: '' })).toBeNull();
});

test.each([
  [{}, false],
  [{ jitter: false }, true],
  [{ maxRetries: '11' }, true],
  [{ maxRetries: '' }, true],
  [{ strategy: 'FIXED' as const }, true],
])('with %j something changed: %s', (change, changed) => {
  const draft = toDraft(policy);
  expect(isChanged({ ...draft, ...change }, draft)).toBe(changed);
});
