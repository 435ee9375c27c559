import type { Examples } from './event-example.ts';

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
    description: 'Somebody joined, by an invitation or by single sign-on.',
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
