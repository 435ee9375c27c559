import { describe, expect, test } from 'vitest';
import type { VendorAuth } from './case-file.ts';
import { hasRightCredentials, type Incoming, isSameRequest } from './credentials-match.ts';

const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`;
const incoming = (
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): Incoming => ({ method: 'POST', url: new URL(`https://api.example.com${path}`), headers, body });

type Row = readonly [
  auth: VendorAuth | VendorAuth[],
  path: string,
  right: Incoming,
  wrong: Incoming,
];

const rows: readonly Row[] = [
  [
    { kind: 'BEARER', token: 't' },
    '/',
    incoming('/', { authorization: 'Bearer t' }),
    incoming('/', { authorization: 'Bearer T' }),
  ],
  [
    { kind: 'BASIC', user: 'u', password: 'p:q' },
    '/',
    incoming('/', { authorization: basic('u:p:q') }),
    incoming('/', { authorization: basic('u:p') }),
  ],
  [
    { kind: 'BASIC', user: 'u', password: '' },
    '/',
    incoming('/', { authorization: basic('u:') }),
    incoming('/', { authorization: basic('u') }),
  ],
  [
    { kind: 'HEADER', name: 'X-Key', value: 'k' },
    '/',
    incoming('/', { 'x-key': 'k' }),
    incoming('/', { 'x-key': 'kk' }),
  ],
  [
    { kind: 'QUERY', name: 'key', value: 'a b' },
    '/?x=1',
    incoming('/?key=a%20b&x=1'),
    incoming('/?x=1&key=a'),
  ],
  [
    { kind: 'PATH', name: 'token', value: '1:a/b' },
    '/bot{token}/me',
    incoming('/bot1%3Aa%2Fb/me'),
    incoming('/bot1%3Aa/me'),
  ],
  [
    { kind: 'JSON', values: { 'auth.key': 'k', 'auth.id': 7 } },
    '/',
    incoming('/', {}, '{"auth":{"key":"k","id":7}}'),
    incoming('/', {}, '{"auth":{"key":"k"}}'),
  ],
  [
    { kind: 'FORM', values: { secret: 's&', id: '1' } },
    '/',
    incoming('/', {}, 'id=1&secret=s%26'),
    incoming('/', {}, 'id=1&secret=s'),
  ],
  [
    [
      { kind: 'HEADER', name: 'a', value: '1' },
      { kind: 'HEADER', name: 'b', value: '2' },
    ],
    '/',
    incoming('/', { a: '1', b: '2' }),
    incoming('/', { a: '1' }),
  ],
];

describe.each(rows)('%o', (auth, path, right, wrong) => {
  const request = { method: 'POST', url: `https://api.example.com${path}`, auth } as const;

  test('is the same request with right and with wrong credentials, and tells them apart', () => {
    expect([isSameRequest(request, right), hasRightCredentials(request, right)]).toEqual([
      true,
      true,
    ]);
    expect([isSameRequest(request, wrong), hasRightCredentials(request, wrong)]).toEqual([
      true,
      false,
    ]);
    expect(hasRightCredentials(request, incoming(path.replace('{token}', 'x')))).toBe(false);
  });

  test.each([
    ['another method', { ...right, method: 'GET' }],
    ['another host', { ...right, url: new URL(`https://other.example.com${right.url.pathname}`) }],
    ['another path', { ...right, url: new URL('https://api.example.com/other/path/of/it') }],
    [
      'a query of its own',
      { ...right, url: new URL(`${right.url.href}${right.url.search === '' ? '?' : '&'}z=1`) },
    ],
  ])('is not the same with %s', (_, other) => {
    expect(isSameRequest(request, other)).toBe(false);
  });
});
