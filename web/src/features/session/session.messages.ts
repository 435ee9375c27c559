import { defineMessages } from '../../i18n';

interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** The server's words for what it refused; other languages say it themselves where the code tells enough. */
const asTheServerSays = ({ message }: Refusal): string => message;

const en = {
  language: 'Language',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  signIn: {
    title: 'Sign in',
    lead: 'Use the e-mail of your member account.',
    refusal: asTheServerSays,
  },
  /** To whoever did not just sign out by the menu. */
  farewell: {
    lost: 'You were signed out.',
    lostWhy: 'Your session was closed or has expired, or you no longer belong to the organization.',
    left: (organization: string) => `You left ${organization}.`,
  },
  byLink: {
    title: 'Sign in by link',
    lead: 'The link works once. It signs in this browser.',
    incomplete: 'This link is incomplete. Copy all of it, or sign in with your password.',
    password: 'Sign in with a password instead',
    refusal: asTheServerSays,
  },
  secondFactor: {
    title: 'Two-factor sign-in',
    lead: 'One more step, to show that it is you.',
    startOver: 'Start over',
    refusal: asTheServerSays,
  },
  code: {
    app: {
      label: '6-digit code',
      help: 'From your authenticator app.',
      other: 'Use a recovery code',
    },
    recovery: {
      label: 'Recovery code',
      help: 'One of the ten that you saved. Each works once.',
      other: 'Use the authenticator app',
    },
  },
};

export type SessionMessages = typeof en;
export const useSessionMessages = defineMessages(en, {
  pl: () => import('./session.messages.pl'),
});
