const elsewhere = 'https://elsewhere.invalid';
const longest = 2_000;
const home = '/';

/**
 * Where somebody goes after they have signed in: a path of this site, or its first page in place of anything else. It
 * is written as browsers read it, so that none of them finds another host in it.
 */
export function readReturnPath(text: string | null | undefined): string {
  if (text == null || text.length > longest || !/^\/(?![/\\])/.test(text)) return home;
  const url = URL.parse(text, elsewhere);
  if (url === null || url.origin !== elsewhere) return home;
  const path = `${url.pathname}${url.search}${url.hash}`;
  // Dots that climb can leave two slashes in front. Who has signed in has no business at the sign-in.
  if (path.length > longest || path.startsWith('//') || /^\/sign-in(?:[/?#]|$)/.test(path))
    return home;
  return path;
}
