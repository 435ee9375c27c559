import { useGraphql } from '../../graphql';
import { useSession } from './session';
import { signOutMutation } from './session.documents';

const storageKey = 'patchbay.afterSignOut';

/**
 * Ends the session, and that at the identity provider where there is one; rejects with RequestFailed. An identity
 * provider sends people to the sign-in page when it is done: from there they go on to `backTo`.
 */
export function useSignOut(): (backTo?: string) => Promise<void> {
  const { send, cache } = useGraphql();
  const session = useSession();
  return async (backTo) => {
    const { signOut } = await send(signOutMutation, {});
    cache.clear();
    if (signOut.endSessionUrl === null) return session.end();
    if (backTo !== undefined) sessionStorage.setItem(storageKey, backTo);
    location.assign(signOut.endSessionUrl);
  };
}

/** Where to go on after signing out, told once; null for nowhere. */
export function takeWayBack(): string | null {
  const path = sessionStorage.getItem(storageKey);
  sessionStorage.removeItem(storageKey);
  return path;
}
