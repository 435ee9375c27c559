import type { OutboundResponse } from '../../platform/outbound/outbound.ts';
import { holds } from './body-statement.ts';
import type { HttpCheck, HttpStep, RuleVerdict } from './check-spec.ts';
import type { Finding } from './check-run.ts';
import { readPath } from './json-path.ts';
import { fillText, references, type TemplateScope } from './template.ts';
import { brokenTextRule } from './text-rules.ts';
import { failureOfStatus, type Failure } from './verdict.ts';

/** Judges one answer: by what its body says of its status, by status, content type, text and body rules in this order. */
export function judgeAnswer(
  check: HttpCheck,
  step: HttpStep,
  response: OutboundResponse,
  scope: TemplateScope,
): Finding {
  const body = parseJson(response.body);
  const failure = failureOfAnswer(check, step, response, body);
  if (failure !== undefined) return { ok: false, failure };
  const identity =
    step.identity === undefined ? undefined : fillText(step.identity, { ...scope, body });
  return { ok: true, message: '', ...(identity === undefined ? {} : { identity }) };
}

function failureOfAnswer(
  check: HttpCheck,
  step: HttpStep,
  response: OutboundResponse,
  body: unknown,
): Failure | undefined {
  const { status, contentType, text, body: rules = [] } = step.expect;
  const meaning = step.answerMeans?.find(
    ({ when }) => when.status.includes(response.status) && body !== undefined && holds(when, body),
  );
  if (meaning !== undefined) return failureOfRule(meaning, check, response, body);
  if (!status.includes(response.status)) return failureOfUnexpected(check, step, response, body);
  if (contentType?.some((type) => mediaType(response)?.startsWith(type)) === false) {
    return otherContent(response, contentType);
  }
  const brokenText = text === undefined ? undefined : brokenTextRule(text, response.body);
  if (brokenText !== undefined) return failureOfRule(brokenText, check, response, body);
  if (needsJson(step) && body === undefined) return notJson(response);
  const broken = rules.find((rule) => !holds(rule, body));
  return broken === undefined ? undefined : failureOfRule(broken, check, response, body);
}

function needsJson(step: HttpStep): boolean {
  const reads = references(step.identity ?? '').some((name) => name.startsWith('body.'));
  return reads || (step.expect.body?.length ?? 0) > 0;
}

export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function failureOfUnexpected(
  check: HttpCheck,
  step: HttpStep,
  response: OutboundResponse,
  body: unknown,
): Failure {
  const code = step.statusMeans?.[String(response.status)] ?? failureOfStatus(response.status);
  const said = ownWords(check, response, body);
  const target = code === 'REDIRECTED' ? redirectTarget(response) : undefined;
  return {
    code,
    status: response.status,
    ...(said === undefined ? {} : { words: said }),
    ...(target === undefined ? {} : { message: `The server sends requests on to ${target}.` }),
  };
}

/** The path of a redirect may repeat what was sent, so only its origin is told. */
function redirectTarget(response: OutboundResponse): string | undefined {
  const location = response.headers['location'];
  if (location === undefined) return undefined;
  return URL.parse(location)?.origin ?? 'another of its pages';
}

function mediaType(response: OutboundResponse): string | undefined {
  return response.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
}

function otherContent(response: OutboundResponse, expected: readonly string[]): Failure {
  const type = mediaType(response) ?? 'no content type';
  return {
    code: 'UNEXPECTED_ANSWER',
    status: response.status,
    message: `The server answered ${response.status}, but with ${type} instead of ${expected.join(' or ')}.`,
  };
}

function notJson(response: OutboundResponse): Failure {
  const type = mediaType(response) ?? 'no content type';
  return {
    code: 'UNEXPECTED_ANSWER',
    status: response.status,
    message: response.truncated
      ? 'The answer is longer than a check reads.'
      : `The server answered ${response.status}, but with ${type} that is not the expected JSON.`,
  };
}

function failureOfRule(
  rule: RuleVerdict,
  check: HttpCheck,
  response: OutboundResponse,
  body: unknown,
): Failure {
  const own = rule.messagePath === undefined ? undefined : words(readPath(body, rule.messagePath));
  const said = own ?? (rule.message === undefined ? ownWords(check, response, body) : undefined);
  return {
    code: rule.fails,
    status: response.status,
    ...(said === undefined ? {} : { words: said }),
    ...(rule.message === undefined ? {} : { message: rule.message }),
    ...(rule.hint === undefined ? {} : { hint: rule.hint }),
    ...(rule.field === undefined ? {} : { field: rule.field }),
  };
}

/** What the provider says is wrong: at its documented place, or as a plain text answer. */
function ownWords(check: HttpCheck, response: OutboundResponse, body: unknown): string | undefined {
  for (const path of check.errorMessage?.paths ?? []) {
    const found = words(readPath(body, path));
    if (found !== undefined) return found;
  }
  const header = check.errorMessage?.header;
  const named = header === undefined ? undefined : words(response.headers[header.toLowerCase()]);
  if (named !== undefined) return named;
  const isText = response.headers['content-type']?.startsWith('text/plain') === true;
  return isText && response.status >= 400 ? words(response.body.toString('utf8')) : undefined;
}

function words(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
