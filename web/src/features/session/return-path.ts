/** A path of this site to go to after sign-in; anything else, such as another host, becomes `/`. */
export function returnPath(value: string | string[] | undefined): string {
  if (typeof value !== 'string') return '/';
  if (!/^\/(?![/\\])/.test(value) || value.startsWith('/sign-in')) return '/';
  return value;
}

/** Whether a path is a page that the server has and the web app has not: it takes a full load to get there. */
export function isServerPage(path: string): boolean {
  return /^\/graphiql(?:[?#]|$)/.test(path);
}
