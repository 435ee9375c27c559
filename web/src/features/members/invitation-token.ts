import { useLocation, useNavigate } from '@solidjs/router';
import { createComputed, createSignal, type Accessor } from 'solid-js';

const storageKey = 'patchbay.invitation';

export interface InvitationToken {
  /** Empty: there is none. */
  readonly token: Accessor<string>;
  /** It is used up, or never was any good. */
  readonly forget: () => void;
}

/**
 * The token of the link that was opened. It comes in the fragment, which no server sees, and leaves the address bar at
 * once, so that it reaches no history entry or screenshot; this tab keeps it, for a reload or a sign-in in between.
 */
export function createInvitationToken(): InvitationToken {
  const location = useLocation();
  const navigate = useNavigate();
  const [token, setToken] = createSignal(sessionStorage.getItem(storageKey) ?? '');
  // Again and again: pasting another link into this tab changes the fragment and loads nothing.
  createComputed(() => {
    const found = location.hash.slice(1);
    if (found === '') return;
    sessionStorage.setItem(storageKey, found);
    setToken(found);
    queueMicrotask(() => navigate(location.pathname, { replace: true }));
  });
  return {
    token,
    forget: () => sessionStorage.removeItem(storageKey),
  };
}
