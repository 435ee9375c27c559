const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * A whole number, at least zero, in digits and letters, with zeros in front up to a length.
 *
 * @throws {RangeError} when it does not fit.
 */
export function base62(value: bigint | number, length: number): string {
  const text = typeof value === 'bigint' ? digitsOfMany(value) : digitsOf(value);
  if (text.length > length) throw new RangeError(`The number has more than ${length} digits.`);
  return text.padStart(length, '0');
}

function digitsOf(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62))
    text = alphabet.charAt(rest % 62) + text;
  return text;
}

function digitsOfMany(value: bigint): string {
  let text = '';
  for (let rest = value; rest > 0n; rest /= 62n) text = alphabet.charAt(Number(rest % 62n)) + text;
  return text;
}
