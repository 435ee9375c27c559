import { defineMessages } from '../../i18n';

interface Refusal {
  readonly code: string;
  readonly message: string;
}

const titles: Readonly<Record<string, string>> = {
  SSO_STATE_INVALID: 'This sign-in does not count.',
  SSO_STATE_EXPIRED: 'Signing in took too long.',
  SSO_DENIED: 'You were not let in.',
  SSO_NO_ORGANIZATION: 'You have no place in this Patchbay yet.',
  SSO_EMAIL_MISSING: 'Your account has no e-mail address.',
  SSO_EMAIL_UNVERIFIED: 'Your e-mail address is not verified.',
};

// Apart from the other texts of signing in: most who are signed in never see it.
const en = {
  button: (name: string) => `Sign in with ${name}`,
  or: 'or',
  noAddress: 'The identity provider cannot be reached now. Try again in a minute.',
  title: 'Signing in',
  lead: 'Patchbay asks your identity provider who you are.',
  failed: 'Not signed in',
  failedTitle: (code: string): string => titles[code] ?? 'Signing in came to nothing.',
  refusal: ({ message }: Refusal): string => message,
  again: 'Try again',
  password: 'Sign in with a password instead',
  nothing: 'There is nothing to finish here',
  nothingWhy: 'This page ends a sign-in by your identity provider. Begin on the sign-in page.',
  toSignIn: 'To the sign-in page',
};

export type SingleSignOnMessages = typeof en;
export const useSingleSignOnMessages = defineMessages(en, {
  pl: () => import('./single-sign-on.messages.pl'),
});
