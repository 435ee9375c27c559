import {
  createOAuthVendor,
  type KeptTokens,
  type OAuthAccount,
  type OAuthVendor,
  type OAuthVendorOptions,
} from '../../src/simulator/oauth/index.ts';

/** Who has an account at the test vendor. */
export const vendorAccounts = [
  { id: 'ana', name: 'Ana Nowak', email: 'ana@acme.example' },
  { id: 'ben', name: 'Ben Kim', email: 'ben@other.example' },
] as const satisfies readonly OAuthAccount[];

/** The application that is registered at the test vendor. */
export const vendorClient = {
  id: 'patchbay-client',
  secret: 'not-a-real-client-secret',
  redirectUris: ['http://127.0.0.1/oauth/callback', 'http://localhost/oauth/callback'],
} as const;

/** A vendor that does as the standards say, but for what a story wants otherwise. */
export function openVendor(
  quirks: Partial<OAuthVendorOptions> = {},
  kept?: KeptTokens,
): Promise<OAuthVendor> {
  const options = {
    name: 'Acme',
    routes: { authorization: '/authorize', token: '/token', revocation: '/revoke' },
    clients: [vendorClient],
    accounts: vendorAccounts,
    scopes: ['read', 'write'],
    ...quirks,
  };
  return createOAuthVendor(options, kept);
}

/** What somebody does at the consent page. */
export interface Consent {
  readonly decision?: 'allow' | 'deny';
  readonly account?: string;
  /** The scopes that stay; left out: all. Only where the vendor lets them be chosen. */
  readonly scopes?: readonly string[];
}

/**
 * Goes to an authorization address as a browser would, decides on the consent page, and returns the address that the
 * vendor leads back to, which is not visited. An address of the real vendor is asked at the simulated one.
 */
export async function consentAt(
  vendor: Pick<OAuthVendor, 'origin'>,
  authorizationUrl: string,
  { decision = 'allow', account = vendorAccounts[0].id, scopes }: Consent = {},
): Promise<URL> {
  const { pathname, search } = new URL(authorizationUrl);
  const visit = visitor();
  const first = await visit(`${vendor.origin}${pathname}${search}`);
  const page = await locationOf(first, vendor.origin);
  if (page.origin !== vendor.origin) return page;
  const shown = await visit(page.href);
  const form = new URLSearchParams({ decision, account });
  const offered = [...(await shown.text()).matchAll(/name="scope" value="([^"]+)"/g)];
  for (const scope of scopes ?? offered.map(([, name = '']) => name)) form.append('scope', scope);
  const decided = await visit(page.href, { method: 'POST', body: form });
  const last = await visit((await locationOf(decided, vendor.origin)).href);
  return locationOf(last, vendor.origin);
}

type Visit = (url: string, init?: RequestInit) => Promise<Response>;

/** A browser's cookies, and no following of redirects. */
function visitor(): Visit {
  const cookies = new Map<string, string>();
  return async (url, init) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, headers: { cookie }, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
}

async function locationOf(response: Response, origin: string): Promise<URL> {
  const location = response.headers.get('location');
  if (location === null) {
    const said = await response.text();
    throw new Error(`The vendor answered ${response.status}, no redirect: ${said}`);
  }
  return new URL(location, origin);
}
