import { describe, expect, it } from 'vitest';
import { roles } from '../../roles.ts';
import {
  refusalOfInvitation,
  refusalOfRemoval,
  refusalOfRole,
  rolesToGive,
} from './members.policy.ts';

const lastOwner = { role: 'OWNER', isLastOwner: true } as const;
const owner = { role: 'OWNER', isLastOwner: false } as const;
const viewer = { role: 'VIEWER', isLastOwner: false } as const;
const belowOwner = roles.filter((role) => role !== 'OWNER');

describe('a role', () => {
  it.each([
    ['an owner makes an owner', 'OWNER', viewer, 'OWNER', undefined],
    ['an owner unmakes an owner', 'OWNER', owner, 'VIEWER', undefined],
    ['an owner unmakes the last one', 'OWNER', lastOwner, 'ADMIN', 'LAST_OWNER'],
    ['the last owner stays one', 'OWNER', lastOwner, 'OWNER', undefined],
    ['an admin makes an admin', 'ADMIN', viewer, 'ADMIN', undefined],
    ['an admin makes an owner', 'ADMIN', viewer, 'OWNER', 'OWNER_ONLY'],
    ['an admin unmakes an owner', 'ADMIN', owner, 'VIEWER', 'OWNER_ONLY'],
    ['an admin unmakes the last owner', 'ADMIN', lastOwner, 'VIEWER', 'OWNER_ONLY'],
  ] as const)('%s', (_what, actor, target, role, refusal) => {
    expect(refusalOfRole(actor, target, role)).toBe(refusal);
  });

  it('is offered when it can be given, with the present one', () => {
    expect(rolesToGive('OWNER', viewer)).toEqual(roles);
    expect(rolesToGive('OWNER', owner)).toEqual(roles);
    expect(rolesToGive('ADMIN', viewer)).toEqual(belowOwner);
  });

  it('is not offered when it can only stay', () => {
    expect(rolesToGive('OWNER', lastOwner)).toEqual([]);
    expect(rolesToGive('ADMIN', owner)).toEqual([]);
  });
});

describe('a removal', () => {
  it.each([
    ['OWNER', viewer, undefined],
    ['OWNER', owner, undefined],
    ['OWNER', lastOwner, 'LAST_OWNER'],
    ['ADMIN', viewer, undefined],
    ['ADMIN', owner, 'OWNER_ONLY'],
    ['ADMIN', lastOwner, 'OWNER_ONLY'],
  ] as const)('by %s of %o: %s', (actor, target, refusal) => {
    expect(refusalOfRemoval(actor, target)).toBe(refusal);
  });
});

describe('an invitation', () => {
  it.each([
    ['OWNER', 'OWNER', undefined],
    ['ADMIN', 'OWNER', 'OWNER_ONLY'],
    ['ADMIN', 'ADMIN', undefined],
  ] as const)('by %s as %s: %s', (actor, role, refusal) => {
    expect(refusalOfInvitation(actor, role)).toBe(refusal);
  });
});
