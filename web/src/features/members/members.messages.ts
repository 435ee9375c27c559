import type { InvitationState, Role } from '../../graphql/generated/graphql';
import { defineMessages } from '../../i18n';

interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** The server's words for what it refused; other languages say it themselves where the code tells enough. */
const asTheServerSays = ({ message }: Refusal): string => message;

const mayDo: Readonly<Record<Role, string>> = {
  OWNER: 'Does all that an admin does, and makes and removes owners.',
  ADMIN: 'Connects, tests and changes integrations, and manages members.',
  IT_MANAGER: 'Sees integrations, their health and the activity. Changes nothing.',
  USER: 'Sees the marketplace and what is installed. Changes nothing.',
  VIEWER: 'Sees the marketplace and what is installed. Changes nothing.',
};

const states: Readonly<Record<InvitationState, string>> = {
  PENDING: 'Pending',
  ACCEPTED: 'Accepted',
  EXPIRED: 'Expired',
  REVOKED: 'Revoked',
};

const en = {
  title: 'Members',
  invite: 'Invite member',
  more: 'Load more',
  person: 'Member',
  email: 'E-mail',
  role: 'Role',
  mayDo,
  members: {
    failed: 'The members could not be loaded',
    twoFactor: 'Two-factor',
    on: 'On',
    off: 'Off',
    joined: 'Joined',
    lastActive: 'Last active',
    never: 'Never',
    you: 'You',
    actions: 'Actions',
    menu: (name: string) => `Actions for ${name}`,
    roleOf: (name: string, role: string) => `Role of ${name}: ${role}`,
    changeRole: 'Change role',
    remove: 'Remove',
    leave: 'Leave organization',
    lastOwner: 'The last owner. An organization needs one: make somebody else an owner first.',
    ownersOnly: 'Only an owner can change the role of an owner.',
  },
  invitations: {
    title: 'Invitations',
    failed: 'The invitations could not be loaded',
    none: 'No invitations',
    noneWhy: 'An invitation is a link that works once, for 7 days and for one e-mail.',
    state: 'State',
    states,
    invitedBy: 'Invited by',
    expires: 'Expires',
    newLink: 'New link',
    revoke: 'Revoke',
  },
  inviteDialog: {
    title: 'Invite a member',
    again: (email: string) => `New link for ${email}`,
    againWhy: 'The link that was given before stops working.',
    submit: 'Create link',
    createdTitle: (email: string) => `Invitation for ${email}`,
    link: 'Invitation link',
    copy: 'Copy link',
    once: 'This link is shown only now',
    onceWhy: (email: string) =>
      `It works once, for 7 days, and only for ${email}. Patchbay sends no e-mail: give it to them yourself.`,
    done: 'Done',
  },
  roleDialog: {
    title: (name: string) => `Role of ${name}`,
    submit: 'Change role',
  },
  remove: {
    title: (name: string) => `Remove ${name}?`,
    message: (name: string, email: string) =>
      `${name} (${email}) loses access at once: their open windows close. What they did stays in the activity. To come back they need a new invitation.`,
    confirm: (name: string) => `Remove ${name}`,
  },
  ownRole: {
    title: (role: string) => `Change your own role to ${role}?`,
    message: (role: string, mayDoThen: string) =>
      `As ${role}: ${mayDoThen} You cannot take this back yourself.`,
    confirm: 'Change my role',
  },
  revoke: {
    title: (email: string) => `Revoke the invitation of ${email}?`,
    message: 'Its link stops working. You can invite them again later.',
    confirm: 'Revoke invitation',
  },
  toast: {
    roleChanged: (name: string, role: string) => `The role of ${name} is now ${role}`,
    removed: (name: string) => `${name} was removed`,
    revoked: (email: string) => `The invitation of ${email} was revoked`,
  },
  refusal: asTheServerSays,
};

export type MembersMessages = typeof en;
export const useMembersMessages = defineMessages(en, {
  pl: () => import('./members.messages.pl'),
});
