import type { AuthModeKind } from '../../graphql/generated/graphql';
import { defineMessages, pluralsOf } from '../../i18n';

const plural = pluralsOf('en');

/** How one signs in, in a word or two. */
const signIns: Readonly<Record<AuthModeKind, string>> = {
  API_KEY: 'API key',
  BASIC: 'User and password',
  BEARER: 'Token',
  CUSTOM_HEADER: 'Own header',
  NONE: 'No sign-in',
  OAUTH2_CLIENT_CREDENTIALS: 'OAuth client',
  OAUTH2_CODE: 'OAuth',
  SMTP: 'Mailbox',
};

export const en = {
  title: 'Marketplace',
  installedTitle: 'Installed integrations',
  search: 'Search providers',
  installed: 'Installed',
  categories: 'Categories',
  all: 'All',
  providers: 'Providers',
  loading: 'Loading',
  failed: 'The catalog could not be loaded',
  noneInstalled: 'Nothing is installed yet',
  noneInstalledWhy: 'Connect a provider, and it shows here with its status.',
  browse: 'Browse the marketplace',
  noMatch: 'No provider matches',
  noMatchWhy: 'Try another word, or look through all categories.',
  clear: 'Clear filters',
  shown: (shown: number, total: number) =>
    `${shown} of ${total} ${plural(total, { one: 'provider', other: 'providers' })}`,
  card: {
    connect: 'Connect',
    connectThis: (provider: string) => `Connect ${provider}`,
    connectAnother: 'Connect another',
    open: 'Open',
    integrationsOf: (provider: string) => `Integrations of ${provider}`,
    integrations: (count: number) =>
      `${count} ${plural(count, { one: 'integration', other: 'integrations' })}`,
    working: 'Working',
    notYet: 'Cannot be connected yet',
    proven: (day: string) => `Check proven ${day}`,
  },
  signIns,
  provider: {
    title: 'Provider',
    failed: 'The provider could not be loaded',
    missing: 'There is no such provider',
    missingWhy: (key: string) => `The catalog holds nothing named “${key}”.`,
    integrations: 'Your integrations',
    notConnected: (provider: string) => `${provider} is not connected in this organization.`,
    setup: 'How to set it up',
    documentation: (host: string) => `Documentation at ${host}`,
    about: 'About',
    check: 'How it is checked',
    proven: (day: string) =>
      `Its answers were last compared with the vendor's documentation and played through on ${day}.`,
    checkLater: 'Nothing is checked until it can be connected.',
    signIn: 'Ways to sign in',
    later: 'Later',
    usedFor: 'Used for',
    several: 'Several integrations',
    severalYes: 'Possible, each with a name of its own.',
    severalNo: 'One for the organization.',
  },
  /** What a passed check proves. */
  proof: {
    ACCEPTED: (provider: string) =>
      `A passed test proves that ${provider} accepted the credentials at that moment.`,
    ACCEPTED_WHERE_ASKED: (provider: string) =>
      `A passed test proves that ${provider} answered and, where credentials are asked for, accepted them.`,
    REACHABLE: () => 'A passed test proves that it answers as described; no sign-in is tried.',
    NOTHING: () => 'It never shows as Connected or Error: its status is Not checkable.',
  },
  capabilities: {
    PUBLISH: 'Publishing',
    SEND_EMAIL: 'Sending e-mail',
    SEND_SMS: 'Sending SMS',
    SYNC: 'Synchronizing',
  },
};

export type MarketplaceMessages = typeof en;
export const useMarketplaceMessages = defineMessages(en, {
  pl: () => import('./marketplace.messages.pl'),
});
