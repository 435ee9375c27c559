import { describe, expect, it } from 'vitest';
import { redactBody } from './redact-body.ts';

describe('a body that is kept', () => {
  it('has no value whose name looks secret, however deep', () => {
    const body = { Password: 'x', nested: [{ api_key: 'y', apiKeys: ['z'], name: 'kept' }] };
    expect(redactBody(body)).toEqual({
      Password: '[redacted]',
      nested: [{ api_key: '[redacted]', apiKeys: '[redacted]', name: 'kept' }],
    });
    expect(redactBody({ token: null, isSecret: true })).toEqual({ token: null, isSecret: true });
  });

  it.each([
    ['a short text', 'short', true],
    ['16 KB to the byte', 'x'.repeat(16_382), true],
    ['one byte more', 'x'.repeat(16_383), false],
    ['characters of several bytes', 'ł'.repeat(8_191), true],
    ['one more of those', 'ł'.repeat(8_192), false],
    ['halves of pairs, six bytes each as JSON', '\ud800'.repeat(2_730), true],
    ['many small values', Array.from({ length: 8_191 }, () => 1), true],
    ['many more', Array.from({ length: 8_192 }, () => 1), false],
    [
      'many names',
      Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`n${n}`, 1])),
      false,
    ],
  ])('is whole up to 16 KB, and a note of its size beyond: %s', (_, body, isWhole) => {
    const bytes = Buffer.byteLength(JSON.stringify(body));
    expect(redactBody(body)).toEqual(isWhole ? body : { truncated: true, bytes });
  });
});
