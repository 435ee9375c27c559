import type { Category } from '../graphql/generated/graphql';

const known: Readonly<Record<Category, true>> = {
  EMAIL: true,
  SMS: true,
  CALENDAR: true,
  HRIS: true,
  PAYROLL: true,
  BACKGROUND_CHECK: true,
  JOB_BOARD: true,
  SOCIAL: true,
  CMS: true,
  CHAT: true,
  CRM: true,
  ERP: true,
  EDI: true,
  PORTAL: true,
  STORAGE: true,
  PAYMENTS: true,
};

/** Every category, in the order of the schema. */
export const allCategories = Object.keys(known) as readonly Category[];
