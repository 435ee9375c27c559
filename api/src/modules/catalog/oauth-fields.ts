import type { AuthModeKind, FieldSchema } from './model.ts';
import type { AuthModeFile, FormFile } from './provider-file.ts';

const clientId = {
  type: 'string',
  title: 'Client ID',
  description: 'Of the OAuth app that you registered at the vendor.',
  maxLength: 512,
  'x-used-for': 'Tells the vendor which app asks.',
} as const;

const clientSecret = {
  type: 'string',
  title: 'Client secret',
  description: 'Belongs to the client ID.',
  maxLength: 2048,
  'x-secret': true,
  'x-used-for': 'Proves to the vendor which app asks.',
} as const;

export function isOAuth(kind: AuthModeKind): boolean {
  return kind === 'OAUTH2_CODE' || kind === 'OAUTH2_CLIENT_CREDENTIALS';
}

/**
 * An auth mode with the fields that every OAuth client needs, where it has an `oauth` block; a file may declare them in
 * its own words. They are required unless the operator has set a client for the provider.
 */
export function withClientFields(mode: AuthModeFile, hasOperatorClient: boolean): AuthModeFile {
  if (mode.oauth === undefined) return mode;
  const last = Math.max(0, ...fieldsOf(mode).map((field) => field['x-order']));
  return {
    ...mode,
    config: withField(
      mode.config,
      'clientId',
      { ...clientId, 'x-order': last + 1 },
      !hasOperatorClient,
    ),
    credentials: withField(
      mode.credentials,
      'clientSecret',
      { ...clientSecret, 'x-order': last + 2 },
      !hasOperatorClient,
    ),
  };
}

/** The same as its check sees it: with the access token, which is no field of any form. */
export function withAccessToken(mode: AuthModeFile): AuthModeFile {
  if (mode.oauth === undefined) return mode;
  const token: FieldSchema = { type: 'string', title: 'Access token', 'x-order': 0 };
  return { ...mode, credentials: withField(mode.credentials, 'accessToken', token, false) };
}

function fieldsOf({ config, credentials }: AuthModeFile): FieldSchema[] {
  return [config, credentials].flatMap((form) => Object.values(form?.properties ?? {}));
}

function withField(
  form: FormFile | undefined,
  name: string,
  field: FieldSchema,
  isRequired: boolean,
): FormFile {
  const others = (form?.required ?? []).filter((other) => other !== name);
  return {
    ...form,
    properties: { ...form?.properties, [name]: form?.properties[name] ?? field },
    required: isRequired ? [...others, name] : others,
  };
}
