import { describe, expect, it } from 'vitest';
import { type CallbackQuery, callbackAnswer } from './callback-answer.ts';

const issuer = 'https://id.acme.example';
const empty: CallbackQuery = { code: null, iss: null, error: null, errorDescription: null };

interface Vendor {
  readonly sendsIss?: boolean;
  readonly issuerOf?: string | null;
}

function answer(
  query: Partial<CallbackQuery>,
  { sendsIss = false, issuerOf = issuer }: Vendor = {},
) {
  return callbackAnswer({ issInResponse: sendsIss }, issuerOf, 'Acme', { ...empty, ...query });
}

describe('the issuer of an answer', () => {
  it.each([
    { title: 'the right one', query: { code: 'c', iss: issuer }, ok: true },
    { title: 'none, where it need not be sent', query: { code: 'c' }, ok: true },
    { title: 'another one', query: { code: 'c', iss: 'https://evil.example' }, ok: false },
    {
      title: 'the right one with a slash more',
      query: { code: 'c', iss: `${issuer}/` },
      ok: false,
    },
    { title: 'an empty one', query: { code: 'c', iss: '' }, ok: false },
    {
      title: 'another one with an error',
      query: { error: 'access_denied', iss: 'https://evil.example' },
      ok: false,
    },
  ])('is compared to the letter: $title', ({ query, ok }) => {
    expect(answer(query)).toMatchObject(
      ok ? { ok, code: 'c' } : { ok, code: 'OAUTH_ISSUER_MISMATCH' },
    );
  });

  it('is missed where the vendor always sends it', () => {
    expect(answer({ code: 'c' }, { sendsIss: true })).toMatchObject({
      code: 'OAUTH_ISSUER_MISMATCH',
    });
  });

  it('says nothing where the catalog knows none to compare it with', () => {
    expect(answer({ code: 'c', iss: 'https://new.example' }, { issuerOf: null })).toEqual({
      ok: true,
      code: 'c',
    });
  });
});

describe('an answer without a code', () => {
  it.each([
    { error: 'access_denied', code: 'OAUTH_DENIED', words: 'Access was denied at Acme' },
    { error: 'user_cancelled_login', code: 'OAUTH_DENIED', words: 'Access was denied at Acme' },
    {
      error: 'invalid_scope',
      code: 'OAUTH_FAILED',
      words: 'Acme refused the sign-in: invalid_scope. Compare',
    },
    { error: 'temporarily_unavailable', code: 'OAUTH_FAILED', words: 'Try again in a few minutes' },
    { error: null, code: 'OAUTH_FAILED', words: 'without a code' },
  ])('is told as what it is: $error', ({ error, code, words }) => {
    const told = answer({ error });
    expect(told).toMatchObject({ ok: false, code });
    expect(told.ok ? '' : told.message).toContain(words);
  });

  it('is an error even when a code comes beside it', () => {
    expect(answer({ code: 'c', error: 'access_denied' })).toMatchObject({ code: 'OAUTH_DENIED' });
  });

  it('tells the words of the vendor on one line, and not for ever', () => {
    const told = answer({
      error: 'server_error',
      errorDescription: `Down\n\u202e${'x'.repeat(5_000)}`,
    });
    const message = told.ok ? '' : told.message;
    expect(message).toContain('Acme refused the sign-in: Down xxx');
    expect(message.length).toBeLessThan(300);
  });
});
