import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, and the hash of them that is stored: who reads the database cannot sign in with it. */
export function newOpaqueToken(): { readonly token: string; readonly hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOfToken(token) };
}

/** A token that names its session: so one that was replaced long ago is still known for what it was. */
export function newRefreshToken(sessionId: string): {
  readonly token: string;
  readonly hash: Buffer;
} {
  const token = `${sessionId}.${newOpaqueToken().token}`;
  return { token, hash: hashOfToken(token) };
}

/** The session that a refresh token names; undefined for any other text. */
export function sessionOfRefreshToken(token: string): string | undefined {
  return /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[\w-]{43}$/.exec(token)?.[1];
}

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
