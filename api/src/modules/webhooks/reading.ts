import type { UserError } from '../../user-error.ts';

/** What was read of an input, or why it cannot be taken. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly userErrors: readonly UserError[] };

export function refuse(...userErrors: readonly UserError[]): {
  readonly ok: false;
  readonly userErrors: readonly UserError[];
} {
  return { ok: false, userErrors };
}
