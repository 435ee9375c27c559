import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, and the hash of them that is stored: who reads the database cannot sign in with it. */
export function newOpaqueToken(): { readonly token: string; readonly hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOfToken(token) };
}

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
