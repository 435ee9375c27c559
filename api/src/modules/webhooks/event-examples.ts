import type { Examples } from './event-example.ts';

const tried = { ofIntegration: true, durationMs: 412 } as const;
const checked = { ...tried, by: 'system' } as const;
const synced = { ofIntegration: true, by: 'apiKey', externalId: 'run-2417' } as const;

export const integrationEvents: Examples = {
  'integration.connected': {
    description: 'A provider was installed.',
    message: 'Comarch Optima was connected',
    ofIntegration: true,
  },
  'integration.imported': {
    description: 'An integration came with imported settings; it waits for its credentials.',
    message: 'Comarch Optima was imported',
    ofIntegration: true,
  },
  'integration.updated': {
    description: 'Settings of an integration were changed.',
    message: 'Comarch Optima was updated',
    ofIntegration: true,
  },
  'integration.enabled': {
    description: 'An integration was switched on.',
    message: 'Comarch Optima was enabled',
    ofIntegration: true,
  },
  'integration.disabled': {
    description: 'An integration was switched off.',
    message: 'Comarch Optima was disabled',
    ofIntegration: true,
  },
  'integration.disconnected': {
    description: 'The credentials of an integration were erased.',
    message: 'Comarch Optima was disconnected',
    ofIntegration: true,
  },
  'integration.reconnected': {
    description: 'An integration has credentials again.',
    message: 'Comarch Optima was reconnected',
    ofIntegration: true,
  },
  'integration.deleted': {
    description: 'An integration was deleted.',
    message: 'Comarch Optima was deleted',
    ofIntegration: true,
  },
  'integration.test_succeeded': {
    description: 'An integration passed a test that somebody asked for.',
    message: 'Comarch Optima passed its test',
    ...tried,
  },
  'integration.test_failed': {
    description: 'An integration failed a test that somebody asked for.',
    message: 'Comarch Optima failed its test',
    status: 'ERROR',
    errorMessage: 'The server refused the connection.',
    ...tried,
  },
  'integration.test_skipped': {
    description: 'An integration was to be tested and cannot be.',
    message: 'Comarch Optima cannot be tested',
    status: 'WARNING',
    errorMessage: 'The provider has nothing that could be asked.',
    ...tried,
  },
  'integration.token_renewed': {
    description: 'An integration that is connected by OAuth has a new token.',
    message: 'Comarch Optima has a new token',
    ...checked,
  },
  'integration.token_renewal_failed': {
    description: 'A token could not be renewed. It is told once; Patchbay tries again by itself.',
    message: 'Comarch Optima could not renew its token',
    status: 'WARNING',
    errorMessage: 'The token endpoint of Comarch Optima failed to answer (503).',
    ...checked,
  },
  'integration.needs_reauth': {
    description: 'What was granted is over: somebody has to sign in at the provider again.',
    message: 'Comarch Optima needs somebody to sign in again',
    status: 'ERROR',
    errorMessage: 'Comarch Optima has ended this sign-in.',
    ...checked,
  },
  'integration.checks_changed': {
    description: 'It was changed how often an integration is checked.',
    message: 'Comarch Optima is checked every 10 minutes from now on',
    ofIntegration: true,
  },
  'integration.checks_started': {
    description: 'A check of all integrations was started.',
    message: 'A health check of all 12 integrations was started',
  },
  'integration.health_failed': {
    description: 'An integration that worked fails its health checks.',
    message: 'Comarch Optima failed its health check',
    status: 'ERROR',
    errorMessage: 'The server refused the connection.',
    ...checked,
  },
  'integration.health_recovered': {
    description: 'An integration works again.',
    message: 'Comarch Optima is healthy again',
    ...checked,
  },
  'integration.health_skipped': {
    description: 'An integration can no longer be checked.',
    message: 'Comarch Optima cannot be checked',
    status: 'WARNING',
    errorMessage: 'The provider has nothing that could be asked.',
    ...checked,
  },
};

/** What jobs and messages do, and what is asked of them. */
export const workEvents: Examples = {
  'sync.completed': {
    description: 'A tool reported a sync that succeeded.',
    message: '38 orders were synced',
    ...synced,
    durationMs: 5_210,
  },
  'sync.failed': {
    description: 'A tool reported a sync that failed.',
    message: 'Orders were not synced',
    status: 'ERROR',
    errorMessage: 'The warehouse did not answer.',
    ...synced,
    durationMs: 30_000,
  },
  'sync.retry_requested': {
    description: 'Somebody asked a tool to sync again: it is for that tool to do so.',
    message: 'Ada Nowak asked to try again sync.failed of Comarch Optima',
    ofIntegration: true,
  },
  'message.test_sent': {
    description: 'A test e-mail was accepted by the mail server.',
    message: 'Office mail sent a test e-mail to ada@example.org',
    ...tried,
  },
  'message.test_failed': {
    description: 'A test e-mail was not accepted.',
    message: 'Office mail could not send a test e-mail to ada@example.org',
    status: 'ERROR',
    errorMessage: 'The mail server refused the password.',
    ...tried,
  },
  'provider.called': {
    description:
      'A tool called a provider through Patchbay; of many calls in a second, one for each kind.',
    message: 'Comarch Optima was called: GET /orders?since → 200',
    ofIntegration: true,
    by: 'apiKey',
    durationMs: 184,
  },
  'message.sent': {
    description: 'A message was sent; the body says through what, and who was passed over before.',
    message: 'Office mail sent an e-mail to ada@example.org',
    ...tried,
  },
  'message.failover': {
    description:
      'An integration did not take a message or has reached its limit, and the next one was asked.',
    message: 'Office mail did not take an e-mail to ada@example.org; SendGrid is next',
    status: 'WARNING',
    errorMessage: 'mail.example.org refused the connection.',
    ...tried,
  },
  'message.failed': {
    description: 'A message was not sent, or nobody knows whether it was.',
    message: 'Office mail could not send an e-mail to ada@example.org',
    status: 'ERROR',
    errorMessage: '550 5.1.1 No such user here',
    ...tried,
  },
  'failover.updated': {
    description: 'It was changed who is asked first to send messages.',
    message: 'The failover order of e-mail was changed',
  },
  'post.published': {
    description: 'A post was published, or kept as a draft.',
    message: 'Careers site published “We are hiring”',
    ...tried,
  },
  'post.failed': {
    description: 'A post was not published, or nobody knows whether it was.',
    message: 'Careers site could not publish “We are hiring”',
    status: 'ERROR',
    errorMessage: 'Sorry, you are not allowed to create posts as this user.',
    ...tried,
  },
  'configuration.exported': {
    description: 'The settings of all integrations were downloaded, without secrets.',
    message: 'The configuration was exported',
  },
  'configuration.imported': {
    description: 'Settings of integrations were imported from a file.',
    message: 'A configuration was imported',
  },
};
