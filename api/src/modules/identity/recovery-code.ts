import { createHash, randomInt } from 'node:crypto';

// Crockford's base32, in lower case: no two letters look alike, and what is misread can be put right.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 16;
const count = 10;

/** Ten codes of 80 random bits, as a person reads them: `k7qm-4xhp-92rd-c0wt`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: count }, newRecoveryCode);
}

function newRecoveryCode(): string {
  const letters = Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length)));
  return letters.join('').replaceAll(/.{4}(?!$)/g, '$&-');
}

/** The code that a person typed, as it was given to them; undefined when it cannot be one. */
export function readRecoveryCode(text: string): string | undefined {
  const plain = text
    .toLowerCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1');
  return /^[0-9a-hjkmnp-tv-z]{16}$/.test(plain) ? plain.replaceAll(/.{4}(?!$)/g, '$&-') : undefined;
}

/**
 * What is stored of one. A password needs a slow hash because people choose from few; nobody tries 80 random bits, so a
 * fast one keeps them as well.
 */
export function hashOfRecoveryCode(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}
