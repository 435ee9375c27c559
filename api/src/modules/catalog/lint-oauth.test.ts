import { describe, expect, test } from 'vitest';
import { lintProvider } from './lint-provider.ts';
import { toProvider } from './provider-file.ts';

const good = `
key: acme
name: Acme
description: A provider that people sign in at.
category: CRM
docsUrl: https://example.com/docs
setupSteps:
  - Register an OAuth app in the settings.
capabilities: [SYNC]
allowsMultiple: true
authModes:
  - key: oauth
    kind: OAUTH2_CODE
    label: Acme account
    config:
      properties:
        subdomain:
          type: string
          title: Subdomain
          pattern: ^[a-z]+$
          maxLength: 40
          x-pattern-hint: have lower case letters only
          x-order: 1
      required: [subdomain]
    oauth:
      authorizeUrl: https://\${config.subdomain}.acme.example/authorize
      tokenUrl: https://\${config.subdomain}.acme.example/token
      issuer: https://id.acme.example
      issInResponse: true
      scopes:
        - { name: me, description: Who you are, required: true }
        - { name: write, description: Change records, default: true }
      authorizeParams: { audience: '\${config.subdomain}' }
      refresh: ROTATING
      source: https://example.com/docs/oauth
check:
  kind: HTTP
  description: Reads the account that somebody signed in to.
  source: https://example.com/docs/account
  auth: { kind: BEARER, token: '\${credentials.accessToken}' }
  steps:
    - name: Read the account
      method: GET
      url: https://api.acme.example/me
      expect:
        status: [200]
        body:
          - { path: id, exists: true, fails: UNEXPECTED_ANSWER }
      identity: \${body.name}
  hints:
    '401': Acme no longer accepts the sign-in. Sign in again.
`;

const lint = (text: string) =>
  lintProvider('acme.yaml', text).problems.map(({ path, message }) => `${path} ${message}`);

function changed(from: string, to: string): string {
  if (!good.includes(from)) throw new Error(`the fixture has no ${from}`);
  return good.replace(from, () => to);
}

function loaded(hasOperatorClient: boolean) {
  const { provider } = lintProvider('acme.yaml', good);
  const mode = provider && toProvider(provider, hasOperatorClient).authModes[0];
  if (mode === undefined) throw new Error('the fixture has problems');
  return mode;
}

test('a provider that people sign in at has no problem, and is available', () => {
  expect(lint(good)).toEqual([]);
  expect(loaded(false)).toMatchObject({ available: true, kind: 'OAUTH2_CODE' });
});

describe('the fields of the client', () => {
  test('come by themselves after the provider’s own, the secret among the credentials', () => {
    const { configSchema, credentialsSchema } = loaded(false);
    expect(configSchema.properties['clientId']).toMatchObject({ 'x-order': 2 });
    expect(credentialsSchema.properties['clientSecret']).toMatchObject({
      'x-order': 3,
      'x-secret': true,
    });
    expect(credentialsSchema.properties).not.toHaveProperty('accessToken');
  });

  test('are required, unless the operator has set a client', () => {
    const own = loaded(false);
    expect(own.configSchema.required).toEqual(['subdomain', 'clientId']);
    expect(own.credentialsSchema.required).toEqual(['clientSecret']);
    const shared = loaded(true);
    expect(shared.configSchema.required).toEqual(['subdomain']);
    expect(shared.credentialsSchema.required).toEqual([]);
    expect(shared.oauth?.hasOperatorClient).toBe(true);
  });
});

test('what a file leaves out is as the standards have it', () => {
  expect(loaded(false).oauth).toMatchObject({
    pkce: true,
    tokenAuth: 'POST',
    scopeSeparator: ' ',
    accessTokenPath: 'access_token',
    scopes: [
      { name: 'me', required: true, default: true },
      { name: 'write', required: false, default: true },
    ],
  });
});

