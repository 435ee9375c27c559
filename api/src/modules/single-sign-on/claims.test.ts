import { describe, expect, it, test } from 'vitest';
import type { Role } from '../../roles.ts';
import { type Claims, claimedPlaces, isDistributed, readClaim } from './claims.ts';

const rules = {
  organizationClaim: 'organizations',
  roleClaim: 'roles',
  roleMap: new Map<string, Role>(),
  defaultRole: null,
  defaultOrganization: null,
};
const mapped = {
  ...rules,
  roleMap: new Map<string, Role>([
    ['it-admins', 'ADMIN'],
    ['staff', 'VIEWER'],
  ]),
};

function placesOf(claims: Claims, given: Parameters<typeof claimedPlaces>[1] = rules) {
  return claimedPlaces(claims, given).map(({ organization, role }) => [organization, role]);
}

test.each<[what: string, claims: Claims, name: string, value: unknown]>([
  ['by its name', { roles: ['a'] }, 'roles', ['a']],
  ['by a name with dots', { 'https://a.example/roles': 'a' }, 'https://a.example/roles', 'a'],
  ['inside of an object', { realm_access: { roles: ['a'] } }, 'realm_access.roles', ['a']],
  ['two objects deep', { a: { b: { c: 1 } } }, 'a.b.c', 1],
  ['not where a text is', { a: 'b' }, 'a.b', undefined],
  ['not where a list is', { a: ['b'] }, 'a.0', undefined],
  ['not among what every object has', {}, 'constructor', undefined],
  ['not among what every object has, deeper', { a: {} }, 'a.constructor.name', undefined],
])('a claim is found %s', (_what, claims, name, value) => {
  expect(readClaim(claims, name)).toEqual(value);
});

describe('places', () => {
  it.each<[what: string, claims: Claims, places: unknown]>([
    [
      'a list of organizations',
      { organizations: ['Acme', 'Umbrella'], roles: ['USER'] },
      [
        ['Acme', 'USER'],
        ['Umbrella', 'USER'],
      ],
    ],
    ['one organization as a text', { organizations: 'Acme', roles: 'admin' }, [['Acme', 'ADMIN']]],
    [
      'an object of roles',
      { organizations: { Acme: 'OWNER', Umbrella: ['viewer', 'admin'] } },
      [
        ['Acme', 'OWNER'],
        ['Umbrella', 'ADMIN'],
      ],
    ],
    [
      'an object, and a role for the rest of it',
      { organizations: { Acme: 'OWNER', Umbrella: 'nothing' }, roles: 'USER' },
      [
        ['Acme', 'OWNER'],
        ['Umbrella', 'USER'],
      ],
    ],
    ['no organization', { roles: ['ADMIN'] }, []],
    ['an empty list', { organizations: [], roles: ['ADMIN'] }, []],
    ['no role', { organizations: ['Acme'] }, []],
    ['a role that there is not', { organizations: ['Acme'], roles: ['root'] }, []],
    [
      'values that are no texts',
      { organizations: [1, null, { a: 1 }, 'Acme'], roles: [true, 'USER'] },
      [['Acme', 'USER']],
    ],
    [
      'spaces around names',
      { organizations: [' Acme ', ' '], roles: ' USER ' },
      [['Acme', 'USER']],
    ],
  ])('come of %s', (_what, claims, places) => {
    expect(placesOf(claims)).toEqual(places);
  });

  it.each<[what: string, roles: unknown, role: Role | undefined]>([
    ['the highest of several', ['staff', 'it-admins'], 'ADMIN'],
    ['none for words that are not in the map', ['ADMIN', 'OWNER', 'IT-ADMINS'], undefined],
    ['none for a word that every object has', ['constructor', 'toString'], undefined],
  ])('have the role of the map: %s', (_what, said, role) => {
    const places = placesOf({ organizations: 'Acme', roles: said }, mapped);
    expect(places).toEqual(role === undefined ? [] : [['Acme', role]]);
  });

  it('have the default role where the claims say none, and that is told', () => {
    const given = { ...mapped, defaultRole: 'USER' as const };
    const places = (roles: string) => claimedPlaces({ organizations: 'Acme', roles }, given);
    expect(places('nobody')).toMatchObject([{ role: 'USER', isRoleClaimed: false }]);
    expect(places('staff')).toMatchObject([{ role: 'VIEWER', isRoleClaimed: true }]);
  });

  it('are in the default organization only where the claim is missing', () => {
    const given = { ...rules, defaultOrganization: 'Acme' };
    expect(placesOf({ roles: 'USER' }, given)).toEqual([['Acme', 'USER']]);
    expect(placesOf({ roles: 'USER', organizations: [] }, given)).toEqual([]);
    expect(placesOf({ roles: 'USER', organizations: 'Umbrella' }, given)).toEqual([
      ['Umbrella', 'USER'],
    ]);
  });

  it('are no more than two hundred, whatever is sent', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `Org ${index}`);
    expect(placesOf({ organizations: many, roles: 'USER' })).toHaveLength(200);
  });
});

it('a list that did not fit into the token is known for that', () => {
  const claims = { _claim_names: { groups: 'src1' }, _claim_sources: { src1: {} } };
  expect(isDistributed(claims, 'groups')).toBe(true);
  expect(isDistributed(claims, 'roles')).toBe(false);
  expect(isDistributed({}, 'groups')).toBe(false);
});
