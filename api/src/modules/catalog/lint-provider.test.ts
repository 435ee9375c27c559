import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answerRuleMistakes } from '../../../test/fixtures/catalog/answer-rule-mistakes.ts';
import { ruleMistakes } from '../../../test/fixtures/catalog/rule-mistakes.ts';
import { schemaMistakes } from '../../../test/fixtures/catalog/schema-mistakes.ts';
import { lintProvider } from './lint-provider.ts';

const good = readFileSync(
  new URL('../../../test/fixtures/catalog/acme.yaml', import.meta.url),
  'utf8',
);
const isKnownIcon = (name: string): boolean => name === 'logos:slack';
const lint = (text: string) => lintProvider('acme.yaml', text, { isKnownIcon }).problems;

/** The fixture with one change; the change must find its place. */
function changed(from: string, to: string): string {
  if (!good.includes(from)) throw new Error(`the fixture has no ${from}`);
  return good.replace(from, to);
}

test('a file without mistakes has no problem', () => {
  expect(lint(good)).toEqual([]);
});

describe.each([
  ['the schema', schemaMistakes],
  ['the rules', ruleMistakes],
  ['the rules of answers', answerRuleMistakes],
])('%s', (_, mistakes) => {
  test.each(mistakes)('%s is told with its place', (_title, from, to, path, message) => {
    const problems = lint(changed(from, to));
    const told = problems.map((problem) => `${problem.path} ${problem.message}`);
    expect(told).toContainEqual(expect.stringContaining(`${path} ${message}`));
    expect(problems.every(({ line = 0 }) => line > 0)).toBe(true);
  });
});

describe('an address that credentials go to', () => {
  const urlMessages = (text: string): string[] =>
    lint(text).flatMap(({ path, message }) => (path.endsWith('.url') ? [message] : []));
  const own = 'https://${config.host}/v1/account';

  test.each([
    String.raw`^https://api\.acme\.example/v1/[a-z]+$`,
    String.raw`^https://acme\.example/(?:a|b)$`,
  ])('is a secret of the vendor’s host: %s', (pattern) => {
    const text = changed(own, '${credentials.apiKey}');
    expect(
      urlMessages(text.replace('^ak_[a-z0-9]+$', () => `${pattern}\n          format: uri`)),
    ).toEqual([]);
  });

  test.each([
    '^https://[a-z.]+/[a-z]+$',
    '^https://api.acme.example/[a-z]+$',
    String.raw`^https?://api\.acme\.example/[a-z]+$`,
    String.raw`^https://api\.acme\.example[^ ]+$`,
    String.raw`^https://(?:api\.acme\.example|[a-z.]+)/[a-z]+$`,
  ])('is no secret of any host: %s', (pattern) => {
    const text = changed(own, '${credentials.apiKey}');
    expect(
      urlMessages(text.replace('^ak_[a-z0-9]+$', () => `${pattern}\n          format: uri`)),
    ).toEqual([expect.stringContaining('its pattern must start with ^https:// and the vendor')]);
  });

  test.each([
    ['^https://[^ ]+$', []],
    ['^https?://[^ ]+$', []],
    ['^http://[^ ]+$', [expect.stringContaining('config.host must start with ^https://')]],
    ['^[^ ]+$', [expect.stringContaining('config.host must start with ^https://')]],
  ])('is encrypted, unless the file says outright that it may not be: %s', (pattern, messages) => {
    const field = `format: uri\n          pattern: ${pattern}\n          x-pattern-hint: be right`;
    const text = changed(own, '${config.host}/v1').replace('format: hostname', () => field);
    expect(urlMessages(text)).toEqual(messages);
  });

  test('is needed: a base URL without format or a secret that is no address is refused', () => {
    expect(urlMessages(changed(own, '${credentials.apiKey}'))).toEqual([
      'credentials.apiKey is a base URL and needs format: uri.',
    ]);
  });
});

test('a problem stands at the line of what is wrong', () => {
  const text = changed('format: hostname', 'format: host');
  const line = text.split('\n').findIndex((content) => content.includes('format: host')) + 1;
  expect(lint(text)).toEqual([
    {
      file: 'acme.yaml',
      line,
      path: 'authModes[0].config.properties.host.format',
      message: 'It must be one of email, hostname, uri.',
    },
  ]);
});

test('all problems are told at once, in the order of the file', () => {
  const text = changed('logos:slack', 'logos:none').replace('x-order: 4', 'x-order: 1');
  const lines = lint(text.replace('default: eu', 'default: mars')).map(({ line }) => line ?? 0);
  expect(lines).toHaveLength(3);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
});

describe('a file that is no YAML', () => {
  test.each([
    ['a syntax error', 'key: [a', 1],
    ['a key that stands twice', 'key: acme\nname: A\nkey: b\n', 3],
    ['two documents', 'key: acme\n---\nkey: b\n', undefined],
    ['an alias', 'key: &a acme\nname: *a\n', undefined],
    ['a bomb of aliases', bomb(), undefined],
    ['an unknown tag', 'key: !!js/function "x"\n', 1],
    ['more than 64 KB', `name: ${'x'.repeat(70_000)}`, undefined],
    ['an empty file', '', undefined],
    ['a list', '- a\n', undefined],
  ])('%s is refused', (_, text, line) => {
    const problems = lint(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(20);
    expect([line, undefined]).toContain(line === undefined ? line : problems[0]?.line);
  });
});

test('an alias is refused even where its value would fit', () => {
  const text = changed('name: Acme', 'name: &name Acme').replace('label: API key', 'label: *name');
  expect(lint(text)).toEqual([
    { file: 'acme.yaml', path: '', message: 'Aliases (*name) are not allowed.' },
  ]);
});

function bomb(): string {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const list =
      level === 0
        ? 'x,x,x,x,x,x,x,x,x'
        : Array(9)
            .fill(`*a${level - 1}`)
            .join(',');
    return `a${level}: &a${level} [${list}]`;
  });
  return levels.join('\n');
}
