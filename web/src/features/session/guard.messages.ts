import { defineMessages } from '../../i18n';

/** Apart from the texts of the sign-in pages: these are needed on every page. */
const en = {
  noAnswer: 'Patchbay does not answer',
  localeNotKept: 'The language changed in this browser only',
  forbidden: 'Insufficient permissions',
};

export type GuardMessages = typeof en;
export const useGuardMessages = defineMessages(en, { pl: () => import('./guard.messages.pl') });
