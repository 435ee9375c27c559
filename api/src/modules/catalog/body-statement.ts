import type { BodyStatement } from './check-spec.ts';
import { readPath } from './json-path.ts';

/** Whether a statement is true of a JSON body. */
export function holds(statement: BodyStatement, body: unknown): boolean {
  const value = readPath(body, statement.path);
  if (statement.equals !== undefined) return value === statement.equals;
  if (statement.notEquals !== undefined) return value !== statement.notEquals;
  if (statement.in !== undefined) return statement.in.some((item) => item === value);
  if (statement.notIn !== undefined) return !statement.notIn.some((item) => item === value);
  if (statement.exists !== undefined) {
    return (value !== undefined && value !== null) === statement.exists;
  }
  if (statement.includes !== undefined) {
    return Array.isArray(value) && value.includes(statement.includes);
  }
  if (statement.matches === undefined) return true;
  return typeof value === 'string' && new RegExp(statement.matches, 'u').test(value.slice(0, 4096));
}
