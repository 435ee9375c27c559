import type { Catalog } from './load-catalog.ts';
import { validateForms } from './forms.ts';
import type { FieldError, Forms } from './model.ts';

/** Whether a form could be sent to its provider, and if not, what is wrong with which field. */
export function validateConfig(
  catalog: Catalog,
  providerKey: string,
  authMode: string | null,
  forms: Forms,
): { readonly valid: boolean; readonly errors: readonly FieldError[] } {
  const provider = catalog.get(providerKey);
  if (provider === undefined)
    return invalid(['providerKey'], 'There is no such provider in the catalog.');
  const available = provider.authModes.filter((mode) => mode.available);
  const mode = authMode === null ? available[0] : available.find(({ key }) => key === authMode);
  if (mode === undefined) {
    const keys = available.map(({ key }) => key).join(', ') || 'none yet';
    return invalid(['authMode'], `${provider.name} offers these auth modes: ${keys}.`);
  }
  const result = validateForms(mode, forms);
  return result.ok ? { valid: true, errors: [] } : { valid: false, errors: result.errors };
}

function invalid(path: readonly string[], message: string) {
  return { valid: false, errors: [{ path, message }] };
}
