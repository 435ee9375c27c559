import { type UserError, userError } from '../../user-error.ts';

/** A state of nobody, of somebody else, of another session or organization: which of them, whoever sent it need not learn. */
export const invalid: UserError = userError(
  'OAUTH_STATE_INVALID',
  'This sign-in was not started here: not by you, in this browser and this organization. Nothing was connected. ' +
    'Start it again from the Marketplace.',
);

export function expired(name: string): UserError {
  return userError(
    'OAUTH_STATE_EXPIRED',
    `The sign-in at ${name} took longer than ten minutes, so that it no longer counts. Start it again.`,
  );
}

export function used(name: string): UserError {
  return userError(
    'OAUTH_STATE_USED',
    `This sign-in at ${name} was used before. If the integration is not connected, start it again.`,
  );
}
