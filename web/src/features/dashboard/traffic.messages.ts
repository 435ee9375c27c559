import { defineMessages } from '../../i18n';

export const en = {
  title: 'Messages (24 h)',
  failed: 'Message traffic temporarily unavailable',
  again: 'Try again in a moment.',
  nothing: 'No messages in the last 24 hours',
  order: 'Failover',
  sent: (count: string) => `${count} sent`,
  failures: (count: string) => `${count} failed`,
  fallbacks: (count: string) => `${count} after another one failed`,
};

export type TrafficMessages = typeof en;
export const useTrafficMessages = defineMessages(en, { pl: () => import('./traffic.messages.pl') });
