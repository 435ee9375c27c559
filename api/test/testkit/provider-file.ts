import { stringify } from 'yaml';

const docs = 'https://example.com/docs';

interface ProviderParts {
  readonly key: string;
  readonly name: string;
  readonly category: string;
  readonly setupSteps: readonly string[];
  readonly authModes: readonly object[];
  /** Whatever else a provider file has. */
  readonly [part: string]: unknown;
}

/** A provider file, in YAML: what is said of it here, and the rest as any file has it. */
export function providerFile(parts: ProviderParts): string {
  const rest = { description: 'Lives in the tests.', capabilities: [], allowsMultiple: true };
  const file = { ...rest, docsUrl: docs, ...parts };
  return stringify(file, { aliasDuplicateObjects: false, lineWidth: 0 });
}

/** The forms of a provider at an address of its own, with a token. */
export function tokenForms(
  address: { readonly name: string; readonly title: string },
  otherFields: Readonly<Record<string, object>> = {},
) {
  const url = {
    type: 'string',
    title: address.title,
    format: 'uri',
    pattern: '^https?://.+$',
    maxLength: 300,
    'x-pattern-hint': 'start with http:// or https://',
    'x-order': 1,
  };
  const token = { type: 'string', title: 'Token', maxLength: 500, 'x-order': 2, 'x-secret': true };
  return {
    config: { properties: { [address.name]: url, ...otherFields }, required: [address.name] },
    credentials: { properties: { token }, required: ['token'] },
  };
}

interface AccountCheck {
  readonly url: string;
  readonly auth: object;
  readonly hints: Readonly<Record<string, unknown>>;
  /** Where the answer says whose account it is. */
  readonly account?: string;
  readonly description?: string;
}

/** A check by one request, which says whose account it is. */
export function accountCheck({
  url,
  auth,
  hints,
  account = 'account',
  description = 'Reads the account that the token belongs to.',
}: AccountCheck) {
  const body = [{ path: account, exists: true, fails: 'UNEXPECTED_ANSWER' }];
  const expect = { status: [200], body };
  return {
    kind: 'HTTP',
    description,
    source: docs,
    auth,
    steps: [
      { name: 'Read the account', method: 'GET', url, expect, identity: `\${body.${account}}` },
    ],
    errorMessage: { paths: ['error'] },
    hints,
  };
}

/** The `oauth` block of a vendor at an address. */
export function oauthAt(origin: string, rest: object) {
  return {
    authorizeUrl: `${origin}/authorize`,
    tokenUrl: `${origin}/token`,
    source: docs,
    ...rest,
  };
}

/** How a token of a form, or of a sign-in, is sent. */
export const bearer = (name: 'token' | 'accessToken') => ({
  kind: 'BEARER',
  token: `\${credentials.${name}}`,
});

/** A request that does something, where its answer is of that status. */
export const action = (name: string, url: string, json: object, status: number) => ({
  name,
  method: 'POST',
  url,
  json,
  expect: { status: [status] },
});

/** Where the documentation of a vendor in the tests says so. */
export const source = docs;
