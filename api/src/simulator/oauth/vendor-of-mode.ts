import { type AuthMode, oauthAddress, type OAuthSpec } from '../../modules/catalog/index.ts';
import type { VendorMode } from '../case-file.ts';
import { slackAnswer } from './slack-answer.ts';
import type {
  OAuthAccount,
  OAuthVendorOptions,
  TokenAnswer,
  TokenOutcome,
} from './vendor-options.ts';

/** The addresses at which a vendor is known for one auth mode. */
export interface OAuthAddresses {
  /** Undefined for client credentials: nobody signs in. */
  readonly authorize?: URL;
  readonly token: URL;
  readonly revoke?: URL;
}

const accounts: readonly OAuthAccount[] = [
  { id: 'ana', name: 'Ana Nowak', email: 'ana.nowak@demo.example' },
  { id: 'tom', name: 'Tom Berg', email: 'tom.berg@demo.example' },
];

/** Where people who allow access are led back to: the web app's page, at any port of this machine. */
const redirectUris = ['127.0.0.1', 'localhost'].map((host) => `http://${host}/oauth/callback`);

/** The addresses of an auth mode with the values of its case. */
export function addressesOf(oauth: OAuthSpec, { forms }: VendorMode): OAuthAddresses {
  const url = (template: string): URL => new URL(oauthAddress(template, forms.config));
  return {
    token: url(oauth.tokenUrl),
    ...(oauth.authorizeUrl === undefined ? {} : { authorize: url(oauth.authorizeUrl) }),
    ...(oauth.revokeUrl === undefined ? {} : { revoke: url(oauth.revokeUrl) }),
  };
}

interface Played {
  readonly name: string;
  readonly mode: AuthMode;
  readonly oauth: OAuthSpec;
  readonly entry: VendorMode;
  /** Seconds, of access tokens that can be renewed or got anew. */
  readonly tokenLife: number;
}

/** How a vendor is played that behaves as the `oauth` block of its provider file says. */
export function vendorOfMode({ name, mode, oauth, entry, tokenLife }: Played): OAuthVendorOptions {
  const { authorize, token, revoke } = addressesOf(oauth, entry);
  const { config, credentials } = entry.forms;
  const endsWithoutPerson = oauth.refresh !== 'NONE' || mode.kind === 'OAUTH2_CLIENT_CREDENTIALS';
  return {
    name,
    routes: {
      authorization: authorize?.pathname ?? '/no-authorization',
      token: token.pathname,
      ...(revoke === undefined ? {} : { revocation: revoke.pathname }),
    },
    clients: [
      {
        id: String(config['clientId']),
        secret: String(credentials['clientSecret']),
        redirectUris,
        tokenAuth: oauth.tokenAuth,
      },
    ],
    accounts,
    scopes: oauth.scopes.map((scope) => scope.name),
    scopeSeparator: oauth.scopeSeparator,
    tokenFormat: oauth.tokenFormat,
    clientGrant: oauth.grantType,
    pkce: oauth.pkce ? 'OPTIONAL' : 'IGNORED',
    accessTokenLife: endsWithoutPerson ? tokenLife : 'never',
    refresh: oauth.refresh,
    ...(oauth.issInResponse && oauth.issuer !== undefined
      ? { issuer: oauthAddress(oauth.issuer, config) }
      : {}),
    errorWords: errorWords(oauth),
    tokenAnswer: answerOf(oauth),
  };
}

const standardWords = {
  INVALID_GRANT: 'invalid_grant',
  INVALID_CLIENT: 'invalid_client',
  TEMPORARY: 'temporarily_unavailable',
} as const;

/** The first of the vendor's words for each word of RFC 6749 that it has one for. */
function errorWords({ errorMeans }: OAuthSpec): Readonly<Record<string, string>> {
  const words = Object.entries(errorMeans).map(
    ([word, meaning]) => [standardWords[meaning], word] as const,
  );
  return Object.fromEntries(words.toReversed());
}

/** Writes the answer to where the provider file reads it. */
function answerOf(oauth: OAuthSpec): (outcome: TokenOutcome) => TokenAnswer {
  if (oauth.tokenUrl.startsWith('https://slack.com/')) return slackAnswer;
  return (outcome) => {
    if (!outcome.ok) {
      const { status, error, description } = outcome;
      const { errorPath = 'error' } = oauth;
      const said = [
        [errorPath, error],
        ['error_description', description],
      ] as const;
      return { status, body: nested(said) };
    }
    const { access_token, refresh_token, expires_in, scope, ...others } = outcome.tokens;
    const placed: readonly (readonly [string, unknown])[] = [
      ...Object.entries(others),
      [oauth.accessTokenPath, access_token],
      [oauth.refreshTokenPath, refresh_token],
      [oauth.expiresInPath, expires_in],
      [oauth.scopePath, scope],
    ];
    return { status: 200, body: nested(placed.filter(([, value]) => value !== undefined)) };
  };
}

/** An object with a value at each dotted path. */
function nested(placed: readonly (readonly [path: string, value: unknown])[]): object {
  const root: Record<string, unknown> = {};
  for (const [path, value] of placed) {
    const names = path.split('.');
    const last = names.pop() ?? path;
    let place = root;
    for (const name of names) {
      const inner = place[name];
      const next = isObject(inner) ? inner : {};
      place[name] = next;
      place = next;
    }
    place[last] = value;
  }
  return root;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
