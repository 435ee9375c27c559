import { expect, test } from 'vitest';
import { tokenOutlook } from './token-words';

const words = {
  LIVE: 'renewed',
  fixed: 'ends',
  endless: 'endless',
  RETRYING: 'tries again',
  NEEDS_REAUTH: 'sign in',
};
const expiresAt = '2026-11-21T10:00:00Z';

test.each([
  [{ state: 'LIVE', expiresAt, renewable: true }, 'renewed'],
  [{ state: 'LIVE', expiresAt, renewable: false }, 'ends'],
  [{ state: 'LIVE', expiresAt: null, renewable: false }, 'endless'],
  [{ state: 'RETRYING', expiresAt, renewable: true }, 'tries again'],
  [{ state: 'NEEDS_REAUTH', expiresAt, renewable: false }, 'sign in'],
] as const)('what becomes of %j: %s', (token, expected) => {
  expect(tokenOutlook(token, words)).toBe(expected);
});
