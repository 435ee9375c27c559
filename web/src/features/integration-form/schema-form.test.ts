import { describe, expect, test } from 'vitest';
import { en } from './integration-form.messages';
import pl from './integration-form.messages.pl';
import { readFields, readPresets, type Field } from './schema-fields';
import { fieldError, formErrors, initialValues, toInput, visibleFields } from './schema-form';

const configSchema = {
  type: 'object',
  required: ['host', 'port'],
  properties: {
    note: { type: 'string' },
    port: {
      type: 'integer',
      title: 'Port',
      minimum: 1,
      maximum: 65_535,
      default: 587,
      'x-order': 2,
    },
    host: { type: 'string', title: 'Host', format: 'hostname', 'x-order': 1 },
    security: {
      type: 'string',
      'x-order': 3,
      default: 'starttls',
      oneOf: [
        { const: 'starttls', title: 'STARTTLS' },
        { const: 'none', title: 'No encryption' },
      ],
    },
    acceptPlain: {
      type: 'boolean',
      'x-visible-when': { field: 'security', equals: 'none' },
    },
  },
  'x-presets': [{ label: 'Gmail', values: { host: 'smtp.gmail.com', port: 465 } }],
};

const credentialsSchema = {
  required: ['password'],
  properties: {
    password: {
      type: 'string',
      title: 'Password',
      'x-secret': true,
      pattern: '^SG\\.',
      'x-pattern-hint': 'start with SG.',
    },
  },
};

const fields = readFields({ configSchema, credentialsSchema });

function only(section: 'config' | 'credentials', schema: unknown): Field[] {
  const empty = {};
  return readFields(
    section === 'config'
      ? { configSchema: schema, credentialsSchema: empty }
      : { configSchema: empty, credentialsSchema: schema },
  );
}

function field(name: string, schema: unknown, required = false): Field {
  const [first] = only('config', {
    properties: { [name]: schema },
    required: required ? [name] : [],
  });
  if (!first) throw new Error('no field');
  return first;
}

describe('a schema becomes fields', () => {
  test('in the order that the schema asks for', () => {
    expect(fields.map(({ key }) => key)).toEqual([
      'config.host',
      'config.port',
      'config.security',
      'config.note',
      'config.acceptPlain',
      'credentials.password',
    ]);
  });

  test('in one order across both schemas: a password stands beside its user name', () => {
    const mixed = readFields({
      configSchema: { properties: { user: { 'x-order': 1 }, limit: { 'x-order': 3 } } },
      credentialsSchema: { properties: { password: { 'x-order': 2 } } },
    });
    expect(mixed.map(({ name }) => name)).toEqual(['user', 'password', 'limit']);
  });

  test('choices carry the names that the schema gives them', () => {
    const schema = { enum: ['tls', 'none'], 'x-enum-titles': { tls: 'TLS from the start' } };
    expect(field('x', schema).choices).toEqual([
      { value: 'tls', label: 'TLS from the start' },
      { value: 'none', label: 'none' },
    ]);
  });

  test.each([
    ['a secret', { type: 'string', 'x-secret': true }, 'secret'],
    ['named choices', { oneOf: [{ const: 'a', title: 'A' }] }, 'select'],
    ['an enum', { type: 'string', enum: ['a', 'b'] }, 'select'],
    ['yes or no', { type: 'boolean' }, 'switch'],
    ['a whole number', { type: 'integer' }, 'number'],
    ['a number', { type: 'number' }, 'number'],
    ['text', { type: 'string' }, 'text'],
    ['a schema that says nothing', {}, 'text'],
  ])('%s has the input of its kind', (_, schema, kind) => {
    expect(field('x', schema).kind).toBe(kind);
  });

  test.each([[null], [undefined], ['text'], [[]], [{ properties: 7 }]])(
    'no fields come from %j, and nothing breaks',
    (schema) => {
      expect(only('config', schema)).toEqual([]);
      expect(readPresets('config', schema)).toEqual([]);
    },
  );

  test('presets fill the fields of their section', () => {
    expect(readPresets('config', configSchema)).toEqual([
      { label: 'Gmail', values: { 'config.host': 'smtp.gmail.com', 'config.port': '465' } },
    ]);
  });
});

describe('values start from what is stored, then from defaults', () => {
  test('stored configuration wins', () => {
    expect(initialValues(fields, { port: 25, acceptPlain: true })).toMatchObject({
      'config.host': '',
      'config.port': '25',
      'config.security': 'starttls',
      'config.acceptPlain': true,
    });
  });

  test('a secret never starts with a value', () => {
    expect(initialValues(fields, { password: 'leaked' })['credentials.password']).toBe('');
  });
});

