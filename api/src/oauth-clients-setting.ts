import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { OperatorClient, OperatorClients } from './modules/oauth-tokens/index.ts';

const setting = 'PATCHBAY_OAUTH_CLIENTS';
const shape = `{ "slack": { "clientId": "…", "clientSecret": "…" } }`;

/**
 * Reads the operator's OAuth clients: JSON as it stands, or the path of a file with it. Nothing of what was given is in
 * the problems but names, since secrets may be anywhere in it.
 *
 * @param root Relative paths start there.
 */
export function readOAuthClients(
  text: string | null,
  root: string,
  problems: string[],
): OperatorClients {
  if (text === null) return new Map();
  const json = text.startsWith('{') ? text : readFile(path.resolve(root, text), problems);
  const value = json === undefined ? undefined : parse(json, problems);
  if (value === undefined) return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, given]) => {
      const client = clientOf(given);
      if (client === undefined) problems.push(clientProblem(key));
      return client === undefined ? [] : [[key, client] as const];
    }),
  );
}

function readFile(file: string, problems: string[]): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    problems.push(`${setting} names a file that cannot be read: ${shortened(file)}.`);
    return undefined;
  }
}

function parse(json: string, problems: string[]): Record<string, unknown> | undefined {
  const value = parsed(json);
  if (isObject(value)) return value;
  problems.push(`${setting} is not JSON of this form: ${shape}`);
  return undefined;
}

/** The words of JSON.parse quote what they do not like, which may be a secret. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

function clientOf(given: unknown): OperatorClient | undefined {
  if (!isObject(given)) return undefined;
  const { clientId, clientSecret, ...others } = given;
  return isFilled(clientId) && isFilled(clientSecret) && Object.keys(others).length === 0
    ? { clientId, clientSecret }
    : undefined;
}

function clientProblem(key: string): string {
  const name = /^[a-z][a-z0-9-]{0,39}$/.test(key) ? ` of ${key}` : '';
  return `${setting}: the client${name} needs clientId and clientSecret, both texts, and nothing else.`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** Whoever sets JSON that does not begin with a brace finds it taken for a path; not all of it is told. */
function shortened(file: string): string {
  return /^[\w./ -]{1,200}$/.test(file) ? file : 'its name has characters that no path here has';
}
