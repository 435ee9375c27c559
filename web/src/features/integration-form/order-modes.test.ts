import { expect, test } from 'vitest';
import { orderModes } from './order-modes';

const key = { key: 'key', kind: 'API_KEY', oauth: null };
const address = { key: 'address', kind: 'API_KEY', oauth: null };
const account = (hasOperatorClient: boolean) => ({
  key: 'account',
  kind: 'OAUTH2_CODE',
  oauth: { hasOperatorClient },
});

test.each([
  ['an OAuth app of the operator comes first', true, [], ['account', 'key', 'address']],
  ['without one it is the order of the file', false, [], ['key', 'address', 'account']],
  ['who signs in already does so again', false, ['account'], ['account', 'key', 'address']],
  ['another way that is used moves nothing', false, ['address'], ['key', 'address', 'account']],
  ['the app of the operator is more', true, ['address'], ['account', 'key', 'address']],
])('%s', (_, hasOperatorClient, used, expected) => {
  const modes = orderModes([key, address, account(hasOperatorClient)], used);
  expect(modes.map((mode) => mode.key)).toEqual(expected);
});
