import type { OutboundResponse } from '../../platform/outbound/index.ts';
import { type OAuthSpec, readPath } from '../catalog/index.ts';

/** An answer of a token endpoint, as it came. */
export interface HeardAnswer {
  readonly status: number;
  /** Undefined: no JSON object. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly isTooLong: boolean;
  readonly retryAfterSeconds?: number;
}

/** A word as RFC 6749, 5.2 has them; anything else is not repeated. */
const errorWord = /^[\w.:-]{1,80}$/;
const longestRetryAfterSeconds = 3_600;

export function heardAnswer({ status, headers, body, truncated }: OutboundResponse): HeardAnswer {
  const wait = Number(headers['retry-after']);
  return {
    status,
    body: truncated ? undefined : jsonObject(body.toString('utf8')),
    isTooLong: truncated,
    ...(wait > 0 ? { retryAfterSeconds: Math.min(wait, longestRetryAfterSeconds) } : {}),
  };
}

/**
 * The answer as RFC 6749 has it, of one in the vendor's own way: other names, an error with status 200, a type of its
 * own (Slack's `bot`) or none, a life as text. What an id token says is not read, so it is not passed on.
 */
export function standardAnswer(spec: OAuthSpec, { status, body }: HeardAnswer): Response {
  if (body === undefined) return new Response('', { status: bodiless.has(status) ? 502 : status });
  const accessToken = readPath(body, spec.accessTokenPath);
  const error = errorOf(spec, body);
  if (error !== undefined && (status !== 200 || accessToken === undefined))
    return json({ error, ...describedBy(body) }, status >= 400 ? status : 400);
  // RFC 6749, 5.1 asks for 200; some vendors say 201.
  return json(
    {
      access_token: accessToken,
      refresh_token: textOf(readPath(body, spec.refreshTokenPath)),
      expires_in: lifeOf(readPath(body, spec.expiresInPath)),
      scope: scopeOf(readPath(body, spec.scopePath)),
      token_type: tokenType(body['token_type']),
    },
    status === 201 ? 200 : status,
  );
}

/** Statuses with which no answer has a body. */
const bodiless = new Set([101, 204, 205, 304]);

function errorOf(spec: OAuthSpec, body: Readonly<Record<string, unknown>>): string | undefined {
  const own = wordOf(spec.errorPath === undefined ? undefined : readPath(body, spec.errorPath));
  if (own !== undefined && Object.hasOwn(spec.errorMeans, own)) return own;
  return wordOf(body['error']) ?? own;
}

function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' && errorWord.test(value) ? value : undefined;
}

function describedBy(body: Readonly<Record<string, unknown>>): Record<string, string> {
  const description = textOf(body['error_description']) ?? textOf(body['message']);
  return description === undefined ? {} : { error_description: description.slice(0, 2_000) };
}

/** Seconds, as a number or as text. None, nothing and less than one second say no end. */
function lifeOf(value: unknown): number | undefined {
  const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 1
    ? Math.floor(seconds)
    : undefined;
}

function scopeOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.filter((name) => typeof name === 'string').join(' ');
  return textOf(value);
}

/** A token that must be shown in another way than as a bearer is of no use (RFC 6749, 7.1). */
function tokenType(value: unknown): unknown {
  return value === undefined || value === null || value === 'bot' || value === 'user'
    ? 'bearer'
    : value;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function json(value: object, status: number): Response {
  return new Response(JSON.stringify(value), {
    status: bodiless.has(status) ? 502 : status,
    headers: { 'content-type': 'application/json' },
  });
}

function jsonObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
