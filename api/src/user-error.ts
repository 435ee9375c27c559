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
  'LAST_OWNER',
  'LIMIT_REACHED',
  'LINK_EXPIRED',
  'NOT_AVAILABLE',
  'NOT_FOUND',
  'NOT_SUPPORTED',
  'OWNER_ONLY',
  'RATE_LIMITED',
  'SCOPE_NOT_ALLOWED',
  'SEND_FAILED',
  'SIGN_IN_FIRST',
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
