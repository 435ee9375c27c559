import { accountCheck, bearer, oauthAt, providerFile } from './provider-file.ts';

interface TokenProvider {
  readonly key: string;
  /** Where its OAuth and its API are. */
  readonly origin: string;
  /** What the `oauth` block of its sign-in says besides addresses and scopes. */
  readonly oauth: object;
  readonly revokes?: boolean;
}

/** A provider with two auth modes: `oauth`, where a person signs in, and `machine`, by client credentials. */
export function tokenVendorYaml({ key, origin, oauth, revokes = false }: TokenProvider): string {
  const reads = { name: 'read', description: 'Reads.', default: true };
  const writes = { name: 'write', description: 'Writes.', default: true };
  const revocation = revokes ? { revokeUrl: `${origin}/revoke` } : {};
  const { authorizeUrl: _, ...machine } = oauthAt(origin, { ...revocation, scopes: [reads] });
  return providerFile({
    key,
    name: key,
    category: 'CHAT',
    setupSteps: ['Sign in.'],
    authModes: [
      {
        key: 'oauth',
        kind: 'OAUTH2_CODE',
        label: 'Sign in',
        oauth: oauthAt(origin, { ...revocation, scopes: [reads, writes], ...oauth }),
      },
      {
        key: 'machine',
        kind: 'OAUTH2_CLIENT_CREDENTIALS',
        label: 'Client credentials',
        oauth: machine,
      },
    ],
    check: accountCheck({
      url: `${origin}/me`,
      auth: bearer('accessToken'),
      hints: { '401': 'Sign in again.' },
    }),
    proxy: { baseUrl: origin },
  });
}
