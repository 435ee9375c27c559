import type { RequestContext } from '../../context.ts';

/** What connecting by OAuth needs beyond other use cases. */
export interface OAuthContext extends RequestContext {
  /** The address that people use. */
  readonly site: { readonly url: string };
  /** Of the demo: leads an authorization address to a consent page on this machine. */
  readonly consentUrl: (authorizationUrl: string) => string;
}
