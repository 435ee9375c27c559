import { type Permission, type Role, permissions } from '../../roles.ts';

/** Product 1: who may do what. Administrators act, IT managers read all, the others see the marketplace's statuses. */
const granted: Readonly<Record<Role, readonly Permission[]>> = {
  OWNER: permissions,
  ADMIN: permissions,
  IT_MANAGER: ['INTEGRATIONS_READ', 'ACTIVITY_READ', 'HEALTH_READ', 'WEBHOOKS_READ'],
  USER: ['INTEGRATIONS_READ'],
  VIEWER: ['INTEGRATIONS_READ'],
};

export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return new Set(granted[role]);
}
