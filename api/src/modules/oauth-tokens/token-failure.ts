import { ResponseBodyError, UnsupportedOperationError } from 'oauth4webapi';
import type { HeardAnswer } from './token-answer.ts';
import { hints } from './token-words.ts';
import type { TokenFailure, TokenFailureKind } from './tokens.ts';

/** Words of RFC 6749, 5.2, and those that vendors say instead: Slack, GitHub, Salesforce. */
const kinds: Readonly<Record<string, TokenFailureKind>> = {
  invalid_grant: 'INVALID_GRANT',
  invalid_code: 'INVALID_GRANT',
  code_already_used: 'INVALID_GRANT',
  code_expired: 'INVALID_GRANT',
  bad_verification_code: 'INVALID_GRANT',
  bad_refresh_token: 'INVALID_GRANT',
  invalid_refresh_token: 'INVALID_GRANT',
  token_revoked: 'INVALID_GRANT',
  token_expired: 'INVALID_GRANT',
  account_inactive: 'INVALID_GRANT',
  invalid_client: 'INVALID_CLIENT',
  unauthorized_client: 'INVALID_CLIENT',
  incorrect_client_credentials: 'INVALID_CLIENT',
  invalid_client_id: 'INVALID_CLIENT',
  bad_client_secret: 'INVALID_CLIENT',
  temporarily_unavailable: 'TEMPORARY',
  server_error: 'TEMPORARY',
  ratelimited: 'TEMPORARY',
  rate_limited: 'TEMPORARY',
  slow_down: 'TEMPORARY',
};

/** Whose token endpoint was asked. */
interface Asked {
  readonly name: string;
  readonly host: string;
  /** Words of its own. */
  readonly errorMeans: Readonly<Record<string, TokenFailureKind>>;
}

/**
 * What came of a request that gave no token.
 *
 * @param clean Takes secrets out of what the vendor says.
 */
export function tokenFailure(
  error: unknown,
  heard: HeardAnswer | undefined,
  { name, host, errorMeans }: Asked,
  clean: (text: string) => string,
): TokenFailure {
  if (heard === undefined) return unanswered(error, name, host, clean);
  const word = error instanceof ResponseBodyError ? error.error : undefined;
  const kind = kindOf(heard.status, word, errorMeans);
  const said = error instanceof ResponseBodyError ? wordsOf(error, clean) : '';
  const { retryAfterSeconds } = heard;
  return {
    kind,
    message: messageOf(kind, name, heard, said, error),
    hint: hints[kind](name),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

function kindOf(
  status: number,
  word: string | undefined,
  errorMeans: Asked['errorMeans'],
): TokenFailureKind {
  if (status >= 500 || status === 429 || status === 408) return 'TEMPORARY';
  const known = word === undefined ? undefined : (errorMeans[word] ?? kinds[word.toLowerCase()]);
  return known ?? (status === 401 ? 'INVALID_CLIENT' : 'UNEXPECTED');
}

/** Its messages are made for people, by outbound; a mistake of our own has words of its own, and is thrown. */
function unanswered(
  error: unknown,
  name: string,
  host: string,
  clean: (text: string) => string,
): TokenFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (!(error instanceof Error) || error.name !== 'OutboundError') throw error;
  const isLasting = code === 'BLOCKED_ADDRESS' || code === 'INVALID_URL';
  const kind = isLasting ? 'UNEXPECTED' : 'TEMPORARY';
  return {
    kind,
    message: `The token endpoint of ${name} could not be reached: ${clean(error.message)}`,
    hint: isLasting
      ? 'Private addresses are refused unless PATCHBAY_OUTBOUND_ALLOW names their network.'
      : hints[kind](name),
    ...(isLasting ? {} : { unreachableHost: host }),
  };
}

function wordsOf(
  { error, error_description: description }: ResponseBodyError,
  clean: (text: string) => string,
): string {
  const word = clean(error);
  return description === undefined ? word : `${clean(description)} (${word})`;
}

/** A hint follows. */
function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function messageOf(
  kind: TokenFailureKind,
  name: string,
  { status, body, isTooLong }: HeardAnswer,
  said: string,
  error: unknown,
): string {
  const quote = said === '' ? '.' : `: ${sentence(said)}`;
  switch (kind) {
    case 'INVALID_GRANT':
      return `${name} has ended this sign-in${quote}`;
    case 'INVALID_CLIENT':
      return `${name} does not accept the client ID or the client secret${quote}`;
    case 'TEMPORARY':
      return `The token endpoint of ${name} failed to answer (${status})${quote}`;
    case 'UNEXPECTED':
      if (said !== '') return `${name} gave no token (${status}): ${sentence(said)}`;
      if (isTooLong) return `The token endpoint of ${name} answered far too much.`;
      if (status >= 300 && status < 400)
        return `The token endpoint of ${name} sent the request on to another address (${status}).`;
      if (body === undefined)
        return `The token endpoint of ${name} answered something that is not JSON (${status}).`;
      return error instanceof UnsupportedOperationError
        ? `${name} gave a token of a type that Patchbay cannot use.`
        : `The token endpoint of ${name} gave an answer without a token (${status}).`;
  }
}
