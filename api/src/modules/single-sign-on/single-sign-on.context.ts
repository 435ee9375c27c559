import type { IdentityContext } from '../identity/index.ts';
import type { SingleSignOn } from './single-sign-on.ts';

/** What the browser that asks keeps for us, besides its session. */
export interface Browser {
  /** The sealed sign-in that it began; undefined: none. */
  readonly pendingSignIn: string | undefined;
  /** Null forgets it. */
  keepPendingSignIn(sealed: string | null): void;
}

/** Nobody who could keep anything, as over a socket: nobody signs in there. */
export const noBrowser: Browser = {
  pendingSignIn: undefined,
  keepPendingSignIn: () => undefined,
};

/** What sign-in by the identity provider needs besides. */
export interface SingleSignOnContext extends IdentityContext {
  /** Null: no identity provider is set. */
  readonly singleSignOn: SingleSignOn | null;
  readonly browser: Browser;
  /** The address that people use. */
  readonly site: { readonly url: string };
}

/** Where the identity provider sends browsers back to. */
export function callbackUrl({ site }: Pick<SingleSignOnContext, 'site'>): string {
  return `${site.url}/sign-in/callback`;
}
