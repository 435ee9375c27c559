import { describe, expect, it } from 'vitest';
import { readEmailAddress } from './email-address.ts';

describe('an e-mail address', () => {
  it.each([
    ['jane@example.com', 'jane@example.com'],
    ['  Jane.Doe+hub@Example.COM\n', 'jane.doe+hub@example.com'],
    ['admin@localhost', 'admin@localhost'],
    ["o'neil@xn--bcher-kva.example", "o'neil@xn--bcher-kva.example"],
    [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
  ])('%j is %s', (text, address) => {
    expect(readEmailAddress(text)).toBe(address);
  });

  it.each([
    '',
    'jane',
    '@example.com',
    'jane@',
    'jane@@example.com',
    'jane@example.com, joe@example.com',
    'Jane <jane@example.com>',
    'jane doe@example.com',
    'jane@exa mple.com',
    'jane@-example.com',
    'jane@example..com',
    'jane@example.com\0',
    'jane@example.com\r\nBcc: joe@example.com',
    `${'a'.repeat(65)}@example.com`,
    `jane@${'a'.repeat(64)}.com`,
    `jane@${'a.'.repeat(130)}com`,
    'x'.repeat(1_000_000),
  ])('is not %j', (text) => {
    expect(readEmailAddress(text)).toBeUndefined();
  });
});
