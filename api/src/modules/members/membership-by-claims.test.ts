import { expect, test } from 'vitest';
import { changeByClaims } from './membership-by-claims.ts';

const managed = { role: 'VIEWER', isManaged: true, isLastOwner: false } as const;
const byHand = { ...managed, isManaged: false };
const lastOwner = { role: 'OWNER', isManaged: true, isLastOwner: true } as const;
const owner = { ...lastOwner, isLastOwner: false };
const admin = { role: 'ADMIN', isRoleClaimed: true } as const;
const viewer = { role: 'VIEWER', isRoleClaimed: true } as const;
const byDefault = { role: 'ADMIN', isRoleClaimed: false } as const;

type Arguments = Parameters<typeof changeByClaims>;

test.each<[what: string, present: Arguments[0], claimed: Arguments[1], change: object]>([
  ['nobody without a claim stays out', undefined, null, { kind: 'NONE' }],
  ['nobody with a claim joins', undefined, admin, { kind: 'JOIN', role: 'ADMIN' }],
  ['nobody joins with the default role', undefined, byDefault, { kind: 'JOIN', role: 'ADMIN' }],
  ['one by claims follows a claimed role', managed, admin, { kind: 'CHANGE_ROLE', role: 'ADMIN' }],
  [
    'one by claims follows the default role',
    managed,
    byDefault,
    { kind: 'CHANGE_ROLE', role: 'ADMIN' },
  ],
  ['one by claims stays with the same role', managed, viewer, { kind: 'NONE' }],
  ['one by claims goes with them', managed, null, { kind: 'REMOVE' }],
  ['one by hand follows a claimed role', byHand, admin, { kind: 'CHANGE_ROLE', role: 'ADMIN' }],
  ['one by hand does not follow the default role', byHand, byDefault, { kind: 'NONE' }],
  ['one by hand stays without a claim', byHand, null, { kind: 'NONE' }],
  ['the last owner keeps the role', lastOwner, viewer, { kind: 'NONE' }],
  ['the last owner stays without a claim', lastOwner, null, { kind: 'NONE' }],
  ['one owner of two follows', owner, viewer, { kind: 'CHANGE_ROLE', role: 'VIEWER' }],
  ['one owner of two goes', owner, null, { kind: 'REMOVE' }],
])('%s', (_what, present, claimed, change) => {
  expect(changeByClaims(present, claimed)).toEqual(change);
});
