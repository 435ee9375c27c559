import type { AlertsMessages } from './alerts.messages';

const pl: AlertsMessages = {
  title: 'Alerty',
  impact: 'Skutek',
  viewLogs: 'Pokaż dziennik',
  troubleshoot: 'Znajdź przyczynę',
  deadLetters: 'Niedostarczone',
  openWebhook: 'Otwórz webhook',
  about: (action, name) => `${action}: ${name}`,
  all: (count) => `Pokaż wszystkie alerty (${count})`,
};

export default pl;
