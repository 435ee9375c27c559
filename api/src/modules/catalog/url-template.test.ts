import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TemplateError } from './template.ts';
import { fillUrl, headerValue, isHostName } from './url-template.ts';

const fill = (template: string, config: Record<string, string>): string =>
  fillUrl(template, {}, { config, credentials: {} });

describe('a value in the host', () => {
  test.each([
    ['https://${config.x}/a', 'mail.example.com', 'https://mail.example.com/a'],
    ['https://${config.x}:8443/a', '10.0.0.1', 'https://10.0.0.1:8443/a'],
    ['https://${config.x}.example.com', 'acme', 'https://acme.example.com'],
  ])('%s takes %s', (template, x, url) => {
    expect(fill(template, { x })).toBe(url);
  });

  test.each([
    ['https://${config.x}/a', 'evil.com/b'],
    ['https://${config.x}/a', 'user@evil.com'],
    ['https://${config.x}/a', 'evil.com:81'],
    ['https://${config.x}/a', 'evil.com#'],
    ['https://${config.x}/a', 'evil.com\\@good.com'],
    ['https://${config.x}.example.com/a', 'evil.com/'],
    ['https://${config.x}.example.com/a', 'evil.com'],
    ['https://${config.x}.example.com/a', ''],
    ['https://api.${config.x}/a', 'evil.com'],
  ])('%s refuses %j and names the field', (template, x) => {
    expect(() => fill(template, { x })).toThrow(TemplateError);
    expect(() => fill(template, { x })).toThrow(expect.objectContaining({ field: 'config.x' }));
  });
});

describe('a value in the path', () => {
  test.each([
    ['a/b?c#d', 'https://example.com/v1/a%2Fb%3Fc%23d/end'],
    ['żółw', 'https://example.com/v1/%C5%BC%C3%B3%C5%82w/end'],
    ['..%2f', 'https://example.com/v1/..%252f/end'],
  ])('%j stays one segment', (x, url) => {
    expect(fill('https://example.com/v1/${config.x}/end', { x })).toBe(url);
  });

  test.each(['.', '..'])('%j is refused, because it climbs', (x) => {
    expect(() => fill('https://example.com/v1/${config.x}/end', { x })).toThrow(TemplateError);
  });

  test('two values that climb together are refused', () => {
    expect(() => fill('https://example.com/v1/${config.x}${config.x}/end', { x: '.' })).toThrow(
      TemplateError,
    );
  });
});

describe('a value as base URL', () => {
  test.each([
    ['https://blog.example.com', 'https://blog.example.com/wp-json'],
    ['https://blog.example.com/news//', 'https://blog.example.com/news/wp-json'],
    ['http://blog.example.com:8080', 'http://blog.example.com:8080/wp-json'],
  ])('%s keeps host, port and path', (x, url) => {
    expect(fill('${config.x}/wp-json', { x })).toBe(url);
  });

  test.each([
    'ftp://example.com',
    'javascript:alert(1)',
    'blog.example.com',
    'https://user:pass@example.com',
    'https://example.com/?a=b',
    'https://example.com/#a',
  ])('%s is refused', (x) => {
    expect(() => fill('${config.x}/wp-json', { x })).toThrow(TemplateError);
  });
});

test('a secret address is a base URL too, and a wrong one is told as a credential', () => {
  const scope = (x: string) => ({ config: {}, credentials: { x } });
  const address = 'https://calendar.example.com/ical/team%40example.com/private-1/basic.ics';
  expect(fillUrl('${credentials.x}', {}, scope(address))).toBe(address);
  expect(() => fillUrl('${credentials.x}', {}, scope(`${address}?a=b`))).toThrow(
    expect.objectContaining({ field: 'credentials.x' }),
  );
});

/** Where a request goes, or undefined when the values are refused. */
function targetOf(host: string, path: string, q: string): object | undefined {
  const template = 'https://${config.host}.example.com/v1/${config.path}/end';
  try {
    const url = new URL(fillUrl(template, { q }, { config: { host, path }, credentials: {} }));
    const [, version, , end, ...more] = url.pathname.split('/');
    const { hostname, username, hash } = url;
    return { hostname, username, hash, version, end, more, query: [...url.searchParams.keys()] };
  } catch (error) {
    if (error instanceof TemplateError) return undefined;
    throw error;
  }
}

test('whatever the values are, the request goes to the host and below the path of the template', () => {
  const host = fc.oneof(fc.domain(), fc.stringMatching(/^[a-z0-9-]{1,8}$/), fc.string());
  const anything = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.webUrl());
  fc.assert(
    fc.property(host, anything, anything, (name, path, query) => {
      const expected = {
        hostname: `${name.toLowerCase()}.example.com`,
        username: '',
        hash: '',
        version: 'v1',
        end: 'end',
        more: [],
        query: ['q'],
      };
      expect([undefined, expected]).toContainEqual(targetOf(name, path, query));
    }),
  );
});

test.each(['a\r\nX-Evil: 1', 'a\nb', 'a\0b', 'tökën→'])('%j cannot be a header value', (text) => {
  expect(() => headerValue(text, 'credentials.x')).toThrow(TemplateError);
});

test.each([
  ['example.com', true],
  ['127.0.0.1', true],
  ['localhost', true],
  ['a'.repeat(63), true],
  ['a'.repeat(64), false],
  ['-a.com', false],
  ['a..com', false],
  ['a.com.', false],
  ['exämple.com', false],
  [`${'a.'.repeat(127)}a`, false],
])('%s is a host name: %s', (text, expected) => {
  expect(isHostName(text)).toBe(expected);
});
