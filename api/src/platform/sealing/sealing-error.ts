/**
 * Why a sealed value did not open:
 * - `UNKNOWN_KEY`: it was sealed with a master key that is not among those given;
 * - `TAMPERED`: its bytes were changed, or it was copied from another organization, table, column or row;
 * - `MALFORMED`: it is not a sealed value at all, or was cut off.
 */
export type SealingFailure = 'UNKNOWN_KEY' | 'TAMPERED' | 'MALFORMED';

/** A sealed value that does not open. The message holds nothing of the value or of a key. */
export class SealingError extends Error {
  override readonly name = 'SealingError';
  constructor(
    readonly code: SealingFailure,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A master key that cannot be used. The message says what would be right and never repeats the key. */
export class SealingKeyError extends Error {
  override readonly name = 'SealingKeyError';
}
