import type { Category, Role } from '../graphql/generated/graphql';
import { defineMessages } from './messages';

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

const en = {
  categories,
  roles,
  apiKey: (name: string) => `API key ${name}`,
  justNow: 'just now',
};

export type LabelsMessages = typeof en;
export const useLabelsMessages = defineMessages(en, { pl: () => import('./labels.messages.pl') });
