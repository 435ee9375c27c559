import { badCursor, decodeCursor, encodeCursor, formatId, parseId } from '../../graphql/index.ts';
import type { HealthPosition } from './integration-health.queries.ts';

const list = 'checks';
/** Milliseconds since 1970, in a year that PostgreSQL reads as well. */
const digits = /^(?:0|[1-9]\d{0,13})$/;

export function checkCursor({ checkedAt, id }: HealthPosition): string {
  return encodeCursor(list, [String(checkedAt.getTime()), formatId('chk', id)]);
}

/** @throws {AppError} BAD_USER_INPUT for anything else than a cursor of the list of checks. */
export function checkPosition(cursor: string): HealthPosition {
  const [time = '', check = ''] = decodeCursor(list, 2, cursor);
  const id = parseId('chk', check);
  if (!digits.test(time) || id === undefined) throw badCursor();
  return { checkedAt: new Date(Number(time)), id };
}
