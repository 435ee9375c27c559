import { describe, expect, test } from 'vitest';
import { OutboundError } from './outbound.ts';
import {
  isLocalName,
  isOpenPort,
  parseHost,
  parseHttpUrl,
  parseSocketTarget,
  targetOf,
} from './url-policy.ts';

const invalid = expect.objectContaining({ name: 'OutboundError', code: 'INVALID_URL' });

describe('a URL', () => {
  test.each([
    ['https://api.example.com/v1?q=1#top', 'api.example.com', 443],
    ['http://API.Example.com./', 'api.example.com', 80],
    ['https://example.com:8443', 'example.com', 8443],
    ['http://[2606:4700:0::1111]:8080/', '2606:4700::1111', 8080],
    ['http://0x7f.1/', '127.0.0.1', 80],
    ['http://bücher.example/', 'xn--bcher-kva.example', 80],
  ])('%s leads to %s, port %i', (text, host, port) => {
    expect(targetOf(parseHttpUrl(text))).toEqual({ host, port, purpose: 'http' });
  });

  test.each([
    ['', 'valid URL'],
    ['example.com', 'valid URL'],
    ['https://', 'valid URL'],
    ['https://exam\nple.com/', 'valid URL'],
    ['https://example.com\t/', 'valid URL'],
    ['https://example.com\\@evil.example/', 'valid URL'],
    ['https://exam%00ple.com/', 'valid URL'],
    ['https://example.com:99999/', 'valid URL'],
    ['ftp://example.com/', 'https:// or http://, not ftp:'],
    ['file:///etc/passwd', 'https:// or http://, not file:'],
    ['https://user:hunter2@example.com/', 'user name or password'],
    ['https://token@example.com/', 'user name or password'],
  ])('%j is refused: %s', (text, reason) => {
    expect(() => parseHttpUrl(text)).toThrow(invalid);
    expect(() => parseHttpUrl(text)).toThrow(reason);
  });

  test('that holds a password is refused without repeating it', () => {
    for (const text of ['https://user:hunter2@example.com/', 'https://user:hunter2@exa mple/']) {
      expect(() => parseHttpUrl(text)).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
      );
    }
  });
});

describe('a host', () => {
  test.each([
    ['smtp.example.com', 'smtp.example.com'],
    ['SMTP.Example.com.', 'smtp.example.com'],
    ['192.0.2.1', '192.0.2.1'],
    ['0x7f.1', '127.0.0.1'],
    ['::1', '::1'],
    ['[0:0::1]', '::1'],
  ])('%s is %s', (text, host) => {
    expect(parseHost(text)).toBe(host);
  });

  test.each([
    '',
    ' ',
    'a b',
    'example.com:80',
    'example.com:587',
    'example.com/path',
    'user@example.com',
    'example.com?x',
    'example.com#x',
    'example.com\\x',
    'exam\nple.com',
    '[::1]:25',
    'fe80::1%eth0',
    'javascript:alert(1)',
    'http:/example.com',
  ])('%j is none', (text) => {
    expect(() => parseHost(text)).toThrow(invalid);
  });

  test.each([0, -1, 65_536, 1.5, Number.NaN])('has no port %d', (port) => {
    expect(() => parseSocketTarget('example.com', port)).toThrow(OutboundError);
  });
});

describe('a name', () => {
  test.each([
    'localhost',
    'a.localhost',
    'printer.local',
    'metadata.google.internal',
    'db.prod.internal',
    'intranet',
    'metadata',
    'metadata.tencentyun.com',
  ])('%s is local', (name) => {
    expect(isLocalName(name)).toBe(true);
  });

  test.each(['example.com', 'local.example.com', 'mylocal.com', 'internal.de', '127.0.0.1', '::1'])(
    '%s is not',
    (name) => {
      expect(isLocalName(name)).toBe(false);
    },
  );
});

describe('on a public address, port', () => {
  test.each([
    [80, true, true],
    [443, true, true],
    [8080, true, true],
    [8443, true, true],
    [1024, true, true],
    [65_535, true, true],
    [25, false, true],
    [465, false, true],
    [587, false, true],
    [2525, true, true],
    [1, false, true],
    [1023, false, true],
    [22, false, false],
    [2375, false, false],
    [3306, false, false],
    [5432, false, false],
    [6379, false, false],
    [9200, false, false],
    [11_211, false, false],
    [27_017, false, false],
  ])('%i is open to HTTP: %s, to a socket: %s', (port, http, raw) => {
    expect(isOpenPort({ host: 'example.com', port, purpose: 'http' })).toBe(http);
    expect(isOpenPort({ host: 'example.com', port, purpose: 'raw' })).toBe(raw);
  });
});
