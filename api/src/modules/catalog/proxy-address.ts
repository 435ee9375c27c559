import { filledAuth, firstField } from './http-request.ts';
import type { AuthMode, ValidForms } from './model.ts';
import { withDefaults } from './oauth-values.ts';
import { createScrubber, type Scrubber } from './scrub.ts';
import { fillText } from './template.ts';
import { fillUrl, headerValue } from './url-template.ts';

/** Where calls of an integration go, and what Patchbay puts into them. Holds credentials in the clear. */
export interface ProxyAddress {
  /** As `https://api.example.com/v1`, without a slash at the end. */
  readonly baseUrl: string;
  readonly hosts: readonly string[];
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Knows every credential in all forms in which it is sent. */
  readonly scrubber: Scrubber;
}

/**
 * Fills the `proxy` block of an auth mode; undefined when it has none.
 * @throws {TemplateError} when a form value cannot be sent
 */
export function proxyAddress(mode: AuthMode, forms: ValidForms): ProxyAddress | undefined {
  const { proxy } = mode;
  if (proxy === undefined) return undefined;
  const scope = withDefaults(mode, forms);
  const scrubber = createScrubber(mode.credentialsSchema, scope.credentials);
  const auth = filledAuth(proxy.auth, scope, scrubber);
  const headers: Record<string, string> = {};
  for (const [name, template] of Object.entries(proxy.headers)) {
    const value = fillText(template, scope);
    if (value !== undefined) headers[name.toLowerCase()] = headerValue(value, firstField(template));
  }
  return {
    baseUrl: fillUrl(proxy.baseUrl, {}, scope),
    hosts: proxy.hosts,
    headers: { ...headers, ...auth.headers },
    query: auth.query,
    scrubber,
  };
}
