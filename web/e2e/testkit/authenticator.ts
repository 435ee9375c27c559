import { createHmac } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const stepMs = 30_000;

function fromBase32(text: string): Buffer {
  const bits = Array.from(text.replaceAll(/\s/g, ''), (letter) =>
    alphabet.indexOf(letter).toString(2).padStart(5, '0'),
  ).join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}

/** The six digits of a counter (RFC 4226, 5.3). */
function digitsOf(key: Buffer, counter: number): string {
  const moving = Buffer.alloc(8);
  moving.writeBigUInt64BE(BigInt(counter));
  const hash = createHmac('sha1', key).update(moving).digest();
  const offset = hash.readUInt8(19) & 0xf;
  const number = hash.readUInt32BE(offset) & 0x7f_ff_ff_ff;
  return String(number % 1_000_000).padStart(6, '0');
}

/**
 * An authenticator app of its own (RFC 6238), made from nothing but what the screen shows: the key in base32. `next` is
 * the code after the one of now; the server takes it already.
 */
export function authenticator(key: string): { now(): string; next(): string } {
  const secret = fromBase32(key);
  const step = () => Math.floor(Date.now() / stepMs);
  return {
    now: () => digitsOf(secret, step()),
    next: () => digitsOf(secret, step() + 1),
  };
}
