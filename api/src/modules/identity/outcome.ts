import { type UserError, userError } from '../../user-error.ts';

/** What a use case came to: a value, or what the user can mend. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: UserError };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refused(error: UserError): { readonly ok: false; readonly error: UserError } {
  return { ok: false, error };
}

/** Told to whoever has tried too often, with how long to wait. */
export function tooManyTries(seconds: number): UserError {
  const minutes = Math.ceil(seconds / 60);
  return userError(
    'RATE_LIMITED',
    `Too many tries. Try again in ${minutes} minute${minutes === 1 ? '' : 's'}.`,
  );
}
