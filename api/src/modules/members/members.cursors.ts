import { badCursor, decodeCursor, encodeCursor, parseId } from '../../graphql/index.ts';
import type { InvitationPosition } from './invitations.queries.ts';
import type { MemberPosition } from './members.queries.ts';

const members = 'members';
const invitations = 'invitations';
/** What times look like; others would reach the database as dates that it does not have. */
const digits = /^(?:0|[1-9]\d{0,14})$/;

export function memberCursor(name: string, id: string): string {
  return encodeCursor(members, [name, id]);
}

/** @throws {AppError} BAD_USER_INPUT for anything else than a cursor of the list of members. */
export function memberPosition(cursor: string): MemberPosition {
  const [name = '', id = ''] = decodeCursor(members, 2, cursor);
  const uuid = parseId('mbr', id);
  if (uuid === undefined) throw badCursor();
  return { name, id: uuid };
}

export function invitationCursor({ createdAt, id }: { createdAt: Date; id: string }): string {
  return encodeCursor(invitations, [String(createdAt.getTime()), id]);
}

/** @throws {AppError} BAD_USER_INPUT for anything else than a cursor of the list of invitations. */
export function invitationPosition(cursor: string): InvitationPosition {
  const [time = '', id = ''] = decodeCursor(invitations, 2, cursor);
  const uuid = parseId('inv', id);
  if (uuid === undefined || !digits.test(time)) throw badCursor();
  return { createdAt: new Date(Number(time)), id: uuid };
}
