import { defineMessages } from '../../i18n';

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** The server's words for what it refused; other languages say it themselves where the code tells enough. */
const asTheServerSays = ({ message }: Refusal): string => message;

const en = {
  title: 'Invitation',
  joinTitle: (organization: string) => `Join ${organization}`,
  lead: 'You are invited to an organization in Patchbay.',
  deadLead: 'This link cannot be used.',
  facts: {
    invitedBy: 'Invited by',
    role: 'Role',
    email: 'E-mail',
    expires: 'Expires',
  },
  join: (organization: string) => `Join ${organization}`,
  newcomer: {
    lead: 'Choose how you are called and how you sign in.',
    name: 'Your name',
    password: 'Password',
    passwordHelp: 'At least 10 characters.',
  },
  signIn: {
    lead: (email: string) => `There is an account for ${email}. Sign in to join.`,
    password: 'Password',
    submit: 'Sign in',
  },
  secondFactor: 'Your password was right. One more step.',
  asInvited: (name: string) => `You are signed in as ${name}.`,
  other: {
    title: 'This invitation is for somebody else',
    message: (invited: string, signedIn: string) =>
      `It is for ${invited}, and you are signed in as ${signedIn}. Sign out to join as ${invited}.`,
    signOut: 'Sign out',
  },
  incomplete: 'The link is incomplete. Open it again, all of it, as it was given to you.',
  failed: 'The invitation could not be read',
  goHome: 'Open Patchbay',
  goSignIn: 'Sign in',
  refusal: asTheServerSays,
};

export type InvitationMessages = typeof en;
export const useInvitationMessages = defineMessages(en, {
  pl: () => import('./invitation.messages.pl'),
});
