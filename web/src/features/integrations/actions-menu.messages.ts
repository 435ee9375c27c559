import { defineMessages } from '../../i18n';

// Apart from the other texts of integrations: every page with a card shows these.
export const en = {
  /** What can be done to an integration, in a menu. */
  actions: {
    test: 'Test connection',
    edit: 'Configure',
    enable: 'Enable',
    disable: 'Disable',
    reconnect: 'Reconnect',
    disconnect: 'Disconnect',
    delete: 'Delete',
  },
  menu: (name: string) => `Actions for ${name}`,
};

export type ActionsMenuMessages = typeof en;
export const useActionsMenuMessages = defineMessages(en, {
  pl: () => import('./actions-menu.messages.pl'),
});
