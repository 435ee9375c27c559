/** One integration of the demo organization; its settings are those that the provider's first case names. */
export interface DemoIntegration {
  readonly provider: string;
  readonly name: string;
}

/** The eighteen of the demo organization: what a staffing company would have. */
export const demoIntegrations: readonly DemoIntegration[] = [
  { provider: 'sendgrid', name: 'Candidate e-mail' },
  { provider: 'smtp', name: 'Office mail server' },
  { provider: 'mailgun', name: 'Newsletter' },
  { provider: 'twilio', name: 'Shift reminders' },
  { provider: 'calendly', name: 'Interview calendar' },
  { provider: 'bamboohr', name: 'Employees' },
  { provider: 'deel', name: 'Payroll' },
  { provider: 'checkr', name: 'Background checks' },
  { provider: 'greenhouse', name: 'Applicants' },
  { provider: 'job-boards', name: 'Job board feed' },
  { provider: 'slack', name: 'Team chat' },
  { provider: 'pipedrive', name: 'Clients' },
  { provider: 'wordpress', name: 'Careers site' },
  { provider: 'stripe', name: 'Client payments' },
  { provider: 'comarch-optima', name: 'Accounting' },
  { provider: 'edi', name: 'Orders and invoices' },
  { provider: 'supplier-portal', name: 'Supplier portal' },
  { provider: 'customer-portal', name: 'Customer portal' },
];

/** Switched off once it is connected. */
export const disabledProvider = 'mailgun';

/** What is broken when the demo is opened first. */
export const firstFailure = { provider: 'sendgrid', situation: 'badCredentials' } as const;

/** Sent when the demo is set up: they show in the activity who carried them. */
export const firstMails = [
  {
    to: 'grace@example.org',
    subject: 'Your interview on Monday',
    text: 'Dear Grace, we look forward to meeting you on Monday at ten.',
  },
  {
    to: 'jan@example.org',
    subject: 'Your contract',
    text: 'Dear Jan, your contract is ready to be signed.',
  },
] as const;

export const firstText = { to: '+48123456789', text: 'Your shift begins at eight.' } as const;
