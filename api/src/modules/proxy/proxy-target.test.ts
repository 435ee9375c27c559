import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proxyTarget } from './proxy-target.ts';

const base = { baseUrl: 'https://api.example.com/v1', hosts: ['files.example.com'] };
const goTo = (path: string, query = '', own: Record<string, string> = {}) =>
  proxyTarget(base, path, query, own);

describe('a path that is handed on as it was sent', () => {
  test.each([
    ['', 'https://api.example.com/v1'],
    ['/', 'https://api.example.com/v1/'],
    ['/messages', 'https://api.example.com/v1/messages'],
    ['/messages/', 'https://api.example.com/v1/messages/'],
    ['/a.b/..c/d../...', 'https://api.example.com/v1/a.b/..c/d../...'],
    ['/projects/acme%2Fweb/tree', 'https://api.example.com/v1/projects/acme%2Fweb/tree'],
    [
      '/calendars/ada@example.com/events',
      'https://api.example.com/v1/calendars/ada@example.com/events',
    ],
    ['/%40ada', 'https://api.example.com/v1/%40ada'],
    ['/name;v=1/x', 'https://api.example.com/v1/name;v=1/x'],
    ['/za%C5%BC%C3%B3%C5%82%C4%87', 'https://api.example.com/v1/za%C5%BC%C3%B3%C5%82%C4%87'],
    ['/100%25', 'https://api.example.com/v1/100%25'],
    ['/:batch', 'https://api.example.com/v1/:batch'],
    ['/https:', 'https://api.example.com/v1/https:'],
    ["/it's(fine)*!$&,=+", "https://api.example.com/v1/it's(fine)*!$&,=+"],
    ['/~files.example.com/a/b', 'https://files.example.com/a/b'],
    ['/~files.example.com', 'https://files.example.com'],
    ['/~ada', 'https://api.example.com/v1/~ada'],
    [
      '/~files.example.com.evil.example/a',
      'https://api.example.com/v1/~files.example.com.evil.example/a',
    ],
    ['/x/~files.example.com/a', 'https://api.example.com/v1/x/~files.example.com/a'],
  ])('%s', (path, url) => {
    expect(goTo(path)).toEqual({ ok: true, url });
  });
});

describe('a path that is refused', () => {
  test.each([
    '/..',
    '/../admin',
    '/a/../../admin',
    '/a/..',
    '/.',
    '/./a',
    '/%2e%2e/admin',
    '/%2E%2e/admin',
    '/.%2e/admin',
    '/%2e./admin',
    '/%252e%252e/admin',
    '/%25252e%25252e/admin',
    '/%2525252e%2525252e/admin',
    '/..%2fadmin',
    '/a%2f..%2f..%2fadmin',
    '/a%252f..%252fadmin',
    '/..;/admin',
    '/..;x=1/admin',
    '/%2e%2e%3b/admin',
    '/..%00/admin',
    '/a%00',
    '/a%0d%0ax-evil:1',
    '/a%250ab',
    '/%c0%ae%c0%ae/admin',
    '/..%c0%afadmin',
    '//evil.example/a',
    '/a//b',
    '/%2f/evil.example',
    '/%2fevil.example',
    '/%252fevil.example',
    '/a%2f%2fb',
    '/\\evil.example',
    '/a\\..\\b',
    '/%5c%5cevil.example',
    '/%255cevil',
    '/@evil.example',
    '/user@evil.example/a',
    '/user:pass@evil.example/a',
    '@evil.example/a',
    '.evil.example/a',
    ':8443/a',
    'evil',
    '/a b',
    '/a"b',
    '/<script>',
    '/a#b',
    '/a?b',
    '/żółć',
    '/a%zz',
    '/a%',
    '/a%4',
    '/a|b',
    '/{id}',
    '/a\tb',
    '/a\nb',
    '/~files.example.com/../a',
    '/~files.example.com//evil.example',
    '/~files.example.com@evil.example/a',
  ])('%s', (path) => {
    expect(goTo(path)).toMatchObject({ ok: false, reason: expect.stringMatching(/\.$/) });
  });
});

test('whatever is sent, what is not refused is below the base URL or on a host of the provider', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '/',
      '//',
      '%2e',
      '%2f',
      '%5c',
      '%25',
      '@',
      ':',
      ';',
      '?',
      '#',
      '~',
      '\\',
    ),
    fc.constantFrom('evil.example', 'files.example.com', 'http://', '%00', '\t', 'a', 'ł'),
    fc.string({ maxLength: 3 }),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 10 }),
      fc.string({ maxLength: 6 }),
      (pieces, query) => {
        const target = goTo(pieces.join(''), query);
        if (!target.ok) return;
        const url = new URL(target.url);
        const isBelow =
          url.origin === 'https://api.example.com' && /^\/v1(?:\/|$)/.test(url.pathname);
        expect(isBelow || url.origin === 'https://files.example.com').toBe(true);
        expect([url.username, url.password, url.hash]).toEqual(['', '', '']);
      },
    ),
    { numRuns: 5_000 },
  );
});

test('a base URL without a path is one', () => {
  const root = { baseUrl: 'https://api.example.com', hosts: [] };
  expect(proxyTarget(root, '', '', {})).toEqual({ ok: true, url: 'https://api.example.com' });
  expect(proxyTarget(root, '/a', '', {})).toEqual({ ok: true, url: 'https://api.example.com/a' });
  expect(proxyTarget(root, '.evil.example', '', {})).toMatchObject({ ok: false });
  expect(proxyTarget(root, ':81/a', '', {})).toMatchObject({ ok: false });
});

test('a credential in the base URL stays encoded', () => {
  const telegram = { baseUrl: 'https://api.telegram.org/bot12%3Aab', hosts: [] };
  expect(proxyTarget(telegram, '/getMe', '', {})).toMatchObject({
    url: 'https://api.telegram.org/bot12%3Aab/getMe',
  });
});

describe('a query', () => {
  test.each([
    'a=1&b=2',
    'a=%26%3D&a=2',
    'q=a+b',
    'fields[]=x',
    "$filter=name eq 'x'".replaceAll(' ', '%20'),
    'u=https://x.example/?y',
  ])('goes through as it is: %s', (query) => {
    expect(goTo('/a', query)).toEqual({ ok: true, url: `https://api.example.com/v1/a?${query}` });
  });

  test.each(['a=b#c', 'a=b c', 'a=\\', 'a="b"', 'ł', 'a=\u0000', 'a=\r\nx: y'])(
    'is refused: %j',
    (query) => {
      expect(goTo('/a', query)).toMatchObject({ ok: false });
    },
  );

  test.each([
    ['key=mine', ''],
    ['KEY=mine&a=1', 'a=1&'],
    ['a=1&key=mine&key=again', 'a=1&'],
    ['k%65y=mine&b', 'b&'],
    ['key[]=mine', ''],
    ['key', ''],
    ['%6bey[a]=1&+key=2', ''],
    ['keys=1', 'keys=1&'],
  ])('never has the tool’s own credential: %s', (query, kept) => {
    expect(goTo('/a', query, { key: 's3cret&' })).toEqual({
      ok: true,
      url: `https://api.example.com/v1/a?${kept}key=s3cret%26`,
    });
  });
});
