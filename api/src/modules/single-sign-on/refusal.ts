import type { UserErrorCode } from '../../user-error.ts';

export type RefusalCode = Extract<UserErrorCode, `SSO_${string}`>;

/** Why a sign-in by the identity provider comes to nothing. The message is for whoever signs in. */
export class SingleSignOnRefusal extends Error {
  override readonly name = 'SingleSignOnRefusal';
  constructor(
    readonly code: RefusalCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The identity provider, or how it is set up, is to blame; an operator can mend it. */
export function failed(message: string, cause?: unknown): SingleSignOnRefusal {
  return new SingleSignOnRefusal('SSO_FAILED', message, { cause });
}
