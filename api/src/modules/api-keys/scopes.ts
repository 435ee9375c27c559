import type { Permission } from '../../roles.ts';

interface Scope {
  readonly description: string;
  readonly permissions: readonly Permission[];
}

/** What a key can be for. None of them manages members, keys or anything of a person. */
const scopes = {
  'integrations:read': {
    description: 'See providers and integrations, and follow their changes.',
    permissions: ['INTEGRATIONS_READ'],
  },
  'integrations:write': {
    description: 'Connect, test, change, disconnect and delete integrations; see them, too.',
    permissions: ['INTEGRATIONS_READ', 'INTEGRATIONS_WRITE'],
  },
  'activity:read': {
    description: 'Read, follow and export the activity.',
    permissions: ['ACTIVITY_READ'],
  },
  'activity:write': {
    description: 'Report what the tool did with recordActivity.',
    permissions: ['ACTIVITY_WRITE'],
  },
  'health:read': {
    description: 'Read the dashboard and the health of integrations, and follow them.',
    permissions: ['HEALTH_READ'],
  },
  'webhooks:manage': {
    description: 'See and manage webhooks, their deliveries and the retry policy.',
    permissions: ['WEBHOOKS_READ', 'WEBHOOKS_MANAGE'],
  },
  'messages:send': {
    description: 'Send messages and publish posts through integrations.',
    permissions: ['MESSAGES_SEND'],
  },
  proxy: {
    description: 'Call providers through Patchbay, with the credentials of integrations.',
    permissions: ['PROVIDERS_CALL'],
  },
} as const satisfies Readonly<Record<string, Scope>>;

export type ScopeName = keyof typeof scopes;

/** In the order in which people are shown them. */
export const scopeNames = Object.keys(scopes) as readonly ScopeName[];

export function isScope(name: string): name is ScopeName {
  return Object.hasOwn(scopes, name);
}

export function scopeDescription(name: ScopeName): string {
  return scopes[name].description;
}

/** Those of the scopes that whoever may do `allowed` can give, in the usual order: a scope counts whole or not at all. */
export function scopesWithin(
  names: readonly string[],
  allowed: ReadonlySet<Permission>,
): ScopeName[] {
  return scopeNames.filter(
    (name) => names.includes(name) && scopes[name].permissions.every((each) => allowed.has(each)),
  );
}

export function permissionsOfScopes(names: readonly ScopeName[]): ReadonlySet<Permission> {
  return new Set(names.flatMap((name) => scopes[name].permissions));
}

/** The least scope that allows it; undefined: it is for members only. */
export function scopeFor(permission: string): ScopeName | undefined {
  return scopeNames.find((name) =>
    (scopes[name].permissions as readonly string[]).includes(permission),
  );
}
