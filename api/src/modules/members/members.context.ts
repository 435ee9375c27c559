import type { IdentityContext } from '../identity/index.ts';

/** Where people find this Patchbay, for links that are handed on. */
export interface Site {
  /** Without a slash at its end. */
  readonly url: string;
}

/** What the resolvers of members need beyond the use cases. */
export interface MembersContext extends IdentityContext {
  readonly site: Site;
}
