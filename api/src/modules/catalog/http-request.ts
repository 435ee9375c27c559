import type { OutboundRequest } from '../../platform/outbound/outbound.ts';
import type { HttpAuth, HttpCheck, HttpStep } from './check-spec.ts';
import type { Scrubber } from './scrub.ts';
import {
  fillJson,
  fillRequired,
  fillText,
  references,
  TemplateError,
  type TemplateScope,
} from './template.ts';
import { fillUrl, headerValue } from './url-template.ts';

/** An answer is read up to this size; lists that checks ask for are smaller. */
const answerLimit = 1_048_576;

/**
 * The request of one step. Whatever it derives from credentials is made known to the scrubber.
 * @throws {TemplateError} when a form value cannot be sent.
 */
export function buildRequest(
  check: HttpCheck,
  step: HttpStep,
  scope: TemplateScope,
  scrubber: Scrubber,
): Omit<OutboundRequest, 'deadlineMs'> {
  const auth = filledAuth(check.auth, scope, scrubber);
  const { body, contentType } = bodyOf(step, scope);
  const headers: Record<string, string> = {
    accept: acceptOf(step),
    'user-agent': 'Patchbay',
    ...contentType,
  };
  for (const [name, template] of Object.entries(step.headers ?? {})) {
    const value = fillText(template, scope);
    if (value !== undefined) headers[name.toLowerCase()] = headerValue(value, firstField(template));
  }
  return {
    method: step.method,
    url: fillUrl(step.url, { ...fillAll(step.query, scope), ...auth.query }, scope),
    headers: { ...headers, ...auth.headers },
    ...(body === undefined ? {} : { body }),
    maxBytes: answerLimit,
  };
}

/** What the step expects; an address may have its answer in several formats. */
function acceptOf({ expect: { contentType, text } }: HttpStep): string {
  if (contentType === undefined) return text === undefined ? 'application/json' : '*/*';
  return contentType.map((type) => (type.endsWith('/') ? `${type}*` : type)).join(', ');
}

interface AuthParts {
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}

/**
 * What a scheme puts into a request. Whatever it derives from credentials is made known to the scrubber.
 * @throws {TemplateError} when a form value cannot be sent.
 */
export function filledAuth(
  auth: HttpAuth | undefined,
  scope: TemplateScope,
  scrubber: Scrubber,
): AuthParts {
  if (auth === undefined) return { headers: {}, query: {} };
  if (auth.kind === 'BASIC') {
    const pair = basicPair(auth, scope);
    scrubber.add(pair);
    const encoded = Buffer.from(pair, 'utf8').toString('base64');
    return { headers: { authorization: `Basic ${encoded}` }, query: {} };
  }
  if (auth.kind === 'QUERY') {
    return { headers: {}, query: { [auth.name]: fillRequired(auth.value, scope) } };
  }
  const template = auth.kind === 'BEARER' ? auth.token : auth.value;
  const value = headerValue(fillRequired(template, scope), firstField(template));
  return auth.kind === 'BEARER'
    ? { headers: { authorization: `Bearer ${value}` }, query: {} }
    : { headers: { [auth.name.toLowerCase()]: value }, query: {} };
}

/** RFC 7617: the user name must not contain a colon. */
function basicPair(auth: Extract<HttpAuth, { kind: 'BASIC' }>, scope: TemplateScope): string {
  const user = fillRequired(auth.user, scope);
  if (user.includes(':')) {
    throw new TemplateError(firstField(auth.user), 'header', 'It must not contain a colon.');
  }
  return `${user}:${auth.password === '' ? '' : fillRequired(auth.password, scope)}`;
}

function bodyOf(
  step: HttpStep,
  scope: TemplateScope,
): { body?: string; contentType: Record<string, string> } {
  if (step.form !== undefined) {
    return {
      body: new URLSearchParams(fillAll(step.form, scope)).toString(),
      contentType: { 'content-type': 'application/x-www-form-urlencoded' },
    };
  }
  if (step.json === undefined) return { contentType: {} };
  return {
    body: JSON.stringify(fillJson(step.json, scope)),
    contentType: { 'content-type': 'application/json' },
  };
}

function fillAll(
  templates: Readonly<Record<string, string>> | undefined,
  scope: TemplateScope,
): Record<string, string> {
  const filled: Record<string, string> = {};
  for (const [name, template] of Object.entries(templates ?? {})) {
    const value = fillText(template, scope);
    if (value !== undefined) filled[name] = value;
  }
  return filled;
}

/** The field that a template reads first, as `config.host`; empty when it reads none. */
export function firstField(template: string): string {
  return references(template)[0] ?? '';
}