describe('a value is judged as the server will', () => {
  test.each<[string, unknown, string, string | undefined]>([
    ['short', { minLength: 3 }, 'ab', 'Enter at least 3 characters.'],
    ['three emoji are three characters', { minLength: 3, maxLength: 3 }, '😀😀😀', undefined],
    ['long', { maxLength: 2 }, 'abc', 'Enter at most 2 characters.'],
    ['pattern', { pattern: '^\\d+$' }, 'x', 'This does not have the expected form.'],
    [
      'pattern with hint',
      { pattern: '^SG', 'x-pattern-hint': 'start with SG' },
      'x',
      'x must start with SG.',
    ],
    ['pattern met', { pattern: '^SG' }, 'SG1', undefined],
    ['pattern that cannot be read', { pattern: '(' }, 'x', undefined],
    ['mail', { format: 'email' }, 'a@b', undefined],
    ['no mail', { format: 'email' }, 'a b', 'Enter an e-mail address.'],
    ['address', { format: 'uri' }, 'https://a.example/x', undefined],
    [
      'no address',
      { format: 'uri' },
      'a.example',
      'Enter a full address, such as https://example.com.',
    ],
    ['host', { format: 'hostname' }, 'mail.example.com', undefined],
    [
      'no host',
      { format: 'hostname' },
      'mail example',
      'Enter a host name, such as mail.example.com.',
    ],
    ['unknown format', { format: 'made-up' }, 'x', undefined],
    ['no number', { type: 'integer' }, 'x', 'Enter a number.'],
    ['no whole number', { type: 'integer' }, '1.5', 'Enter a whole number.'],
    ['number', { type: 'number' }, '1.5', undefined],
    ['too low', { type: 'integer', minimum: 1 }, '0', 'Enter 1 or more.'],
    ['too high', { type: 'integer', maximum: 9 }, '10', 'Enter 9 or less.'],
    ['outside', { type: 'integer', minimum: 1, maximum: 9 }, '10', 'Enter a number from 1 to 9.'],
    ['no choice', { enum: ['a'] }, 'b', 'Choose one of the list.'],
    ['blank', { minLength: 3 }, '', undefined],
  ])('%s', (_, schema, value, expected) => {
    expect(fieldError(field('x', schema), value, en.fields)).toBe(expected);
  });

  test('a required field says so by its name', () => {
    const host = field('x', { title: 'Host' }, true);
    expect(fieldError(host, '', en.fields)).toBe('Host is required.');
  });

  test('a stored secret may stay blank; a new one may not', () => {
    const values = { 'config.host': 'a.example', 'config.port': '25' };
    expect(formErrors(fields, values, en.fields)).toEqual({
      'credentials.password': 'Password is required.',
    });
    const kept = new Set(['credentials.password']);
    expect(formErrors(fields, values, en.fields, { kept })).toEqual({});
  });

  test('one character is not several', () => {
    const schema = { minLength: 1, maxLength: 1 };
    expect(fieldError(field('x', schema), 'ab', en.fields)).toBe('Enter at most 1 character.');
  });

  test.each<[unknown, string, string]>([
    [{ maxLength: 1 }, 'ab', 'Wpisz najwyżej 1 znak.'],
    [{ maxLength: 2 }, 'abc', 'Wpisz najwyżej 2 znaki.'],
    [{ minLength: 5 }, 'ab', 'Wpisz co najmniej 5 znaków.'],
    [{ minLength: 12 }, 'ab', 'Wpisz co najmniej 12 znaków.'],
    [{ minLength: 22 }, 'ab', 'Wpisz co najmniej 22 znaki.'],
    [{ type: 'integer', minimum: 1, maximum: 9 }, '10', 'Podaj liczbę od 1 do 9.'],
    // The hint is the provider's and stays as it comes.
    [
      { title: 'Key', pattern: '^SG', 'x-pattern-hint': 'start with SG' },
      'x',
      'Wymagany format: start with SG.',
    ],
  ])('in Polish: %j and %j', (schema, value, expected) => {
    expect(fieldError(field('x', schema), value, pl.fields)).toBe(expected);
  });
});

describe('a field that does not apply', () => {
  const shown = { 'config.security': 'none', 'config.acceptPlain': true };
  const hidden = { ...shown, 'config.security': 'starttls' };

  test('is neither drawn nor sent', () => {
    expect(visibleFields(fields, shown).map(({ name }) => name)).toContain('acceptPlain');
    expect(visibleFields(fields, hidden).map(({ name }) => name)).not.toContain('acceptPlain');
    expect(toInput(fields, hidden).config).toEqual({ security: 'starttls' });
  });

  test.each([
    ['credentials', 'security', 'none', true],
    ['credentials', 'config.security', 'none', true],
    ['credentials', 'security', ['none', 'tls'], true],
    ['credentials', 'security', 'tls', false],
    ['credentials', 'missing', 'none', false],
  ] as const)('may depend from %s on %s = %j: %s', (section, name, equals, expected) => {
    const dependent = only(section, {
      properties: { x: { 'x-visible-when': { field: name, equals } } },
    });
    expect(visibleFields(dependent, shown).length > 0).toBe(expected);
  });
});

test('what is sent has numbers as numbers, keeps false, and leaves blanks out', () => {
  const values = {
    'config.host': 'a.example',
    'config.port': '25',
    'config.security': 'none',
    'config.acceptPlain': false,
    'config.note': '',
    'credentials.password': '',
  };
  expect(toInput(fields, values)).toEqual({
    config: { host: 'a.example', port: 25, security: 'none', acceptPlain: false },
    credentials: {},
  });
});
