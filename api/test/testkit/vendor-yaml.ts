import { accountCheck, bearer, providerFile, tokenForms } from './provider-file.ts';

const token = '${credentials.token}';
const userName = {
  username: { type: 'string', title: 'User name', maxLength: 60, 'x-order': 3 },
};

/** The catalog file of a vendor on this machine: one auth mode for each way in which a credential is sent. */
export const vendorYaml = providerFile({
  key: 'fake-vendor',
  name: 'Fake Vendor',
  description: 'A vendor that answers as the story says.',
  category: 'CRM',
  setupSteps: ['Copy the token.'],
  capabilities: ['SYNC'],
  authModes: [
    mode('bearer', 'BEARER', bearer('token')),
    mode(
      'basic',
      'BASIC',
      { kind: 'BASIC', user: '${config.username}', password: token },
      userName,
    ),
    mode('header', 'CUSTOM_HEADER', { kind: 'HEADER', name: 'X-Api-Key', value: token }),
    mode('query', 'API_KEY', { kind: 'QUERY', name: 'api_key', value: token }),
    { ...mode('uncallable', 'API_KEY', bearer('token')), proxy: null },
  ],
  proxy: { baseUrl: '${config.siteUrl}/v1', headers: { 'X-Vendor-Version': '2026-11' } },
});

function mode(
  key: string,
  kind: string,
  auth: object,
  otherFields: Readonly<Record<string, object>> = {},
) {
  return {
    key,
    kind,
    label: `As ${key}`,
    ...tokenForms({ name: 'siteUrl', title: 'Site address' }, otherFields),
    check: accountCheck({
      url: '${config.siteUrl}/me',
      auth,
      hints: { '401': 'Copy the token again.' },
    }),
  };
}
