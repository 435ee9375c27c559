/**
 * A line for a shell that calls a provider through its integration; `path` and `key` are to be replaced by whoever runs it,
 * and stand in it as a shell would take them.
 */
export function proxyCurl(proxyUrl: string, path: string, key: string): string {
  const base = proxyUrl.replace(/\/+$/, '');
  return [`curl '${base}/${path}' \\`, `  -H 'authorization: Bearer ${key}'`].join('\n');
}
