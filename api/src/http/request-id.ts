import { randomFillSync } from 'node:crypto';

const idBytes = 9;
/** Drawn for many ids at once: each draw is a call into the system. */
const stock = Buffer.alloc(idBytes * 512);
let used = stock.length;

/** Short enough to be read out on the telephone, long enough not to repeat. */
export function newRequestId(): string {
  if (used === stock.length) {
    randomFillSync(stock);
    used = 0;
  }
  used += idBytes;
  return stock.toString('base64url', used - idBytes, used);
}
