import type { RequestContext } from '../../context.ts';
import type { Identity } from './identity.ts';
import type { SessionTokens } from './sessions.ts';

/** What the resolvers of sign-in need beyond the use cases: the running identity, and the browser's cookies. */
export interface IdentityContext extends RequestContext {
  readonly identity: Identity;
  /** Puts a session's tokens into the browser's cookies; null removes them. */
  setSession(tokens: SessionTokens | null): void;
}
