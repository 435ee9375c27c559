import type { OutboundError } from '../../platform/outbound/outbound.ts';
import { isAuthenticated } from './authenticated.ts';
import type { CheckFailure, CheckSpec, HintKey } from './check-spec.ts';
import { generalHints, generalMessages, openMessages } from './general-words.ts';
import { references, type TemplateError } from './template.ts';
import type { AuthMode } from './model.ts';
import { accessTokenName } from './oauth-values.ts';

/** What went wrong in a step, before it is told to the admin. */
export interface Failure {
  readonly code: CheckFailure;
  /** The HTTP status or SMTP reply code, for the message. */
  readonly status?: number;
  /** The provider's own words. */
  readonly words?: string;
  /** Patchbay's words, where those of `code` are not exact enough. */
  readonly message?: string;
  readonly hint?: string;
  readonly field?: string;
}

/** A failure told to the admin: what happened, what to do, where to look. */
export interface Verdict {
  readonly message: string;
  readonly hint: string;
  readonly fieldAtFault: string | null;
}

export const hintKeys: Readonly<Record<CheckFailure, HintKey>> = {
  UNAUTHORIZED: '401',
  FORBIDDEN: '403',
  NOT_FOUND: '404',
  RATE_LIMITED: '429',
  SERVER_ERROR: '5xx',
  UNEXPECTED_ANSWER: 'unexpected',
  REDIRECTED: 'redirect',
  TIMEOUT: 'timeout',
  DNS: 'dns',
  TLS: 'tls',
  CONNECTION_REFUSED: 'refused',
  CONNECTION_LOST: 'lost',
  BLOCKED_ADDRESS: 'blocked',
};

/** The general meaning of an HTTP status that a check did not expect. */
export function failureOfStatus(status: number): CheckFailure {
  if (status >= 300 && status < 400) return 'REDIRECTED';
  if (status === 401) return 'UNAUTHORIZED';
  if (status === 403) return 'FORBIDDEN';
  if (status === 404 || status === 410) return 'NOT_FOUND';
  if (status === 408) return 'TIMEOUT';
  if (status === 429) return 'RATE_LIMITED';
  return status >= 500 ? 'SERVER_ERROR' : 'UNEXPECTED_ANSWER';
}

/** What an outgoing request that got no answer means. A cancelled one is told as a timeout unless the caller cancelled. */
export function failureOfOutbound(error: OutboundError): Failure {
  const { code, message } = error;
  if (code === 'INVALID_URL') return { code: 'DNS', message };
  return { code: code === 'CANCELLED' ? 'TIMEOUT' : code, message };
}

/** A form value that cannot be sent. A credential that cannot be sent cannot be right either. */
export function failureOfTemplate(error: TemplateError): Failure {
  const failure = { message: error.message, field: error.field };
  if (error.field.startsWith('credentials.')) return { ...failure, code: 'UNAUTHORIZED' };
  if (error.place === 'host') return { ...failure, code: 'DNS' };
  return { ...failure, code: error.place === 'path' ? 'NOT_FOUND' : 'UNEXPECTED_ANSWER' };
}

/** Puts a failure into words; hints of the failure come before those of the check, those before the general ones. */
export function tell(failure: Failure, providerName: string, mode: AuthMode): Verdict {
  const declared = 'hints' in mode.check ? mode.check.hints?.[hintKeys[failure.code]] : undefined;
  const hint = typeof declared === 'string' ? { text: declared } : declared;
  const status = failure.status === undefined ? '' : ` (${failure.status})`;
  return {
    message:
      failure.words ?? failure.message ?? sentence(failure.code, mode.check)(providerName, status),
    hint: failure.hint ?? hint?.text ?? generalHints[failure.code](providerName, status),
    fieldAtFault: formField(failure.field ?? hint?.field) ?? fieldAtFault(failure.code, mode),
  };
}

/** An access token is a credential that nobody enters. */
function formField(field: string | undefined): string | undefined {
  return field === `credentials.${accessTokenName}` ? undefined : field;
}

function sentence(code: CheckFailure, check: CheckSpec): (name: string, status: string) => string {
  const isOpen = check.kind === 'HTTP' && !isAuthenticated(check);
  return (isOpen ? openMessages[code] : undefined) ?? generalMessages[code];
}

const credentialFailures = new Set<CheckFailure>(['UNAUTHORIZED', 'FORBIDDEN']);
const addressFailures = new Set<CheckFailure>([
  'DNS',
  'TLS',
  'NOT_FOUND',
  'REDIRECTED',
  'CONNECTION_REFUSED',
  'BLOCKED_ADDRESS',
]);

function fieldAtFault(code: CheckFailure, mode: AuthMode): string | null {
  if (credentialFailures.has(code)) return mode.oauth ? null : primaryCredential(mode);
  return addressFailures.has(code) ? hostField(mode.check) : null;
}

function primaryCredential(mode: AuthMode): string | null {
  const [first] = Object.entries(mode.credentialsSchema.properties)
    .filter(([, field]) => field['x-secret'] === true)
    .toSorted(([, a], [, b]) => a['x-order'] - b['x-order']);
  return first === undefined ? null : `credentials.${first[0]}`;
}

function hostField(check: CheckSpec): string | null {
  if (check.kind === 'NONE') return null;
  const template = check.kind === 'HTTP' ? (check.steps[0]?.url ?? '') : check.host;
  const authority = /^(?:\$\{[^}]*\}|[a-z]+:\/\/[^/?#]*|[^/]*)/.exec(template)?.[0] ?? '';
  return references(authority).find((reference) => reference.startsWith('config.')) ?? null;
}
