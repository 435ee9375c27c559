import { describe, expect, test } from 'vitest';
import { answerHeaders, requestHeaders } from './proxy-headers.ts';

const own = { authorization: 'Bearer vendor', 'x-api-key': 'vendor' };
const nothing = { finds: () => false };

describe('what a tool sends', () => {
  test('goes to the provider with the credential put in last', () => {
    const sent = requestHeaders(
      {
        accept: 'text/csv',
        'x-many': ['a', 'b'],
        authorization: 'Bearer pbk_1',
        'x-api-key': 'mine',
      },
      own,
    );
    expect(sent).toEqual({ accept: 'text/csv', 'x-many': ['a', 'b'], ...own });
  });

  test.each([
    'connection',
    'keep-alive',
    'proxy-authenticate',
    'proxy-authorization',
    'proxy-connection',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
    'host',
    'cookie',
    'set-cookie',
    'authorization',
    'expect',
    'forwarded',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-real-ip',
    'via',
    'origin',
    'referer',
    'sec-fetch-site',
    'patchbay-deadline-ms',
    'x-patchbay-anything',
    'x-http-method-override',
    'x-original-url',
    'x_api_key',
    'x_forwarded_for',
  ])('but for %s', (name) => {
    expect(requestHeaders({ [name]: 'value' }, { 'x-api-key': 'vendor' })).toEqual({
      'x-api-key': 'vendor',
    });
  });

  test('but for what Connection names', () => {
    const given = {
      connection: 'close, X-Secret ,x-other',
      'x-secret': '1',
      'x-other': '2',
      a: '3',
    };
    expect(requestHeaders(given, {})).toEqual({ a: '3' });
  });

  test('keeps what the answer depends on', () => {
    const kept = {
      accept: '*/*',
      'accept-encoding': 'br',
      'accept-language': 'pl',
      'content-encoding': 'gzip',
      'content-length': '12',
      'content-type': 'text/plain',
      'idempotency-key': 'x',
      'if-none-match': '"a"',
      range: 'bytes=0-9',
      'user-agent': 'tool/1',
    };
    expect(requestHeaders(kept, {})).toEqual(kept);
  });
});

describe('what a provider answers', () => {
  test.each([
    'connection',
    'keep-alive',
    'proxy-authenticate',
    'trailer',
    'transfer-encoding',
    'upgrade',
    'set-cookie',
    'www-authenticate',
    'strict-transport-security',
    'content-security-policy',
    'access-control-allow-origin',
    'access-control-allow-credentials',
    'cross-origin-opener-policy',
    'clear-site-data',
    'refresh',
    'alt-svc',
    'cache-control',
    'location',
    'content-location',
    'patchbay-error',
  ])('comes without %s', (name) => {
    expect(answerHeaders({ [name]: 'value' }, nothing)).toEqual({});
  });

  test('comes with the rest, under another name where Patchbay says the same', () => {
    const given = {
      etag: '"a"',
      link: '<https://api.example.com/?page=2>; rel="next"',
      'content-type': 'text/csv',
      'content-encoding': 'gzip',
      'retry-after': '7',
      'x-ratelimit-remaining': '9',
      'x-request-id': 'of-vendor',
      'x-secret': 'hop',
      connection: 'x-secret',
    };
    expect(answerHeaders(given, nothing)).toEqual({
      etag: '"a"',
      link: '<https://api.example.com/?page=2>; rel="next"',
      'content-type': 'text/csv',
      'content-encoding': 'gzip',
      'retry-after': '7',
      'provider-x-ratelimit-remaining': '9',
      'provider-x-request-id': 'of-vendor',
    });
  });

  test('comes without what repeats a credential, or cannot be written', () => {
    const scrubber = { finds: (text: string) => text.includes('s3cret') };
    const given = { 'x-echo': ['a', 'Bearer s3cret'], 'x-name': 'żółć', a: 'b' };
    expect(answerHeaders(given, scrubber)).toEqual({ a: 'b' });
  });
});
