import { defineMessages } from '../../i18n';

const en = {
  title: 'API keys',
  lead: 'With an API key a tool of yours asks and changes things over GraphQL, in its own name and with no more rights than it needs.',
  now: 'Now',
  status: 'Status',
  activeKeys: 'Active keys',
  requests: 'Requests, 24 h',
  usage: 'Use of the limits',
  noKeys: 'No key yet',
  failed: 'The counts could not be loaded',
  failedWhy: 'The rest of the page is right all the same.',
  planned: 'Creating keys comes with a later version',
  plans: {
    list: 'Here you will see each key with its name, prefix, scopes and last use.',
    make: 'You will create, rotate and revoke keys; a new key is shown once.',
    limits: 'Each key will have a limit of its own, and its use beside it.',
  },
  today: 'What works today',
  graphiql: 'GraphiQL runs every query and mutation with your own sign-in and role.',
  openGraphiql: 'Open GraphiQL',
  reports:
    'Jobs report their results with the mutation recordActivity; today that takes the sign-in of an admin.',
};

export type ApiKeysMessages = typeof en;
export const useApiKeysMessages = defineMessages(en, {
  pl: () => import('./api-keys.messages.pl'),
});
