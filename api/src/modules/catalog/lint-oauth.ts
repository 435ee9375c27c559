import { templatesOf } from './check-templates.ts';
import type { CheckSpec } from './check-spec.ts';
import { fieldAt } from './lint-fields.ts';
import { isOAuth } from './oauth-fields.ts';
import { type OAuthFile, oauthTemplates } from './oauth-file.ts';
import type { AuthModeFile } from './provider-file.ts';
import { parseTemplate, references } from './template.ts';
import type { CatalogProblem, Path, YamlSource } from './yaml-source.ts';

type Complaint = readonly [part: Path, message: string];

/** What the protocol itself sends; a provider file must not. */
const reservedParams = {
  authorizeParams: [
    'response_type',
    'client_id',
    'redirect_uri',
    'scope',
    'state',
    'code_challenge',
    'code_challenge_method',
  ],
  tokenParams: [
    'grant_type',
    'code',
    'redirect_uri',
    'client_id',
    'client_secret',
    'code_verifier',
    'scope',
  ],
  refreshParams: ['grant_type', 'refresh_token', 'client_id', 'client_secret'],
} as const;

/** What RFC 6749 gives a meaning already; a provider file must not give it another one. */
const standardErrors: ReadonlySet<string> = new Set([
  'invalid_grant',
  'invalid_client',
  'unauthorized_client',
  'temporarily_unavailable',
  'server_error',
]);

/** What is wrong with how an auth mode uses OAuth; `mode` has the fields of the client. */
export function oauthProblems(
  source: YamlSource,
  mode: AuthModeFile,
  check: CheckSpec | undefined,
  path: Path,
): CatalogProblem[] {
  const { oauth, kind } = mode;
  if (oauth === undefined) {
    return isOAuth(kind)
      ? [source.problem([...path, 'kind'], 'OAuth needs an oauth block, or an unavailableReason.')]
      : [];
  }
  if (!isOAuth(kind)) {
    return [source.problem([...path, 'oauth'], 'Only the OAUTH2 kinds have an oauth block.')];
  }
  const complaints: Complaint[] = [
    ...kindComplaints(mode, oauth),
    ...scopeComplaints(oauth),
    ...paramComplaints(oauth),
    ...errorComplaints(mode, oauth),
    ...templateComplaints(mode, oauth),
  ];
  return [
    ...complaints.map(([part, message]) => source.problem([...path, 'oauth', ...part], message)),
    ...tokenProblems(source, mode, check, path),
  ];
}

function kindComplaints({ kind }: AuthModeFile, oauth: OAuthFile): Complaint[] {
  const complaints: Complaint[] = [];
  if (kind === 'OAUTH2_CODE') {
    if (oauth.authorizeUrl === undefined)
      complaints.push([[], 'OAUTH2_CODE needs authorizeUrl, where people sign in.']);
    if (oauth.refresh === undefined)
      complaints.push([[], 'OAUTH2_CODE must say how refresh tokens are given: refresh.']);
    if (oauth.grantType !== undefined)
      complaints.push([['grantType'], 'Only client credentials have a grant type of their own.']);
  } else {
    for (const part of ['authorizeUrl', 'authorizeParams', 'pkce', 'issuer'] as const) {
      if (oauth[part] === undefined) continue;
      complaints.push([[part], 'Nobody signs in with client credentials: leave it out.']);
    }
    if (oauth.refresh !== undefined && oauth.refresh !== 'NONE')
      complaints.push([['refresh'], 'Client credentials have no refresh token (RFC 6749, 4.4.3).']);
  }
  if (oauth.issInResponse === true && oauth.issuer === undefined)
    complaints.push([['issInResponse'], 'It needs issuer, with which iss is compared.']);
  return complaints;
}

function scopeComplaints({ scopes, scopeSeparator = ' ' }: OAuthFile): Complaint[] {
  return scopes.flatMap((scope, index): Complaint[] => {
    const at: Path = ['scopes', index];
    const isDouble = scopes.findIndex(({ name }) => name === scope.name) !== index;
    return [
      ...(isDouble ? [[[...at, 'name'], `"${scope.name}" stands here twice.`] as const] : []),
      ...(scope.name.includes(scopeSeparator)
        ? [[[...at, 'name'], 'The separator of scopes must not be in a name.'] as const]
        : []),
      ...(scope.required === true && scope.default === false
        ? [[[...at, 'default'], 'A required scope is always chosen.'] as const]
        : []),
    ];
  });
}

function paramComplaints(oauth: OAuthFile): Complaint[] {
  return (['authorizeParams', 'tokenParams', 'refreshParams'] as const).flatMap((part) =>
    Object.keys(oauth[part] ?? {})
      .filter((name) => (reservedParams[part] as readonly string[]).includes(name))
      .map((name): Complaint => [[part, name], `Patchbay itself sends ${name}.`]),
  );
}

function errorComplaints({ kind }: AuthModeFile, { errorMeans = {} }: OAuthFile): Complaint[] {
  const complaints: Complaint[] = [];
  for (const [word, meaning] of Object.entries(errorMeans)) {
    const at: Path = ['errorMeans', word];
    if (standardErrors.has(word)) complaints.push([at, `RFC 6749 says what ${word} means.`]);
    if (meaning === 'INVALID_GRANT' && kind !== 'OAUTH2_CODE')
      complaints.push([at, 'Nobody signs in with client credentials, so no sign-in ends.']);
  }
  return complaints;
}

function templateComplaints(mode: AuthModeFile, oauth: OAuthFile): Complaint[] {
  return oauthTemplates(oauth).flatMap(({ at, text }): Complaint[] => {
    const [base] = parseTemplate(text);
    const undeclared = references(text).filter(
      (name) => !name.startsWith('config.') || fieldAt(mode, name) === undefined,
    );
    if (undeclared.length > 0)
      return [[[at], `\${${undeclared[0] ?? ''}} is no field of the config of "${mode.key}".`]];
    if (!at.endsWith('Params') && base !== undefined && 'reference' in base) {
      const field = fieldAt(mode, base.reference);
      if (field?.format !== 'uri' || field.pattern?.startsWith('^https://') !== true)
        return [
          [
            [at],
            `${base.reference} is a base URL: it needs format: uri and a pattern that starts with ^https://.`,
          ],
        ];
    }
    return [];
  });
}

function tokenProblems(
  source: YamlSource,
  mode: AuthModeFile,
  check: CheckSpec | undefined,
  path: Path,
): CatalogProblem[] {
  if (mode.credentials?.properties['accessToken'] !== undefined) {
    const at = [...path, 'credentials', 'properties', 'accessToken'];
    return [source.problem(at, 'The access token comes from the vendor, from no form.')];
  }
  if (check === undefined || check.kind === 'NONE') return [];
  const sends = templatesOf(check).some(
    ({ template, isSent }) => isSent && references(template).includes('credentials.accessToken'),
  );
  return sends
    ? []
    : [source.problem(path, `The check of "${mode.key}" must send \${credentials.accessToken}.`)];
}
