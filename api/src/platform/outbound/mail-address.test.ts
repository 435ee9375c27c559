import { describe, expect, test } from 'vitest';
import { MailAddress } from './mail-address.ts';

describe('an address', () => {
  test.each([
    ['ada@example.com', 'ada@example.com'],
    ['Ada.Lovelace+tag@Example.COM', 'Ada.Lovelace+tag@example.com'],
    ["o'brien=x@mail.example.com", "o'brien=x@mail.example.com"],
    ['root@localhost', 'root@localhost'],
    ['józef@żółw.example.pl', 'józef@xn--w-uga1v8h.example.pl'],
    [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
  ])('%s is one', (text, address) => {
    expect(MailAddress.parse(text)?.text).toBe(address);
  });

  test.each([
    ['nothing', ''],
    ['no at sign', 'ada'],
    ['nothing before it', '@example.com'],
    ['nothing after it', 'ada@'],
    ['a line break', 'ada@example.com\r\nRCPT TO:<eve@evil.example>'],
    ['a line break in the local part', 'ada\r\nDATA\r\n@example.com'],
    ['a lone line feed', 'ada@example.com\n'],
    ['a NUL', 'ada\0@example.com'],
    ['angle brackets', '<ada@example.com>'],
    ['a name', 'Ada <ada@example.com>'],
    ['the end of a command', 'ada@example.com> SIZE=0'],
    ['a list', 'ada@example.com,eve@evil.example'],
    ['a space', 'ada lovelace@example.com'],
    ['a quoted local part', '"ada@evil"@example.com'],
    ['a second at sign', 'ada@evil@example.com'],
    ['a comment', 'ada(x)@example.com'],
    ['a domain literal', 'ada@[127.0.0.1]'],
    ['two dots', 'ada..lovelace@example.com'],
    ['a dot at the start', '.ada@example.com'],
    ['a label that starts with a hyphen', 'ada@-example.com'],
    ['a soft hyphen in the domain', 'ada@exam\u00ADple.com'],
    ['a full-width at sign only', 'ada\uFF20example.com'],
    ['an empty label', 'ada@example..com'],
    ['65 letters before the at sign', `${'a'.repeat(65)}@example.com`],
    [
      'more than 254 characters',
      `ada@${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(20)}`,
    ],
    ['a line separator', 'ada\u2028@example.com'],
  ])('with %s is none', (_what, text) => {
    expect(MailAddress.parse(text)).toBeUndefined();
  });
});
