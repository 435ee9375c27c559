import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateForms } from './forms.ts';
import { builtinCatalogDir, loadCatalog } from './load-catalog.ts';
import type { AuthMode, FieldSchema, FormSchema } from './model.ts';
import { secretFields } from './form-values.ts';

const catalog = await loadCatalog({ builtinDir: builtinCatalogDir });
const modes = catalog.providers.flatMap((provider) =>
  provider.authModes.map((mode) => [`${provider.key} ${mode.key}`, mode] as const),
);

function modeOf(name: string): AuthMode {
  const found = modes.find(([key]) => key === name)?.[1];
  if (found === undefined) throw new Error(`no mode ${name}`);
  return found;
}

const text = (order: number, more: Partial<FieldSchema> = {}): FieldSchema => ({
  type: 'string',
  title: `Field ${order}`,
  maxLength: 20,
  'x-order': order,
  ...more,
});
const form = (properties: Record<string, FieldSchema>, required: string[] = []): FormSchema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const modeWith = (configSchema: FormSchema): AuthMode => ({
  key: 'm',
  kind: 'NONE',
  label: 'M',
  available: true,
  unavailableReason: null,
  configSchema,
  credentialsSchema: form({}),
  check: { kind: 'NONE', reason: 'A test.' },
  actions: {},
});

function messages(mode: AuthMode, config: unknown, credentials: unknown = {}): string[] {
  const result = validateForms(mode, { config, credentials });
  return result.ok ? [] : result.errors.map((error) => `${error.path.join('.')}: ${error.message}`);
}

describe('a wrong field is told in the admin’s words', () => {
  const smtp = modeOf('smtp login');
  const good = { host: 'mail.example.com', username: 'ann' };

  test.each([
    [{ ...good, host: undefined }, 'config.host: Host is required'],
    [{ ...good, host: '' }, 'config.host: Host is required'],
    [{ ...good, host: null }, 'config.host: Host is required'],
    [{ ...good, host: 5 }, 'config.host: Host must be text'],
    [{ ...good, host: 'a b' }, 'config.host: Host must be a host name such as mail.example.com'],
    [{ ...good, port: '587' }, 'config.port: Port must be a whole number'],
    [{ ...good, port: 1.5 }, 'config.port: Port must be a whole number'],
    [{ ...good, port: 0 }, 'config.port: Port must be 1 or more'],
    [{ ...good, port: 70_000 }, 'config.port: Port must be 65535 or less'],
    [
      { ...good, security: 'ssl' },
      'config.security: Encryption must be one of starttls, tls (TLS from the start), none',
    ],
    [
      { ...good, fromAddress: 'ann@' },
      'config.fromAddress: From address must be an e-mail address',
    ],
    [
      { ...good, username: 'x'.repeat(321) },
      'config.username: User name must have at most 320 characters',
    ],
    [{ ...good, evil: 1 }, 'config.evil: There is no field "evil"'],
  ])('%j', (config, message) => {
    expect(messages(smtp, config, { password: 'p' })).toEqual([message]);
  });

  test('a pattern is told by its hint', () => {
    expect(
      messages(modeOf('sendgrid api-key'), {}, { apiKey: 'key-0123456789abcdef0123' }),
    ).toEqual(['credentials.apiKey: API key must start with SG.']);
  });

  test('every wrong field is told at once, each once', () => {
    expect(messages(smtp, { port: 'x', extra: 1 }, {})).toEqual([
      'config.extra: There is no field "extra"',
      'config.host: Host is required',
      'config.username: User name is required',
      'config.port: Port must be a whole number',
      'credentials.password: Password is required',
    ]);
  });
});

describe('what is stored', () => {
  test('has the defaults and nothing that was left blank', () => {
    const result = validateForms(modeOf('smtp login'), {
      config: { host: 'mail.example.com', username: 'ann', fromName: '', hourlyLimit: null },
      credentials: { password: 'p' },
    });
    expect(result).toEqual({
      ok: true,
      forms: {
        config: { host: 'mail.example.com', port: 587, security: 'starttls', username: 'ann' },
        credentials: { password: 'p' },
      },
    });
  });

  test('is only what was given, when a change is partial', () => {
    const forms = { config: { port: 465 }, credentials: { password: '' } };
    expect(validateForms(modeOf('smtp login'), forms, { partial: true })).toEqual({
      ok: true,
      forms: { config: { port: 465 }, credentials: {} },
    });
  });
});

describe('a field that is hidden', () => {
  const mode = modeWith(
    form(
      {
        auth: text(1, { enum: ['none', 'login'], default: 'none' }),
        user: text(2, { 'x-visible-when': { field: 'config.auth', equals: 'login' } }),
      },
      ['auth', 'user'],
    ),
  );

  test.each([
    [{}, []],
    [{ auth: 'none' }, []],
    [{ auth: 'none', user: 'ann' }, ['config.user: Field 2 does not belong here']],
    [{ user: 'ann' }, ['config.user: Field 2 does not belong here']],
    [{ auth: 'login' }, ['config.user: Field 2 is required']],
    [{ auth: 'login', user: 'ann' }, []],
  ])('%j → %j', (config, expected) => {
    expect(messages(mode, config)).toEqual(expected);
  });
});

