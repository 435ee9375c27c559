import { describe, expect, test } from 'vitest';
import { firstScopes, toggleScope } from './scopes';

const scopes = [
  { name: 'read', required: true, default: true },
  { name: 'write', required: false, default: true },
  { name: 'admin', required: false, default: false },
];

test.each([
  ['what is needed and what is usual', null, ['read', 'write']],
  ['what was granted before', ['read', 'admin'], ['read', 'admin']],
  ['what is needed, even if it was not granted before', [], ['read']],
  ['nothing that the catalog does not know', ['openid', 'write'], ['read', 'write']],
])('chosen at first is %s', (_what, granted, expected) => {
  expect(firstScopes(scopes, granted)).toEqual(expected);
});

describe('choosing', () => {
  test.each([
    [['read', 'write'], 'admin', true, ['read', 'write', 'admin']],
    [['read', 'admin'], 'write', true, ['read', 'write', 'admin']],
    [['read', 'write'], 'write', false, ['read']],
    [['read', 'write'], 'read', false, ['read', 'write']],
  ] as const)('of %j, %s to %s, leaves %j', (chosen, name, isChosen, expected) => {
    expect(toggleScope(scopes, chosen, name, isChosen)).toEqual(expected);
  });
});
