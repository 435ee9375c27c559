import { defineMessages } from '../../i18n';

// Apart from the other texts of signing in at a provider: every list of integrations shows these.
const en = {
  reconnect: 'Reconnect',
  /** To screen readers, which may meet several of these buttons. */
  about: (name: string) => `Reconnect: ${name}`,
};

export type ReconnectMessages = typeof en;
export const useReconnectMessages = defineMessages(en, {
  pl: () => import('./reconnect.messages.pl'),
});
