import { defineMessages } from './i18n';

const en = {
  broken: {
    title: 'Patchbay could not be shown',
    message: 'Load the page again. If it stays like this, tell whoever runs this server.',
  },
};

export type AppMessages = typeof en;
export const useAppMessages = defineMessages(en, { pl: () => import('./app.messages.pl') });
