import { describe, expect, test } from 'vitest';
import { chosenCard, coveredFields, regeneratePage } from './field-cards';
import { readFields, readPresets, type Field } from './schema-fields';

const configSchema = {
  properties: {
    host: { type: 'string', title: 'Host', format: 'hostname', 'x-order': 1 },
    port: {
      type: 'integer',
      title: 'Port',
      'x-order': 2,
      'x-choices': [
        { value: 587, title: '587', description: 'STARTTLS', sets: { security: 'starttls' } },
        { value: 465, title: '465', sets: { security: 'tls' } },
      ],
      'x-other-choice': 'Other port',
    },
    security: { type: 'string', title: 'Encryption', enum: ['starttls', 'tls'], 'x-order': 3 },
  },
  'x-presets': [
    {
      label: 'Acme',
      values: { host: 'smtp.acme.example', port: 587 },
      regenerateUrl: 'https://acme.example/keys',
    },
    {
      label: 'Other',
      values: { host: 'smtp.other.example' },
      regenerateUrl: 'javascript:alert(1)',
    },
  ],
};
const credentialsSchema = {
  properties: {
    password: {
      type: 'string',
      'x-secret': true,
      'x-order': 4,
      'x-regenerate-url': 'https://example.com/passwords',
    },
  },
};
const fields = readFields({ configSchema, credentialsSchema });
const presets = readPresets('config', configSchema);
const port = named('config.port');
const nobody = new Set<string>();

function named(key: string): Field {
  const found = fields.find((field) => field.key === key);
  if (!found) throw new Error(`There is no ${key}.`);
  return found;
}

describe('the card of a field', () => {
  test('is chosen when its value and all that it sets are entered', () => {
    const values = { 'config.port': '465', 'config.security': 'tls' };
    expect(chosenCard(port, values)?.title).toBe('465');
  });

  test.each([
    [{ 'config.port': '465', 'config.security': 'starttls' }],
    [{ 'config.port': '2525', 'config.security': 'tls' }],
    [{}],
  ])('is none of them for %j', (values) => {
    expect(chosenCard(port, values)).toBeUndefined();
  });

  test('covers what it sets, unless its reader wants to enter something else', () => {
    const values = { 'config.port': '587', 'config.security': 'starttls' };
    expect([...coveredFields(fields, values, nobody)]).toEqual([
      ['config.security', 'config.port'],
    ]);
    expect(coveredFields(fields, values, new Set(['config.port'])).size).toBe(0);
    expect(coveredFields(fields, { ...values, 'config.port': '2525' }, nobody).size).toBe(0);
  });
});

describe('the page where a secret is made anew', () => {
  const pageFor = (host: string, key = 'credentials.password') =>
    regeneratePage(named(key), fields, presets, { 'config.host': host, 'config.port': '2525' });

  test('is that of the preset whose address is entered, whatever else was changed', () => {
    expect(pageFor('smtp.acme.example')).toBe('https://acme.example/keys');
  });

  test('is that of the field elsewhere, and never one that is not over https', () => {
    expect(pageFor('mail.example.com')).toBe('https://example.com/passwords');
    expect(pageFor('smtp.other.example')).toBe('https://example.com/passwords');
  });

  test('is none for what is no secret', () => {
    expect(pageFor('smtp.acme.example', 'config.host')).toBeUndefined();
  });
});
