import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mask } from './index.ts';

test.each([
  ['', '••••'],
  ['a1b2', '••••'],
  ['elevenchars', '••••'],
  ['twelve chars', '••••hars'],
  ['SG.aaaaaaaaaaaaaaaaaaaaa1b2', '••••a1b2'],
  ['elevenchar😀', '••••'],
  ['twelve chr😀😀', '••••hr😀😀'],
])('the mask of %j is %s', (secret, masked) => {
  expect(mask(secret)).toBe(masked);
});

test('a mask never shows more than a third of a secret', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-composite' }), (secret) => {
      const shown = Array.from(mask(secret)).length - 4;
      expect(shown * 3).toBeLessThanOrEqual(Array.from(secret).length);
    }),
  );
});
