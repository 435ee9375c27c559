import { describe, expect, test } from 'vitest';
import { isRedirect, pathOfAddress } from './redirects.ts';

const base = { baseUrl: 'https://api.example.com/v1', hosts: ['files.example.com'] };
const called = 'https://api.example.com/v1/orders/7?x=1';

describe('an address that an answer leads to', () => {
  test.each([
    ['https://api.example.com/v1/orders/8', '/orders/8'],
    ['/v1/orders/8?page=2#top', '/orders/8?page=2#top'],
    ['8', '/orders/8'],
    ['?page=2', '/orders/7?page=2'],
    ['//api.example.com/v1/a', '/a'],
    ['https://API.example.com:443/v1', ''],
    ['https://files.example.com/a?b', '/~files.example.com/a?b'],
  ])('%s is the provider’s own: %s', (address, path) => {
    expect(pathOfAddress(base, called, address)).toBe(path);
  });

  test.each([
    'https://evil.example/v1/orders',
    'https://api.example.com.evil.example/v1/a',
    'https://api.example.com@evil.example/v1/a',
    'https://user:pass@api.example.com/v1/a',
    'http://api.example.com/v1/a',
    'https://api.example.com:8443/v1/a',
    'https://api.example.com/v2/a',
    'https://api.example.com/v10/a',
    'https://api.example.com/v1/../admin',
    '../../admin',
    '/admin',
    '//evil.example/v1/a',
    '\\\\evil.example\\v1',
    'http://files.example.com/a',
    'https://files.example.com:81/a',
    'http://127.0.0.1/v1/a',
    'http://169.254.169.254/latest/meta-data/',
    'javascript:alert(1)',
    'data:text/plain,x',
    'https://',
  ])('%s is not', (address) => {
    expect(pathOfAddress(base, called, address)).toBeUndefined();
  });
});

test.each([
  [200, false],
  [201, false],
  [300, true],
  [301, true],
  [302, true],
  [303, true],
  [304, false],
  [307, true],
  [308, true],
  [400, false],
])('%i is a redirect: %s', (status, expected) => {
  expect(isRedirect(status)).toBe(expected);
});