describe('a form that is refused unread', () => {
  const mode = modeOf('slack bot-token');
  const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) });

  test.each([
    ['null', null, 'config: The configuration must be an object'],
    ['a list', [], 'config: The configuration must be an object'],
    ['a text', 'x', 'config: The configuration must be an object'],
    [
      '10 MB of text',
      { channel: 'x'.repeat(10_000_000) },
      'config: The configuration is larger than 64 KB',
    ],
    [
      '65,536 two-byte characters',
      { channel: 'é'.repeat(40_000) },
      'config: The configuration is larger than 64 KB',
    ],
    [
      'many small values',
      { channel: Array.from({ length: 100_000 }, () => 1) },
      'config: The configuration is larger than 64 KB',
    ],
    ['nine levels', deep(9), 'config: The configuration is nested more than 8 levels deep'],
    [
      'a hundred thousand levels',
      JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`),
      'config: The configuration is nested more than 8 levels deep',
    ],
    [
      '__proto__',
      JSON.parse('{"__proto__": {"x": 1}}'),
      'config: The configuration has a field name that is not allowed',
    ],
    [
      'a nested constructor',
      JSON.parse('{"a": {"constructor": 1}}'),
      'config: The configuration has a field name that is not allowed',
    ],
  ])('%s', (_, config, message) => {
    expect(messages(mode, config)).toEqual([message]);
  });

  test('ten thousand unknown fields get twenty errors', () => {
    const many = Object.fromEntries(Array.from({ length: 4000 }, (_, index) => [`f${index}`, 1]));
    expect(messages(mode, many, { botToken: 'xoxb-1' })).toHaveLength(20);
  });
});

describe.each(modes)('%s', (_, mode) => {
  test('arbitrary JSON never throws and never passes with a field that is not its own', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (config, credentials) => {
        const result = validateForms(mode, { config, credentials });
        const paths = result.ok ? [] : result.errors.map(({ path }) => path[0]);
        expect(['config', 'credentials']).toEqual(expect.arrayContaining([...new Set(paths)]));
        const isStranger =
          hasOtherFields(mode.configSchema, config) ||
          hasOtherFields(mode.credentialsSchema, credentials);
        expect(result.ok && isStranger).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test('values made from its schema pass, and one more field makes them fail', () => {
    fc.assert(
      fc.property(
        values(mode.configSchema),
        values(mode.credentialsSchema),
        (config, credentials) => {
          const passes = validateForms(mode, { config, credentials });
          const extra = validateForms(mode, { config: { ...config, zzUnknown: 'x' }, credentials });
          expect(passes).toMatchObject({ ok: true });
          expect(extra).toMatchObject({ ok: false });
        },
      ),
      { numRuns: 100 },
    );
  });

  test('each required field without a default is asked for', () => {
    for (const [name, schema] of [
      ['config', mode.configSchema],
      ['credentials', mode.credentialsSchema],
    ] as const) {
      for (const field of schema.required) {
        if (schema.properties[field]?.default !== undefined) continue;
        expect(messages(mode, {}, {})).toContain(
          `${name}.${field}: ${schema.properties[field]?.title ?? ''} is required`,
        );
      }
    }
  });
});

test('secret fields come in the order of the form, without what is no secret', () => {
  expect(secretFields(modeOf('smtp login'))).toEqual(['password']);
  expect(secretFields(modeOf('edi as2'))).toEqual([]);
});

function hasOtherFields(schema: FormSchema, given: unknown): boolean {
  if (typeof given !== 'object' || given === null) return true;
  return Object.keys(given).some((name) => !Object.hasOwn(schema.properties, name));
}

function values(schema: FormSchema): fc.Arbitrary<Record<string, unknown>> {
  const entries = Object.entries(schema.properties).map(
    ([name, field]) => [name, valueOf(field)] as const,
  );
  return fc.record(Object.fromEntries(entries), { requiredKeys: [...schema.required] });
}

function valueOf(field: FieldSchema): fc.Arbitrary<unknown> {
  if (field.enum !== undefined) return fc.constantFrom(...field.enum);
  if (field.type === 'boolean') return fc.boolean();
  if (field.type !== 'string') {
    return fc.integer({ min: field.minimum ?? -1e6, max: field.maximum ?? 1e6 });
  }
  if (field.format === 'hostname') return fc.domain();
  if (field.format === 'email') return fc.domain().map((domain) => `ann.lee@${domain}`);
  if (
    field.format === 'uri' &&
    new RegExp(field.pattern ?? '', 'u').test('https://a.example/path')
  ) {
    return fc.domain().map((domain) => `https://${domain}/path`);
  }
  const length = {
    minLength: field.minLength ?? 1,
    maxLength: Math.min(field.maxLength ?? 40, 120),
  };
  if (field.pattern === undefined) {
    return fc.string({ ...length, unit: fc.constantFrom('a', 'B', ' ', '0', '-') });
  }
  // An open repetition at the end is bounded, so that a generated text has the length that the field asks for.
  const most = Math.max(length.minLength, length.maxLength - 20);
  const bounded = field.pattern.replace(/\+\$$/, `{${length.minLength},${most}}$`);
  return fc
    .stringMatching(new RegExp(bounded, 'u'))
    .filter((made) => made.length <= (field.maxLength ?? 40));
}
