import { errors } from 'jose';
import {
  AuthorizationResponseError,
  JWT_TIMESTAMP_CHECK,
  OperationProcessingError,
  ResponseBodyError,
  UnsupportedOperationError,
  WWWAuthenticateChallengeError,
} from 'oauth4webapi';
import { OutboundError } from '../../platform/outbound/outbound.ts';
import { clockToleranceSeconds } from './issuer-jwt.ts';
import { reasonOf } from './issuer.ts';
import { SingleSignOnRefusal, failed } from './refusal.ts';

/** What is known about the moment in which something failed. */
interface Circumstances {
  /** The identity provider, as people know it. */
  readonly name: string;
  readonly now: Date;
  /** When the identity provider answered, by its own clock; null: it did not say. */
  readonly theirTime: Date | null;
}

/** The person said no, or the identity provider would have to ask them something. */
const declined: ReadonlySet<string> = new Set([
  'access_denied',
  'account_selection_required',
  'consent_required',
  'interaction_required',
  'login_required',
]);

/**
 * What a failure means to whoever signs in.
 *
 * @throws what is no failure of the identity provider.
 */
export function explain(error: unknown, facts: Circumstances): SingleSignOnRefusal {
  const { name } = facts;
  if (error instanceof SingleSignOnRefusal) return error;
  if (error instanceof AuthorizationResponseError) return explainAnswer(error, name);
  if (error instanceof ResponseBodyError) return explainTokenError(error, name);
  if (isAboutTime(error)) return explainTime(error, facts);
  if (error instanceof errors.JOSEError)
    return failed(
      `What ${name} says of you is not signed as it should be, so it is not believed. Sign in again; when it stays, tell your operator.`,
      error,
    );
  if (isOfTheirs(error))
    return failed(`${name} did not answer as it should. ${reasonOf(error)}`, error);
  throw error;
}

function explainAnswer(error: AuthorizationResponseError, name: string): SingleSignOnRefusal {
  if (declined.has(error.error))
    return new SingleSignOnRefusal(
      'SSO_DENIED',
      `${name} did not let you in, or you said no. Sign in again if that was a mistake.`,
      { cause: error },
    );
  return failed(`${name} refused: ${wordsOf(error.error_description ?? error.error)}`, error);
}

function explainTokenError(error: ResponseBodyError, name: string): SingleSignOnRefusal {
  switch (error.error) {
    case 'invalid_grant':
      return failed('This sign-in was used already, or it took too long. Sign in again.', error);
    case 'invalid_client':
    case 'unauthorized_client':
      return failed(
        `${name} does not know Patchbay by its client id and secret. An operator can correct PATCHBAY_OIDC_CLIENT_ID and PATCHBAY_OIDC_CLIENT_SECRET.`,
        error,
      );
    default:
      return failed(`${name} refused: ${wordsOf(error.error_description ?? error.error)}`, error);
  }
}

function isAboutTime(error: unknown): error is Error {
  if (error instanceof errors.JWTExpired) return true;
  if (error instanceof errors.JWTClaimValidationFailed)
    return error.claim === 'nbf' || error.claim === 'iat';
  return error instanceof OperationProcessingError && error.code === JWT_TIMESTAMP_CHECK;
}

function explainTime(error: Error, { name, now, theirTime }: Circumstances): SingleSignOnRefusal {
  const apart = theirTime === null ? 0 : theirTime.getTime() - now.getTime();
  if (Math.abs(apart) <= clockToleranceSeconds * 1_000)
    return failed(
      `What ${name} says of you was valid at another time: it has expired, or is not valid yet. Sign in again.`,
      error,
    );
  const direction = apart > 0 ? 'behind' : 'ahead of';
  return failed(
    `The clock of Patchbay is ${spanOf(Math.abs(apart))} ${direction} the one of ${name}; ${clockToleranceSeconds} seconds are tolerated. An operator can set both by a time server (NTP).`,
    error,
  );
}

function spanOf(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000);
  if (seconds < 90) return `${seconds} seconds`;
  return `${Math.round(seconds / 60)} minutes`;
}

function isOfTheirs(error: unknown): error is Error {
  return (
    error instanceof OutboundError ||
    error instanceof OperationProcessingError ||
    error instanceof UnsupportedOperationError ||
    error instanceof WWWAuthenticateChallengeError ||
    // Metadata in which something is of another kind than it should be.
    (error instanceof TypeError && 'code' in error)
  );
}

/** What another server wrote, on one line and no longer than a message may be. */
function wordsOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim().slice(0, 200);
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
