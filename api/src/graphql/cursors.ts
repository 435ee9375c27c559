import { AppError } from './errors.ts';

const version = 1;
const longestCursor = 1024;
const base64url = /^[A-Za-z0-9_-]+$/;

/**
 * A place in a list as opaque text.
 *
 * @param list The list it belongs to: a cursor of one list is refused by another.
 * @param keys The sort keys of the row it points at, as text.
 */
export function encodeCursor(list: string, keys: readonly string[]): string {
  const cursor = Buffer.from(JSON.stringify([version, list, ...keys])).toString('base64url');
  if (cursor.length > longestCursor) throw new TypeError(`A cursor of "${list}" is too long.`);
  return cursor;
}

/**
 * The sort keys in a cursor of that list.
 *
 * @throws {AppError} BAD_USER_INPUT for anything that `encodeCursor` did not make.
 */
export function decodeCursor(list: string, count: number, cursor: string): readonly string[] {
  const parts = cursor.length <= longestCursor && base64url.test(cursor) ? partsOf(cursor) : [];
  const [found, name, ...keys] = parts;
  if (found !== version || name !== list || keys.length !== count) throw badCursor();
  if (!keys.every((key) => typeof key === 'string')) throw badCursor();
  // One place has one text: bits that base64 does not use must not make a second.
  if (encodeCursor(list, keys) !== cursor) throw badCursor();
  return keys;
}

/** The refusal of a cursor, for keys that decode but make no sense. */
export function badCursor(): AppError {
  return new AppError('BAD_USER_INPUT', 'This cursor does not belong to this list.');
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
