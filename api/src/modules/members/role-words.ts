import type { Role } from '../../roles.ts';

/** Roles as the activity log writes them. */
export const roleWords: Readonly<Record<Role, string>> = {
  OWNER: 'Owner',
  ADMIN: 'Admin',
  IT_MANAGER: 'IT manager',
  USER: 'User',
  VIEWER: 'Viewer',
};
