import type { OutboundResponse } from '../../platform/outbound/outbound.ts';
import type { BodyRule, HttpCheck, HttpStep } from './check-spec.ts';
import type { Finding } from './check-run.ts';
import { readPath } from './json-path.ts';
import { fillText, references, type TemplateScope } from './template.ts';
import { failureOfStatus, type Failure } from './verdict.ts';

/** Judges one answer by status, then by the body rules in their order. */
export function judgeAnswer(
  check: HttpCheck,
  step: HttpStep,
  response: OutboundResponse,
  scope: TemplateScope,
): Finding {
  const body = parseJson(response.body);
  if (!step.expect.status.includes(response.status)) {
    return { ok: false, failure: failureOfAnswer(check, step, response, body) };
  }
  if (needsBody(step) && body === undefined) {
    return { ok: false, failure: notJson(response) };
  }
  const broken = step.expect.body?.find((rule) => !holds(rule, body));
  if (broken !== undefined) {
    return { ok: false, failure: failureOfRule(broken, check, response, body) };
  }
  const identity =
    step.identity === undefined ? undefined : fillText(step.identity, { ...scope, body });
  return { ok: true, message: '', ...(identity === undefined ? {} : { identity }) };
}

function needsBody(step: HttpStep): boolean {
  const reads = references(step.identity ?? '').some((name) => name.startsWith('body.'));
  return reads || (step.expect.body?.length ?? 0) > 0;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function failureOfAnswer(
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

function notJson(response: OutboundResponse): Failure {
  const type = response.headers['content-type']?.split(';')[0]?.trim() ?? 'no content type';
  return {
    code: 'UNEXPECTED_ANSWER',
    status: response.status,
    message: response.truncated
      ? 'The answer is longer than a check reads.'
      : `The server answered ${response.status}, but with ${type} that is not the expected JSON.`,
  };
}

function holds(rule: BodyRule, body: unknown): boolean {
  const value = readPath(body, rule.path);
  if (rule.equals !== undefined) return value === rule.equals;
  if (rule.notEquals !== undefined) return value !== rule.notEquals;
  if (rule.in !== undefined) return rule.in.some((item) => item === value);
  if (rule.notIn !== undefined) return !rule.notIn.some((item) => item === value);
  if (rule.exists !== undefined) return (value !== undefined && value !== null) === rule.exists;
  if (rule.includes !== undefined) return Array.isArray(value) && value.includes(rule.includes);
  if (rule.matches === undefined) return true;
  return typeof value === 'string' && new RegExp(rule.matches, 'u').test(value.slice(0, 4096));
}

function failureOfRule(
  rule: BodyRule,
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
