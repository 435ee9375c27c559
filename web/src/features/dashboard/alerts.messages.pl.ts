import type { AlertsMessages } from './alerts.messages';

const pl: AlertsMessages = {
  title: 'Alerty',
  impact: 'Skutek',
  viewLogs: 'Pokaż dziennik',
  reconnect: 'Połącz ponownie',
  troubleshoot: 'Znajdź przyczynę',
  about: (action, integration) => `${action}: ${integration}`,
  all: (count) => `Pokaż wszystkie alerty (${count})`,
};

export default pl;
