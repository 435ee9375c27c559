import { badCursor, decodeCursor, encodeCursor } from '../../graphql/index.ts';
import type { ActivityPosition } from './activity.queries.ts';

const list = 'activity';
/** What times and numbers of events look like; others would reach the database as dates that it does not have. */
const digits = /^(?:0|[1-9]\d{0,14})$/;

/** One cursor serves the list, going back in time, and the subscription, going on from there. */
export function activityCursor({ createdAt, seq }: ActivityPosition): string {
  return encodeCursor(list, [String(createdAt.getTime()), String(seq)]);
}

/** @throws {AppError} BAD_USER_INPUT for anything else than a cursor of the activity list. */
export function activityPosition(cursor: string): ActivityPosition {
  const [time = '', seq = ''] = decodeCursor(list, 2, cursor);
  if (!digits.test(time) || !digits.test(seq)) throw badCursor();
  return { createdAt: new Date(Number(time)), seq: Number(seq) };
}
