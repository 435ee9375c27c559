import { badCursor, decodeCursor, encodeCursor } from '../../graphql/cursors.ts';
import type { ActivityPosition } from './activity.queries.ts';

const list = 'activity';

/** One cursor serves the list, going back in time, and the subscription, going on from there. */
export function activityCursor({ createdAt, seq }: ActivityPosition): string {
  return encodeCursor(list, [String(createdAt.getTime()), String(seq)]);
}

/** @throws {AppError} BAD_USER_INPUT for anything else than a cursor of the activity list. */
export function activityPosition(cursor: string): ActivityPosition {
  const [time, seq] = decodeCursor(list, 2, cursor).map(Number);
  if (!Number.isSafeInteger(time) || !Number.isSafeInteger(seq)) throw badCursor();
  return { createdAt: new Date(time ?? 0), seq: seq ?? 0 };
}
