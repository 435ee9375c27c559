export const userErrorCodes = [
  'BLOCKED_ADDRESS',
  'CHECK_FAILED',
  'CODE_REFUSED',
  'CONFLICT',
  'DUPLICATE',
  'IDENTITY_CHANGED',
  'INVALID_ADDRESS',
  'INVALID_CREDENTIALS',
  'INVALID_FIELD',
  'IN_PROGRESS',
  'KEY_REUSED',
  'LAST_OWNER',
  'LIMIT_REACHED',
  'LINK_EXPIRED',
  'NEEDS_REAUTH',
  'NOT_AVAILABLE',
  'NOT_FOUND',
  'NOT_SUPPORTED',
  'OUTCOME_UNKNOWN',
  'OAUTH_DENIED',
  'OAUTH_FAILED',
  'OAUTH_ISSUER_MISMATCH',
  'OAUTH_REQUIRED',
  'OAUTH_STATE_EXPIRED',
  'OAUTH_STATE_INVALID',
  'OAUTH_STATE_USED',
  'OWNER_ONLY',
  'PUBLISH_FAILED',
  'RATE_LIMITED',
  'RENEWAL_FAILED',
  'SCOPE_NOT_ALLOWED',
  'SEND_FAILED',
  'SIGN_IN_FIRST',
  'SSO_ACCOUNT_EXISTS',
  'SSO_DENIED',
  'SSO_EMAIL_MISSING',
  'SSO_EMAIL_UNVERIFIED',
  'SSO_FAILED',
  'SSO_NO_ORGANIZATION',
  'SSO_STATE_EXPIRED',
  'SSO_STATE_INVALID',
  'UNKNOWN_EVENT_TYPE',
  'UNKNOWN_SCOPE',
  'WRONG_PERSON',
  'WRONG_STATE',
] as const;
export type UserErrorCode = (typeof userErrorCodes)[number];

/** What the caller can fix: it comes back as data, with a stable code and the way out. */
export interface UserError {
  readonly code: UserErrorCode;
  readonly message: string;
  /** Path into the input: ["credentials", "password"]. */
  readonly path: readonly string[];
}

export function userError(
  code: UserErrorCode,
  message: string,
  path: readonly string[] = [],
): UserError {
  return { code, message, path };
}
