const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * A whole number in digits and letters, with zeros in front up to a length.
 *
 * @throws {RangeError} when it does not fit.
 */
export function base62(value: bigint, length: number): string {
  let text = '';
  for (let rest = value; rest > 0n; rest /= 62n) text = alphabet.charAt(Number(rest % 62n)) + text;
  if (text.length > length) throw new RangeError(`The number has more than ${length} digits.`);
  return text.padStart(length, '0');
}
