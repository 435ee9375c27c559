import type { Sealer } from '../../platform/sealing/index.ts';

const minutes = 10;

/** What a browser keeps while its user is at the identity provider; sealed, in a cookie. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE (RFC 7636). */
  readonly verifier: string;
  readonly returnPath: string;
  readonly expiresAt: Date;
}

type Stored = Omit<PendingSignIn, 'expiresAt'> & { readonly expiresAt: string };

const binding = {
  organizationId: 'system',
  table: 'single_sign_on',
  column: 'pending',
  rowId: 'cookie',
};

export function pendingUntil(now: Date): Date {
  return new Date(now.getTime() + minutes * 60_000);
}

/** Nothing is stored for it here: whoever only begins to sign in leaves no row. */
export function sealPending(sealer: Sealer, pending: PendingSignIn): string {
  return sealer.seal(JSON.stringify(pending), binding).toString('base64url');
}

/** Undefined for whatever was not sealed by `sealPending`. */
export function openPending(sealer: Sealer, text: string): PendingSignIn | undefined {
  if (text.length > 8_192) return undefined;
  try {
    const opened = sealer.open(Buffer.from(text, 'base64url'), binding).toString();
    const { expiresAt, ...pending } = JSON.parse(opened) as Stored;
    return { ...pending, expiresAt: new Date(expiresAt) };
  } catch {
    return undefined;
  }
}
