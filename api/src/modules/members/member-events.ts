import type { Role } from '../../roles.ts';
import type { Actor, NewActivityEvent } from '../activity/index.ts';
import { roleWords } from './role-words.ts';

interface Person {
  readonly userId: string;
  readonly name: string;
}

interface Invited {
  readonly email: string;
  readonly role: Role;
}

/** `member.invited`. The link is in no event: whoever reads the log must not be able to join with it. */
export function invitedEvent(
  actor: Actor,
  { email, role }: Invited,
  isAgain: boolean,
): NewActivityEvent {
  const again = isAgain ? ' again, by a new link,' : '';
  return happened(actor, 'member.invited', `${email} was invited${again} as ${roleWords[role]}`);
}

export function invitationRevokedEvent(actor: Actor, { email }: Invited): NewActivityEvent {
  const message = `The invitation of ${email} was revoked`;
  return happened(actor, 'member.invitation_revoked', message);
}

export function joinedEvent(person: Person, role: Role): NewActivityEvent {
  return happened(asActor(person), 'member.joined', `${person.name} joined as ${roleWords[role]}`);
}

export function roleChangedEvent(
  actor: Actor,
  { name }: Person,
  from: Role,
  to: Role,
): NewActivityEvent {
  const message = `The role of ${name} was changed from ${roleWords[from]} to ${roleWords[to]}`;
  return { ...happened(actor, 'member.role_changed', message), requestBody: { from, to } };
}

export function removedEvent(actor: Actor, { name }: Person): NewActivityEvent {
  return happened(actor, 'member.removed', `${name} was removed`);
}

export function leftEvent(person: Person): NewActivityEvent {
  return happened(asActor(person), 'member.left', `${person.name} left`);
}

function happened(actor: Actor, eventType: string, message: string): NewActivityEvent {
  return { eventType, status: 'SUCCESS', message, actor };
}

function asActor({ userId, name }: Person): Actor {
  return { kind: 'MEMBER', id: userId, name };
}
