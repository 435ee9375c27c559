import type { VendorAuth } from '../case-file.ts';
import type { Incoming } from '../credentials-match.ts';

/** The access token of a request, and the same request with another one. */
interface PresentedToken {
  readonly token: string;
  readonly with: (other: string) => Incoming;
}

/** Finds the access token where the case file has its sample of one; undefined where nothing stands there. */
export function presentedToken(
  auths: readonly VendorAuth[],
  incoming: Incoming,
  sample: string,
): PresentedToken | undefined {
  for (const auth of auths) {
    const found = inHeader(auth, incoming, sample);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inHeader(
  auth: VendorAuth,
  incoming: Incoming,
  sample: string,
): PresentedToken | undefined {
  const place = placeOf(auth);
  if (place === undefined) return undefined;
  const [before, after] = place.value.split(sample);
  const given = incoming.headers[place.name];
  if (before === undefined || after === undefined || typeof given !== 'string') return undefined;
  if (!given.startsWith(before) || !given.endsWith(after)) return undefined;
  const token = given.slice(before.length, given.length - after.length);
  return {
    token,
    with: (other) => ({
      ...incoming,
      headers: { ...incoming.headers, [place.name]: `${before}${other}${after}` },
    }),
  };
}

/** The header that carries a credential. */
function placeOf(auth: VendorAuth): { readonly name: string; readonly value: string } | undefined {
  switch (auth.kind) {
    case 'BEARER':
      return { name: 'authorization', value: `Bearer ${auth.token}` };
    case 'HEADER':
      return { name: auth.name.toLowerCase(), value: auth.value };
    case 'BASIC':
    case 'QUERY':
    case 'PATH':
    case 'JSON':
    case 'FORM':
    case 'NONE':
      return undefined;
  }
}
