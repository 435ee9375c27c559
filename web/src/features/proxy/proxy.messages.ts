import { defineMessages } from '../../i18n';

const en = {
  title: 'Call through Patchbay',
  lead: (provider: string) =>
    `A tool calls this address instead of that of ${provider}, with an API key of the scope “proxy”. Patchbay adds the credentials; the tool never sees them.`,
  address: 'Address',
  curl: 'Try it with curl',
  /** Both are to be replaced by the reader. */
  path: 'PATH',
  key: 'YOUR_API_KEY',
  create: 'Create an API key',
  failed: 'The address could not be loaded',
};

export type ProxyMessages = typeof en;
export const useProxyMessages = defineMessages(en, { pl: () => import('./proxy.messages.pl') });
