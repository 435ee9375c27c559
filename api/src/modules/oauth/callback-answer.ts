import type { OAuthSpec } from '../catalog/index.ts';

/** The query with which the vendor sent the browser back, as it came. */
export interface CallbackQuery {
  readonly code: string | null;
  readonly iss: string | null;
  readonly error: string | null;
  readonly errorDescription: string | null;
}

export type CallbackAnswer =
  | { readonly ok: true; readonly code: string }
  | {
      readonly ok: false;
      readonly code: 'OAUTH_ISSUER_MISMATCH' | 'OAUTH_DENIED' | 'OAUTH_FAILED';
      readonly message: string;
    };

/** What vendors say when a person does not consent; RFC 6749 has the first, OpenID Connect the second. */
const denials = new Set([
  'access_denied',
  'consent_required',
  'user_cancelled_login',
  'user_cancelled_authorize',
  'user_denied',
]);

/** Time helps against these, and nothing has to be changed. */
const temporary = new Set(['server_error', 'temporarily_unavailable']);

/**
 * Reads the vendor's answer. Whose answer it is comes first (RFC 9207, 2.4): an error of a stranger is as little believed
 * as a code.
 */
export function callbackAnswer(
  spec: Pick<OAuthSpec, 'issInResponse'>,
  issuer: string | null,
  providerName: string,
  { code, iss, error, errorDescription }: CallbackQuery,
): CallbackAnswer {
  const isForeign = issuer !== null && (iss === null ? spec.issInResponse : iss !== issuer);
  if (isForeign)
    return { ok: false, code: 'OAUTH_ISSUER_MISMATCH', message: foreign(providerName) };
  if (error !== null && error !== '') {
    return denials.has(error)
      ? { ok: false, code: 'OAUTH_DENIED', message: denied(providerName) }
      : { ok: false, code: 'OAUTH_FAILED', message: failed(providerName, error, errorDescription) };
  }
  if (code !== null && code !== '') return { ok: true, code };
  const message = `${providerName} sent you back without a code. Start the sign-in again.`;
  return { ok: false, code: 'OAUTH_FAILED', message };
}

function foreign(name: string): string {
  return (
    `The answer did not come from ${name}, so that nothing was connected. ` +
    `Start the sign-in again from Patchbay, and go to no other page meanwhile.`
  );
}

function denied(name: string): string {
  return `Access was denied at ${name}, and nothing was changed. Start again and allow it there, or ask whoever may.`;
}

function failed(name: string, error: string, description: string | null): string {
  const said = description === null || description === '' ? error : `${description} (${error})`;
  const advice = temporary.has(error)
    ? 'Try again in a few minutes.'
    : 'Compare client ID, redirect URI and scopes with the OAuth app there, then start again.';
  return `${name} refused the sign-in: ${plain(said)}. ${advice}`;
}

/** On one line and short: it comes from the address bar, so that anybody may have written it. */
function plain(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .replace(/[.]+$/, '');
  return line.length <= 200 ? line : `${line.slice(0, 199)}…`;
}
