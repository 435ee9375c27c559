import type { Permission } from '../../roles.ts';
import { type UserError, userError } from '../../user-error.ts';
import { type ScopeName, isScope, scopeNames, scopesWithin } from './scopes.ts';

const longestName = 80;
const mostPerMinute = 60_000;
const usualPerMinute = 600;
const mostYears = 5;

/** What somebody wants a key to be, before it was looked at. */
export interface AskedSettings {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Date | null;
  /** Null: the usual. */
  readonly rateLimitPerMinute: number | null;
}

interface KeySettings {
  readonly name: string;
  /** Each once, in the usual order. */
  readonly scopes: readonly ScopeName[];
  readonly expiresAt: Date | null;
  readonly rateLimitPerMinute: number;
}

type Reading =
  | { readonly ok: true; readonly settings: KeySettings }
  | { readonly ok: false; readonly userErrors: readonly UserError[] };

/** @param allowed What whoever makes the key may do: it can do no more. */
export function readKeySettings(
  asked: AskedSettings,
  allowed: ReadonlySet<Permission>,
  now: Date,
): Reading {
  const name = asked.name.trim();
  const rateLimitPerMinute = asked.rateLimitPerMinute ?? usualPerMinute;
  const { expiresAt } = asked;
  const userErrors = [
    ...nameProblems(name),
    ...scopeProblems(asked.scopes, allowed),
    ...expiryProblems(expiresAt, now),
    ...limitProblems(rateLimitPerMinute),
  ];
  if (userErrors.length > 0) return { ok: false, userErrors };
  const scopes = scopesWithin(asked.scopes, allowed);
  return { ok: true, settings: { name, scopes, expiresAt, rateLimitPerMinute } };
}

function nameProblems(name: string): UserError[] {
  if (name.length > 0 && name.length <= longestName && !/\p{Cc}/u.test(name)) return [];
  const message = `Give the key a name of 1 to ${longestName} characters, without line breaks.`;
  return [userError('INVALID_FIELD', message, ['name'])];
}

function scopeProblems(names: readonly string[], allowed: ReadonlySet<Permission>): UserError[] {
  if (names.length === 0)
    return [userError('INVALID_FIELD', 'Choose at least one scope.', ['scopes'])];
  if (names.length > scopeNames.length)
    return [userError('INVALID_FIELD', 'Name each scope once.', ['scopes'])];
  const grantable: readonly string[] = scopesWithin(names, allowed);
  return names.flatMap((name, index) => {
    const path = ['scopes', String(index)];
    if (!isScope(name)) {
      const message = `There is no scope "${name.slice(0, 40)}". There are ${scopeNames.join(', ')}.`;
      return [userError('UNKNOWN_SCOPE', message, path)];
    }
    if (grantable.includes(name)) return [];
    return [userError('SCOPE_NOT_ALLOWED', `Your role cannot give the scope ${name}.`, path)];
  });
}

function expiryProblems(expiresAt: Date | null, now: Date): UserError[] {
  if (expiresAt === null) return [];
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + mostYears);
  if (expiresAt > now && expiresAt <= latest) return [];
  const message = `Choose an expiry in the future, at most ${mostYears} years from now.`;
  return [userError('INVALID_FIELD', message, ['expiresAt'])];
}

function limitProblems(limit: number): UserError[] {
  if (Number.isInteger(limit) && limit >= 1 && limit <= mostPerMinute) return [];
  const message = 'The rate limit must be from 1 to 60,000 requests a minute.';
  return [userError('INVALID_FIELD', message, ['rateLimitPerMinute'])];
}
