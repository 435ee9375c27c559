import type { FormSchema, FormValues } from './model.ts';

const mask = '••••';
const wordsLimit = 300;

/** Removes credentials from everything that a provider says. */
export interface Scrubber {
  /** Adds a value that was derived from credentials, as the `user:password` of basic authentication. */
  add(secret: string): void;
  /** The text on one line, without markup and credentials, cut to 300 characters. */
  clean(text: string): string;
  /** Whether one of them stands in the text. */
  finds(text: string): boolean;
}

/** A scrubber for all credentials but those that the provider marks `x-secret: false`. */
export function createScrubber(schema: FormSchema, credentials: FormValues): Scrubber {
  const secrets = new Secrets();
  const add = (secret: string): void => {
    for (const form of writtenForms(secret)) secrets.add(form);
  };
  for (const [name, value] of Object.entries(credentials)) {
    if (schema.properties[name]?.['x-secret'] === false) continue;
    add(String(value));
    for (const part of addressParts(String(value))) add(part);
  }
  return {
    add,
    clean: (text) => clean(text, secrets),
    finds: (text) => secrets.mayBeIn(text) && secrets.mask(text) !== text,
  };
}

/** Texts that must not be seen. */
class Secrets {
  readonly #texts = new Set<string>();
  readonly #expressions = new Map<string, RegExp>();

  add(text: string): void {
    this.#texts.add(text);
  }

  /** A quick look that misses none, so that what holds none need not be searched by expressions. */
  mayBeIn(text: string): boolean {
    const lower = text.toLowerCase();
    return [...this.#texts].some((secret) => lower.includes(secret.toLowerCase()));
  }

  /** Replaces them by a mask, longer ones first. To look for what does not fit into the text is not worth an expression. */
  mask(text: string): string {
    const ordered = [...this.#texts].toSorted((a, b) => b.length - a.length);
    return ordered.reduce(
      (result, secret) =>
        secret.length > result.length ? result : result.replace(this.#expressionOf(secret), mask),
      text,
    );
  }

  #expressionOf(secret: string): RegExp {
    const known = this.#expressions.get(secret) ?? expression(secret);
    this.#expressions.set(secret, known);
    return known;
  }
}

function clean(text: string, secrets: Secrets): string {
  const bounded = text.slice(0, 65_536).toWellFormed();
  const line = secrets
    .mask(bounded)
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  const safe = secrets.mask(line);
  return safe.length <= wordsLimit
    ? safe
    : `${safe
        .slice(0, wordsLimit - 1)
        .toWellFormed()
        .trimEnd()}…`;
}

/** Percent-encoding is case-insensitive, so is the search. A very short secret counts only as a whole word. */
function expression(secret: string): RegExp {
  const escaped = secret.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return secret.length < 4
    ? new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu')
    : new RegExp(escaped, 'giu');
}

function writtenForms(secret: string): string[] {
  const spellings = [
    secret,
    secret.trim(),
    secret.replace(/\s+/g, ' '),
    secret.replace(/\s+/g, ''),
  ];
  return [...new Set(spellings)]
    .filter((text) => text !== '')
    .flatMap((text) => {
      const base64 = Buffer.from(text, 'utf8').toString('base64');
      return [
        text,
        base64,
        base64.replace(/=+$/, ''),
        Buffer.from(text, 'utf8').toString('base64url'),
        encodeURIComponent(text.toWellFormed()),
        new URLSearchParams({ a: text }).toString().slice(2),
        JSON.stringify(text).slice(1, -1),
        escapeHtml(text),
      ];
    });
}

/**
 * What a secret address keeps secret, which may come back without the rest: the path, its longer segments and the words
 * in them that may be the key. Short ones are names such as `calendar`.
 */
function addressParts(secret: string): string[] {
  const url = URL.parse(secret.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) return [];
  const { pathname, search } = url;
  const texts = [`${pathname}${search}`, pathname].flatMap((text) => [text, decoded(text)]);
  const segments = texts
    .flatMap((text) => text.split(/[/?&=]/))
    .filter(({ length }) => length >= 12);
  const words = segments.flatMap((text) => text.split(/[^\p{L}\p{N}]/u));
  return [
    ...texts.filter(({ length }) => length > 1),
    ...segments,
    ...words.filter(({ length }) => length >= 16),
  ];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
