import type { Category, Provider } from '../catalog/index.ts';

/** What nobody gets while an integration of this category is broken. */
const byCategory: Readonly<Record<Category, string>> = {
  EMAIL: 'E-mails are not sent.',
  SMS: 'Text messages are not sent.',
  CALENDAR: 'Appointments are not kept in step.',
  HRIS: 'Employee data is not updated.',
  PAYROLL: 'Payroll data is not updated.',
  BACKGROUND_CHECK: 'Background checks are not started, and their results do not arrive.',
  JOB_BOARD: 'Job adverts are not published, and applications do not arrive.',
  SOCIAL: 'Posts are not published.',
  CMS: 'Pages and articles are not published.',
  CHAT: 'Messages do not reach the team’s channels.',
  CRM: 'Customer data is not updated.',
  ERP: 'Orders, invoices and stock are not synced.',
  EDI: 'Orders and invoices are not exchanged with trading partners.',
  PORTAL: 'Partners see old data in the portal.',
  STORAGE: 'Files are neither stored nor found.',
  PAYMENTS: 'Payments are not taken, and refunds are not made.',
};

/** Where a provider says that it does more than its category, or something else. */
const byCapability: Readonly<Record<Provider['capabilities'][number], string>> = {
  SEND_EMAIL: byCategory.EMAIL,
  SEND_SMS: byCategory.SMS,
  PUBLISH: 'Nothing is published there.',
  SYNC: 'Data is not synced.',
};

const saidByCategory: Readonly<Partial<Record<Category, readonly string[]>>> = {
  EMAIL: ['SEND_EMAIL'],
  SMS: ['SEND_SMS'],
  CALENDAR: ['SYNC'],
  HRIS: ['SYNC'],
  PAYROLL: ['SYNC'],
  BACKGROUND_CHECK: ['SYNC'],
  JOB_BOARD: ['PUBLISH', 'SYNC'],
  SOCIAL: ['PUBLISH'],
  CMS: ['PUBLISH'],
  CHAT: ['PUBLISH'],
  CRM: ['SYNC'],
  ERP: ['SYNC'],
  EDI: ['SYNC'],
  PORTAL: ['SYNC', 'PUBLISH'],
  STORAGE: ['SYNC'],
  PAYMENTS: ['SYNC'],
};

/**
 * What it means for people that an integration is broken: what its category does, and what else its provider can.
 *
 * @param provider Undefined for one that is no longer in the catalog.
 */
export function impactOf(
  provider: Pick<Provider, 'category' | 'capabilities'> | undefined,
): string {
  if (provider === undefined) return 'Whatever it did does not happen.';
  const { category, capabilities } = provider;
  const said = saidByCategory[category] ?? [];
  const more = capabilities.filter((capability) => !said.includes(capability));
  return [byCategory[category], ...more.map((capability) => byCapability[capability])].join(' ');
}
