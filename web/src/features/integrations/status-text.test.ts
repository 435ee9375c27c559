import { expect, test } from 'vitest';
import { statusText } from './status-text';

test('what is broken says whose words it shows, and the way out', () => {
  const integration = {
    status: 'ERROR',
    statusMessage: 'authorization required',
    identity: 'acme',
    lastTest: { hint: 'SendGrid refused the key (401). Create a new one.' },
  } as const;
  expect(statusText(integration, 'SendGrid')).toEqual({
    text: 'SendGrid: authorization required',
    hint: integration.lastTest.hint,
  });
});

test('what is switched off needs no way out', () => {
  const integration = {
    status: 'DISABLED',
    statusMessage: 'authorization required',
    identity: 'acme',
    lastTest: { hint: 'Create a new one.' },
  } as const;
  expect(statusText(integration, 'SendGrid').hint).toBeNull();
});

test.each([
  ['CONNECTED', null, 'acme', 'acme'],
  ['CONNECTED', null, null, 'SendGrid'],
  ['NOT_CHECKABLE', 'It has no address to ask.', null, 'It has no address to ask.'],
  ['ERROR', 'SendGrid did not answer in time.', 'acme', 'SendGrid did not answer in time.'],
] as const)(
  '%s with the message %j and the account %j reads %j',
  (status, message, account, text) => {
    const integration = { status, statusMessage: message, identity: account, lastTest: null };
    expect(statusText(integration, 'SendGrid')).toEqual({ text, hint: null });
  },
);
