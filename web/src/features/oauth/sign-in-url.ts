/** Where a provider asks the member to sign in. */
export interface SignInUrl {
  readonly href: string;
  /** By which its answer is recognized. */
  readonly state: string;
}

/** Reads the address that the server has made; null for anything but a web page with a state. */
export function readSignInUrl(address: string): SignInUrl | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const state = url.searchParams.get('state');
  return state && /^https?:$/.test(url.protocol) ? { href: url.href, state } : null;
}
