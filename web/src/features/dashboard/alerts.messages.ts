import { defineMessages } from '../../i18n';

// Apart from the other texts of the dashboard: most of the time there is no alert.
const en = {
  title: 'Alerts',
  impact: 'Impact',
  viewLogs: 'View logs',
  troubleshoot: 'Troubleshoot',
  deadLetters: 'Dead letters',
  openWebhook: 'Open webhook',
  about: (action: string, name: string) => `${action}: ${name}`,
  all: (count: number) => `Show all ${count} alerts`,
};

export type AlertsMessages = typeof en;
export const useAlertsMessages = defineMessages(en, { pl: () => import('./alerts.messages.pl') });
