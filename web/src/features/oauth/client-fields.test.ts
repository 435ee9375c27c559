import { expect, test } from 'vitest';
import { readFields } from '../integration-form/schema-fields';
import { fieldsForClient } from './client-fields';

const fields = readFields({
  configSchema: {
    properties: { subdomain: { title: 'Subdomain' }, clientId: { title: 'Client ID' } },
    required: ['subdomain'],
  },
  credentialsSchema: {
    properties: { clientSecret: { title: 'Client secret', 'x-secret': true } },
  },
});

test.each([
  ['operator', [['config.subdomain', true]]],
  [
    'own',
    [
      ['config.subdomain', true],
      ['config.clientId', true],
      ['credentials.clientSecret', true],
    ],
  ],
] as const)(
  'with the OAuth app of %s these fields are shown, and required: %j',
  (client, shown) => {
    const used = fieldsForClient(fields, client);
    expect(used.map(({ key, required }) => [key, required])).toEqual(shown);
  },
);
