import type { FormValues, OAuthSpec } from './model.ts';
import { fillText } from './template.ts';
import { fillUrl } from './url-template.ts';

/**
 * An address of an `oauth` block with the values of the config form.
 * @throws {TemplateError} when a value cannot stand where the template wants it.
 */
export function oauthAddress(template: string, config: FormValues): string {
  return fillUrl(template, {}, { config, credentials: {} });
}

/**
 * The first address of an `oauth` block whose host the config form chooses as it likes; one that fills in but a name
 * below the vendor's own domain is none. Whoever enters the form would have a client that is not theirs sent there.
 */
export function foreignAddress(
  oauth: Pick<OAuthSpec, 'authorizeUrl' | 'tokenUrl' | 'revokeUrl'>,
): 'authorizeUrl' | 'tokenUrl' | 'revokeUrl' | undefined {
  const addresses = ['authorizeUrl', 'tokenUrl', 'revokeUrl'] as const;
  return addresses.find((at) => {
    const host = /^https?:\/\/((?:\$\{[^}]*\}|[^/?#$])*)/.exec(
      oauth[at] ?? 'https://none.invalid',
    )?.[1];
    if (host === undefined) return true;
    const end = host.lastIndexOf('}') + 1;
    return end > 0 && !/^\.[^.]+(?:\.[^.]+)+$/.test(host.slice(end).replace(/:\d+$/, ''));
  });
}

/** Further parameters of an `oauth` block; one without a value is left out. */
export function oauthParams(
  templates: Readonly<Record<string, string>>,
  config: FormValues,
): Record<string, string> {
  const filled: Record<string, string> = {};
  for (const [name, template] of Object.entries(templates)) {
    const value = fillText(template, { config, credentials: {} });
    if (value !== undefined) filled[name] = value;
  }
  return filled;
}
