import type { ActorKind, Category, Role } from '../graphql/generated/graphql';

const categories: Readonly<Record<Category, string>> = {
  EMAIL: 'E-mail',
  SMS: 'SMS',
  CALENDAR: 'Calendar',
  HRIS: 'HR',
  PAYROLL: 'Payroll',
  BACKGROUND_CHECK: 'Background checks',
  JOB_BOARD: 'Job boards',
  SOCIAL: 'Social',
  CMS: 'Publishing',
  CHAT: 'Chat',
  CRM: 'CRM',
  ERP: 'ERP',
  EDI: 'EDI',
  PORTAL: 'Portals',
  STORAGE: 'Storage',
  PAYMENTS: 'Payments',
};

const roles: Readonly<Record<Role, string>> = {
  OWNER: 'Owner',
  ADMIN: 'Admin',
  IT_MANAGER: 'IT manager',
  USER: 'User',
  VIEWER: 'Viewer',
};

/** Every category, in the order of the schema. */
export const allCategories = Object.keys(categories) as Category[];

/** A category as people call it. */
export const categoryLabel = (category: Category): string => categories[category];

/** A role as people call it. */
export const roleLabel = (role: Role): string => roles[role];

/** Who did it, in a sentence: "Ada", "Patchbay", "API key deploy". */
export function actorLabel(actor: { kind: ActorKind; name: string }): string {
  if (actor.kind === 'SYSTEM') return 'Patchbay';
  return actor.kind === 'API_KEY' ? `API key ${actor.name}` : actor.name;
}
