import type { ProxyBase } from './proxy-target.ts';

/**
 * The path below an integration's proxy address that means the same as an address of the provider, which may be
 * relative to the one that was called. Undefined: it leads somewhere else.
 */
export function pathOfAddress(
  base: ProxyBase,
  called: string,
  address: string,
): string | undefined {
  const url = URL.parse(address, called);
  if (url === null || url.username !== '' || url.password !== '') return undefined;
  const after = `${url.search}${url.hash}`;
  const root = URL.parse(base.baseUrl);
  if (root === null) return undefined;
  if (url.origin === root.origin) {
    const basePath = root.pathname.replace(/\/$/, '');
    if (url.pathname === basePath || url.pathname.startsWith(`${basePath}/`))
      return `${url.pathname.slice(basePath.length)}${after}`;
  }
  const isFurther =
    url.protocol === 'https:' && url.port === '' && base.hosts.includes(url.hostname);
  return isFurther ? `/~${url.hostname}${url.pathname}${after}` : undefined;
}

/** Whether an answer sends its reader somewhere else (RFC 9110, 15.4), and not just says that nothing has changed. */
export function isRedirect(status: number): boolean {
  return status >= 300 && status < 400 && status !== 304;
}
