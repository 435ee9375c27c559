import { userError } from '../../user-error.ts';

export const notSet = userError(
  'SSO_FAILED',
  'This Patchbay has no identity provider. Sign in with your password.',
);

export const stateInvalid = userError(
  'SSO_STATE_INVALID',
  'This sign-in was not begun in this browser, or it was finished already. Sign in again.',
);

export const stateExpired = userError(
  'SSO_STATE_EXPIRED',
  'This sign-in has taken longer than ten minutes. Sign in again.',
);
