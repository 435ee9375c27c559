import type { AppError } from './errors.ts';

/**
 * Who asks, as far as the GraphQL server needs to know. Two callers with the same organization and the same
 * permissions see the same rows, so they may share one execution of a subscription.
 */
export interface Principal {
  /** Stable per credential: rate limits and socket caps count by it. */
  readonly key: string;
  readonly organizationId: string | null;
  readonly permissions: ReadonlySet<string>;
  /** When the credential ends; a socket is closed then. */
  readonly expiresAt: Date | null;
  /** It is a third-party tool; without it: a person, or nobody. */
  readonly tool?: Tool;
}

export interface Tool {
  /** What it is told when it lacks a permission. */
  missing(permission: string): AppError;
}

/** Nobody signed in. */
export const anonymous: Principal = {
  key: 'anonymous',
  organizationId: null,
  permissions: new Set(),
  expiresAt: null,
};

/** Whether somebody stands behind it, even one who belongs to no organization yet. */
export function isSignedIn(principal: Principal): boolean {
  return principal.key !== anonymous.key;
}
