import type { CheckSpec } from './check-spec.ts';
import { applyDefaults } from './form-values.ts';
import type { AuthMode, FormValues } from './model.ts';
import { fillText } from './template.ts';

/** Up to the path: `https://api.example.com`, `${config.siteUrl}`. */
const authorityOf = /^(?:[a-z]+:\/\/[^/?#]*|\$\{[^}]*\}|[^/]*)/;

/** The host that a check with these settings asks first, in lower case; undefined when that cannot be told from them. */
export function checkHost(mode: AuthMode, config: FormValues): string | undefined {
  const template = addressOf(mode.check);
  if (template === undefined) return undefined;
  const scope = applyDefaults(mode, { config, credentials: {} });
  const address = fillText(template, scope);
  if (address === undefined || address === '') return undefined;
  if (!address.includes('://')) return address.toLowerCase();
  return URL.canParse(address) ? new URL(address).hostname : undefined;
}

function addressOf(check: CheckSpec): string | undefined {
  switch (check.kind) {
    case 'HTTP':
      return authorityOf.exec(check.steps[0]?.url ?? '')?.[0];
    case 'SMTP':
    case 'TCP':
      return check.host;
    case 'NONE':
      return undefined;
  }
}
