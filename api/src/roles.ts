/** A member's place in an organization. */
export const roles = ['OWNER', 'ADMIN', 'IT_MANAGER', 'USER', 'VIEWER'] as const;
export type Role = (typeof roles)[number];

/** What a role may be allowed to do. */
export const permissions = [
  'INTEGRATIONS_READ',
  'INTEGRATIONS_WRITE',
  'ACTIVITY_READ',
  'ACTIVITY_WRITE',
  'HEALTH_READ',
  'MEMBERS_MANAGE',
  'API_KEYS_MANAGE',
  'WEBHOOKS_READ',
  'WEBHOOKS_MANAGE',
  'MESSAGES_SEND',
  'PROVIDERS_CALL',
] as const;
export type Permission = (typeof permissions)[number];
