/** A path of this site to go to after sign-in; anything else, such as another host, becomes `/`. */
export function returnPath(value: string | string[] | undefined): string {
  if (typeof value !== 'string') return '/';
  if (!/^\/(?![/\\])/.test(value) || value.startsWith('/sign-in')) return '/';
  return value;
}
