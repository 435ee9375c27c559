import type { ActionsMenuMessages } from './actions-menu.messages';

const pl: ActionsMenuMessages = {
  actions: {
    test: 'Testuj połączenie',
    edit: 'Konfiguruj',
    enable: 'Włącz',
    disable: 'Wyłącz',
    reconnect: 'Połącz ponownie',
    disconnect: 'Rozłącz',
    delete: 'Usuń',
  },
  menu: (name) => `Działania: ${name}`,
};

export default pl;
