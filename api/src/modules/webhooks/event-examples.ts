/** What a type of event means, and what one of it says. */
export interface EventExample {
  readonly description: string;
  readonly message: string;
  readonly status?: 'SUCCESS' | 'WARNING' | 'ERROR';
  readonly errorMessage?: string;
  readonly by?: 'member' | 'apiKey' | 'system';
  readonly ofIntegration?: true;
  readonly durationMs?: number;
  readonly externalId?: string;
}

type Examples = Readonly<Record<string, EventExample>>;

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
  'configuration.exported': {
    description: 'The settings of all integrations were downloaded, without secrets.',
    message: 'The configuration was exported',
  },
  'configuration.imported': {
    description: 'Settings of integrations were imported from a file.',
    message: 'A configuration was imported',
  },
};

/** What people and their tools do with the organization itself. */
export const accountEvents: Examples = {
  'organization.renamed': {
    description: 'The organization has another name.',
    message: 'Northwind was renamed to Northwind Ltd',
  },
  'member.invited': {
    description: 'Somebody was invited, or invited again.',
    message: 'grace@example.org was invited as IT manager',
  },
  'member.invitation_revoked': {
    description: 'An invitation was revoked.',
    message: 'The invitation of grace@example.org was revoked',
  },
  'member.joined': {
    description: 'An invitation was accepted.',
    message: 'Ada Nowak joined as admin',
  },
  'member.role_changed': {
    description: 'A member has another role.',
    message: 'The role of Grace Lis was changed from viewer to admin',
  },
  'member.removed': { description: 'A member was removed.', message: 'Grace Lis was removed' },
  'member.left': { description: 'A member left.', message: 'Ada Nowak left' },
  'member.profile_changed': {
    description: 'A member changed their name.',
    message: 'Ada Nowak changed their profile',
  },
  'member.password_changed': {
    description: 'A member changed their password.',
    message: 'Ada Nowak changed their password',
  },
  'member.session_closed': {
    description: 'A member ended one of their sessions.',
    message: 'Ada Nowak ended a session',
  },
  'member.two_factor_enabled': {
    description: 'A member signs in with a second factor from now on.',
    message: 'Ada Nowak turned two-factor sign-in on',
  },
  'member.two_factor_disabled': {
    description: 'A member signs in without a second factor from now on.',
    message: 'Ada Nowak turned two-factor sign-in off',
  },
  'member.recovery_codes_renewed': {
    description: 'A member has new recovery codes.',
    message: 'Ada Nowak renewed their recovery codes',
  },
  'api_key.created': {
    description: 'An API key was created.',
    message: 'API key ERP sync was created',
  },
  'api_key.rotated': {
    description: 'An API key has a new secret.',
    message: 'API key ERP sync was rotated; its old secret holds for 24 more hours',
  },
  'api_key.revoked': {
    description: 'An API key was revoked.',
    message: 'API key ERP sync was revoked',
  },
  'webhook.created': {
    description: 'A webhook was created.',
    message: 'The webhook Warehouse was created',
  },
  'webhook.updated': {
    description: 'Name, address or event types of a webhook were changed.',
    message: 'The webhook Warehouse was changed',
  },
  'webhook.enabled': {
    description: 'A webhook was enabled.',
    message: 'The webhook Warehouse was enabled',
  },
  'webhook.disabled': {
    description: 'A webhook was disabled, by a member or because it failed for days.',
    message: 'Warehouse was disabled',
    status: 'ERROR',
    errorMessage: 'Its receiver answered 410 Gone: it wants no more deliveries.',
    by: 'system',
  },
  'webhook.secret_rotated': {
    description: 'A webhook has a new signing secret; the one before signs as well for 24 hours.',
    message: 'The webhook Warehouse has a new signing secret',
  },
  'webhook.tested': {
    description: 'A test event was sent to a webhook.',
    message: 'The webhook Warehouse accepted a test event',
    durationMs: 84,
  },
  'webhook.deleted': {
    description: 'A webhook was deleted.',
    message: 'The webhook Warehouse was deleted',
  },
  'retry_policy.updated': {
    description: 'It was changed when failed deliveries are tried again.',
    message: 'The retry policy was changed',
  },
};
