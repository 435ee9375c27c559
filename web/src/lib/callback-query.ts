import type { FinishOAuthInput } from '../graphql/generated/graphql';

/** What a provider, or an identity provider, sends back in the query; null when it is no answer to a sign-in. */
export function readCallback(search: string): FinishOAuthInput | null {
  const query = new URLSearchParams(search);
  const state = query.get('state');
  if (!state) return null;
  const names = { code: 'code', iss: 'iss', error: 'error', errorDescription: 'error_description' };
  const given = Object.entries(names).flatMap(([name, inQuery]) => {
    const value = query.get(inQuery);
    return value === null ? [] : [[name, value]];
  });
  return { state, ...Object.fromEntries(given) };
}

/**
 * The same of this page's address, which it leaves at once: a code or a state in the history could be seen, shared or
 * sent again.
 */
export function takeCallback(): FinishOAuthInput | null {
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, '', pathname);
  return readCallback(search);
}
