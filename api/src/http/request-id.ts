import { randomBytes } from 'node:crypto';

/** Short enough to be read out on the telephone, long enough not to repeat. */
export function newRequestId(): string {
  return randomBytes(9).toString('base64url');
}
