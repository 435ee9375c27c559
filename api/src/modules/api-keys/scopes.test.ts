import { describe, expect, it } from 'vitest';
import { type Permission, type Role, permissions, roles } from '../../roles.ts';
import { permissionsOf } from '../identity/index.ts';
import { permissionsOfScopes, scopeFor, scopeNames, scopesWithin } from './scopes.ts';

const table: readonly (readonly [string, readonly Permission[]])[] = [
  ['integrations:read', ['INTEGRATIONS_READ']],
  ['integrations:write', ['INTEGRATIONS_READ', 'INTEGRATIONS_WRITE']],
  ['activity:read', ['ACTIVITY_READ']],
  ['activity:write', ['ACTIVITY_WRITE']],
  ['health:read', ['HEALTH_READ']],
  ['webhooks:manage', ['WEBHOOKS_READ', 'WEBHOOKS_MANAGE']],
  ['messages:send', ['MESSAGES_SEND']],
  ['proxy', ['PROVIDERS_CALL']],
];

describe('a scope', () => {
  it('is one of these', () => {
    expect(scopeNames).toEqual(table.map(([name]) => name));
  });

  it.each(table)('%s allows %j and nothing else', (name, allowed) => {
    const scopes = scopesWithin([name], new Set(permissions));
    expect(permissionsOfScopes(scopes)).toEqual(new Set(allowed));
  });

  it('that does not exist allows nothing', () => {
    for (const name of ['', '*', 'integrations:*', 'constructor', 'members:manage'])
      expect(scopesWithin([name], new Set(permissions))).toEqual([]);
  });

  it.each<[Permission, string | undefined]>([
    ['INTEGRATIONS_READ', 'integrations:read'],
    ['INTEGRATIONS_WRITE', 'integrations:write'],
    ['WEBHOOKS_READ', 'webhooks:manage'],
    ['MESSAGES_SEND', 'messages:send'],
    ['PROVIDERS_CALL', 'proxy'],
    ['MEMBERS_MANAGE', undefined],
    ['API_KEYS_MANAGE', undefined],
  ])('for %s is %s', (permission, scope) => {
    expect(scopeFor(permission)).toBe(scope);
  });

  it.each<[Role, readonly string[]]>([
    ['OWNER', scopeNames],
    ['ADMIN', scopeNames],
    ['IT_MANAGER', ['integrations:read', 'activity:read', 'health:read']],
    ['USER', ['integrations:read']],
    ['VIEWER', ['integrations:read']],
  ])('counts whole or not at all: of all of them %s has %j', (role, left) => {
    expect(roles).toContain(role);
    expect(scopesWithin(scopeNames, permissionsOf(role))).toEqual(left);
  });
});
