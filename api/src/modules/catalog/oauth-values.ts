import { applyDefaults } from './form-values.ts';
import type { AuthMode, ValidForms } from './model.ts';

/** Where the checks of OAuth modes find the access token beside the credentials; no field of any form. */
export const accessTokenName = 'accessToken';

/** The forms with their defaults, and with the access token where the mode has one. */
export function withDefaults(mode: AuthMode, forms: ValidForms): ValidForms {
  const filled = applyDefaults(mode, forms);
  const token = forms.credentials[accessTokenName];
  if (mode.oauth === undefined || token === undefined) return filled;
  return { ...filled, credentials: { ...filled.credentials, [accessTokenName]: token } };
}

/** The forms as an admin fills them in. */
export function withoutAccessToken(mode: AuthMode, forms: ValidForms): ValidForms {
  if (mode.oauth === undefined) return forms;
  const { [accessTokenName]: _token, ...credentials } = forms.credentials;
  return { ...forms, credentials };
}