describe('a mistake is told with its place', () => {
  test.each([
    [
      'no https',
      'https://${config.subdomain}.acme.example/token',
      'http://acme.example/token',
      'authModes[0].oauth.tokenUrl',
    ],
    [
      'a value of the form in the query of an address',
      'acme.example/token',
      'acme.example/token?x=${config.region}',
      'authModes[0].oauth.tokenUrl',
    ],
    [
      'an undeclared reference',
      '.acme.example/token',
      '.${config.region}.acme.example/token',
      'authModes[0].oauth.tokenUrl ${config.region} is no field',
    ],
    [
      'a credential in an address',
      '.acme.example/token',
      '.acme.example/${credentials.clientSecret}',
      'authModes[0].oauth.tokenUrl ${credentials.clientSecret} is no field of the config',
    ],
    [
      'an undeclared reference in a parameter',
      "audience: '${config.subdomain}'",
      "audience: '${config.nobody}'",
      'authModes[0].oauth.authorizeParams ${config.nobody} is no field',
    ],
    [
      'a base URL that may be http',
      'https://${config.subdomain}.acme.example/token',
      '${config.subdomain}/token',
      'authModes[0].oauth.tokenUrl config.subdomain is a base URL',
    ],
    [
      'a scope twice',
      'name: write',
      'name: me',
      'authModes[0].oauth.scopes[1].name "me" stands here twice.',
    ],
    [
      'a scope with the separator in it',
      'name: write',
      "name: 'a,b'",
      'authModes[0].oauth.scopes[1].name',
    ],
    [
      'a required scope that is not chosen',
      'required: true',
      'required: true, default: false',
      'authModes[0].oauth.scopes[0].default A required scope',
    ],
    [
      'a word of RFC 6749 with another meaning',
      'refresh: ROTATING',
      'refresh: ROTATING\n      errorMeans: { invalid_grant: TEMPORARY }',
      'authModes[0].oauth.errorMeans.invalid_grant RFC 6749 says what invalid_grant means.',
    ],
    [
      'a meaning that there is not',
      'refresh: ROTATING',
      'refresh: ROTATING\n      errorMeans: { gone: FORBIDDEN }',
      'authModes[0].oauth.errorMeans.gone',
    ],
    [
      'a word that could not be one',
      'refresh: ROTATING',
      "refresh: ROTATING\n      errorMeans: { 'a word': TEMPORARY }",
      'authModes[0].oauth.errorMeans',
    ],
    [
      'a grant type where somebody signs in',
      'refresh: ROTATING',
      'refresh: ROTATING\n      grantType: account_credentials',
      'authModes[0].oauth.grantType Only client credentials have a grant type of their own.',
    ],
    [
      'a grant type of the standard',
      'refresh: ROTATING',
      'refresh: ROTATING\n      grantType: client_credentials',
      'authModes[0].oauth.grantType',
    ],
    [
      'a parameter of the protocol',
      'audience:',
      'redirect_uri:',
      'authModes[0].oauth.authorizeParams.redirect_uri Patchbay itself sends redirect_uri.',
    ],
    [
      'no word on refresh tokens',
      '      refresh: ROTATING\n',
      '',
      'authModes[0].oauth OAUTH2_CODE must say how refresh tokens are given',
    ],
    [
      'nowhere to sign in',
      '      authorizeUrl: https://${config.subdomain}.acme.example/authorize\n',
      '',
      'authModes[0].oauth OAUTH2_CODE needs authorizeUrl',
    ],
    [
      'an issuer that is sent and not known',
      '      issuer: https://id.acme.example\n',
      '',
      'authModes[0].oauth.issInResponse It needs issuer',
    ],
    [
      'a sign-in of client credentials',
      'OAUTH2_CODE',
      'OAUTH2_CLIENT_CREDENTIALS',
      'authModes[0].oauth.authorizeUrl Nobody signs in',
    ],
    [
      'refresh tokens of client credentials',
      'OAUTH2_CODE',
      'OAUTH2_CLIENT_CREDENTIALS',
      'authModes[0].oauth.refresh Client credentials have no refresh token',
    ],
    ['OAuth of another kind', 'OAUTH2_CODE', 'BEARER', 'authModes[0].oauth Only the OAUTH2 kinds'],
    [
      'OAuth of a mode that is not available',
      '    label: Acme account',
      '    label: Acme account\n    unavailableReason: It comes later.',
      'authModes[0].oauth A mode that is not available',
    ],
    [
      'a check that sends something else',
      '${credentials.accessToken}',
      '${credentials.clientSecret}',
      'authModes[0] The check of "oauth" must send',
    ],
    [
      'a form that asks for the token',
      '    oauth:\n',
      '    credentials:\n      properties:\n        accessToken: { type: string, title: Token, maxLength: 9, x-order: 5, x-secret: true }\n    oauth:\n',
      'authModes[0].credentials.properties.accessToken The access token comes from',
    ],
    [
      'a check to change where there is none',
      '    oauth:\n',
      "    check: { kind: NONE, reason: It cannot be checked at all. }\n    checkWith: { auth: { kind: BEARER, token: '${credentials.accessToken}' } }\n    oauth:\n",
      'authModes[0].checkWith It changes an HTTP check',
    ],
  ])('%s', (title, from, to, told) => {
    const text =
      title === 'a scope with the separator in it'
        ? changed(from, to).replace('      refresh:', "      scopeSeparator: ','\n      refresh:")
        : changed(from, to);
    expect(lint(text)).toContainEqual(expect.stringContaining(told));
  });
});

test('a mode takes the check of the provider with another credential, and with hints of its own', () => {
  const text = good
    .replace("'${credentials.accessToken}' }\n  steps", "'${credentials.key}' }\n  steps")
    .replace(
      '    oauth:\n',
      "    checkWith:\n      auth: { kind: BEARER, token: '${credentials.accessToken}' }\n      hints: { '401': Sign in at Acme again. }\n    oauth:\n",
    )
    .replace(
      'authModes:\n',
      'authModes:\n  - key: key\n    kind: BEARER\n    label: Key\n    credentials:\n      properties:\n        key: { type: string, title: Key, maxLength: 9, x-order: 1, x-secret: true }\n',
    );
  const { problems, provider } = lintProvider('acme.yaml', text);
  expect(problems).toEqual([]);
  const modes = provider === undefined ? [] : toProvider(provider).authModes;
  const checks = modes.map(({ check }) => (check.kind === 'HTTP' ? check : undefined));
  expect(checks.map((check) => check?.auth)).toEqual([
    { kind: 'BEARER', token: '${credentials.key}' },
    { kind: 'BEARER', token: '${credentials.accessToken}' },
  ]);
  expect(checks.map((check) => check?.hints?.['401'])).toEqual([
    'Acme no longer accepts the sign-in. Sign in again.',
    'Sign in at Acme again.',
  ]);
  expect(checks[1]?.steps).toEqual(checks[0]?.steps);
});
