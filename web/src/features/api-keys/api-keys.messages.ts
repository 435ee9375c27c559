import type { ApiKeyStatus } from '../../graphql/generated/graphql';
import type { Refusal } from '../../graphql/create-submission';
import { defineMessages, pluralsOf } from '../../i18n';

const plural = pluralsOf('en');

/** The server's words are good English; other languages say it themselves where the code tells enough. */
const asTheServerSays = ({ message }: Refusal): string => message;

const statuses: Readonly<Record<ApiKeyStatus, string>> = {
  ACTIVE: 'Active',
  EXPIRED: 'Expired',
  REVOKED: 'Revoked',
  SUSPENDED: 'Suspended',
};

const en = {
  title: 'API keys',
  lead: 'With an API key a tool of yours asks and changes things over GraphQL, in its own name and with no more rights than it needs.',
  failed: 'The API keys could not be loaded',
  create: 'Create API key',
  graphiql: 'Open GraphiQL',
  schema: 'Read the schema',
  refusal: asTheServerSays,
  empty: {
    title: 'No API key yet',
    message:
      'A key lets a job report what it synced, a script read health, or a screen on the wall follow the dashboard. Try a query in GraphiQL first: it runs with your own sign-in.',
  },
  list: {
    label: 'API keys',
    revoked: (count: number) =>
      plural(count, { one: '1 revoked key', other: `${count} revoked keys` }),
    menu: (name: string) => `Actions for ${name}`,
    rotate: 'Rotate',
    revoke: 'Revoke',
    prefix: 'Prefix',
    copyPrefix: (name: string) => `Copy the prefix of ${name}`,
    scopes: (name: string) => `Scopes of ${name}`,
    /** A scope that the key has, and its maker's role has no more. */
    without: (scope: string) => `${scope}, without effect: its maker's role has it no more`,
    lastUsed: 'Last used',
    never: 'Never',
    requests: 'Requests, 24 h',
    limited: (count: string) => `${count} over the limit`,
    usage: (requests: string, most: string) =>
      `${requests} requests in 24 hours, ${most} in the busiest hour`,
    hour: (time: string, requests: string) => `${time}: ${requests}`,
    thisMinute: 'This minute',
    ofLimit: (used: string, limit: string) => `${used} of ${limit}`,
    expires: 'Expires',
    expired: 'Expired',
    noExpiry: 'Never',
    soon: 'soon',
    created: 'Created',
    by: (name: string) => `by ${name}`,
    revokedAt: 'Revoked',
    /** Before a relative time. */
    previous: 'The secret before the rotation stops working',
    suspended:
      'Whoever made it left, or may do none of this any more. It answers no request until an owner or admin rotates it.',
  },
  statuses,
  /** What a scope allows; the server says it in English. */
  scopeWords: (_name: string, description: string) => description,
  form: {
    name: 'Name',
    nameHelp: 'What uses it, such as “Nightly ERP sync”. Its events show this name.',
    namePlaceholder: 'Nightly ERP sync',
    scopes: 'What it may do',
    scopesHelp: 'Choose as few as it needs. They cannot be changed later.',
    notGrantable: 'Your role does not have this itself.',
    scopesFailed: 'The scopes could not be loaded',
    expiry: 'Expires',
    expiries: {
      30: 'In 30 days',
      90: 'In 90 days',
      365: 'In one year',
      none: 'Never',
      custom: 'At a time of your choice',
    },
    neverHelp: 'A key that never expires works until somebody revokes it.',
    custom: 'Works until',
    past: 'Choose a time in the future.',
    limit: 'Requests a minute',
    limitHelp: 'What comes beyond is refused with 429 and the seconds to wait.',
    badLimit: 'Enter a whole number from 1 to 60,000.',
    submit: 'Create key',
  },
  shown: {
    created: (name: string) => `Key of ${name}`,
    rotated: (name: string) => `New key of ${name}`,
    once: 'Copy it now. It is shown this once.',
    onceWhy: 'Patchbay keeps only a hash of it. Store it where your tool reads its secrets.',
    /** With an exact time. */
    before: (time: string) => `The key before works until ${time}.`,
    ended: 'The key before has stopped working.',
    key: 'API key',
    copy: 'Copy key',
    curl: 'Try it with curl',
    done: 'Done',
  },
  rotate: {
    title: (name: string) => `Rotate ${name}?`,
    message:
      'You get a new key. The old one works a while longer, so that nothing stops meanwhile.',
    takeOver:
      'You get a new key and become the one it belongs to. The old one does not work again.',
    overlap: 'The old key works',
    overlaps: {
      0: 'No longer: it ends at once',
      1: 'For 1 hour',
      24: 'For 24 hours',
      168: 'For 7 days',
    },
    submit: 'Rotate key',
  },
  revoke: {
    title: (name: string) => `Revoke ${name}?`,
    message:
      'Tools that use it stop at once, and its open connections close within a second. This cannot be undone.',
    confirm: 'Revoke key',
    done: (name: string) => `${name} is revoked`,
  },
};

export type ApiKeysMessages = typeof en;
export const useApiKeysMessages = defineMessages(en, {
  pl: () => import('./api-keys.messages.pl'),
});
