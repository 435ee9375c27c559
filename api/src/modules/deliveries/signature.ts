import { type SigningSecret, hmacSha256, signingSecret } from '../../platform/sealing/index.ts';

const prefix = 'whsec_';

/** The key behind a secret as people see it: the bytes of what follows `whsec_`, in base64. */
export function keyOfSecret(secret: string): SigningSecret {
  const text = secret.startsWith(prefix) ? secret.slice(prefix.length) : secret;
  return signingSecret(Buffer.from(text, 'base64'));
}

export interface SignedParts {
  readonly eventId: string;
  /** Whole seconds since 1970. */
  readonly timestamp: number;
  /** The exact bytes that are sent. */
  readonly body: Buffer;
}

/**
 * The `webhook-signature` of Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`, one for each key, with a space
 * between them. https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signatureOf(keys: readonly SigningSecret[], parts: SignedParts): string {
  const { eventId, timestamp, body } = parts;
  const head = `${eventId}.${timestamp}.`;
  return keys.map((key) => `v1,${hmacSha256(key, head, body)}`).join(' ');
}
