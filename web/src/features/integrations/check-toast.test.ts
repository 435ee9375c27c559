import { expect, test } from 'vitest';
import { checkToast } from './check-toast';
import { en } from './integrations.messages';
import pl from './integrations.messages.pl';

const format = { duration: (ms: number) => `${ms} ms` };
const check = {
  outcome: 'FAILED',
  message: 'invalid_auth',
  hint: 'Copy the token again.',
  durationMs: 340,
} as const;

test('a failed test tells the answer of the provider, then the hint', () => {
  expect(checkToast('Slack', check, en.toast, format)).toEqual({
    tone: 'error',
    message: 'Slack: test failed',
    detail: 'invalid_auth Copy the token again.',
  });
});

test('a passed test needs no hint', () => {
  expect(
    checkToast('Slack', { ...check, outcome: 'OK', message: 'Ops' }, en.toast, format),
  ).toEqual({
    tone: 'success',
    message: 'Slack answered in 340 ms',
    detail: 'Ops',
  });
});

test('what cannot be checked is neither a success nor an error', () => {
  expect(checkToast('EDI', { ...check, outcome: 'NOT_CHECKABLE' }, en.toast, format)).toMatchObject(
    {
      tone: 'info',
      message: 'EDI: not checkable',
    },
  );
});

test('in Polish only the words around the answer change', () => {
  expect(checkToast('Slack', check, pl.toast, format)).toEqual({
    tone: 'error',
    message: 'Slack: test nie powiódł się',
    detail: 'invalid_auth Copy the token again.',
  });
});
