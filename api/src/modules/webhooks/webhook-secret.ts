import { randomBytes } from 'node:crypto';
import { type Sealer, keyIdOf, mask } from '../../platform/sealing/index.ts';
import { webhookSecretBinding } from '../delivery-queue/index.ts';

/** The row that a secret is sealed for. */
interface Row {
  readonly id: string;
  readonly organizationId: string;
}

/** A secret as it is stored: opened only by the sealer, for this row. */
interface SealedSecret {
  readonly sealed: Buffer;
  readonly keyId: string;
}

const prefix = 'whsec_';
/** Standard Webhooks wants 24 to 64. */
const secretBytes = 32;

/** A new signing secret, as Standard Webhooks writes it: `whsec_` and 32 random bytes in base64. */
export function newWebhookSecret(): string {
  return prefix + randomBytes(secretBytes).toString('base64');
}

/** What people see of it: `whsec_••••a1b2`. */
export function maskWebhookSecret(secret: string): string {
  return prefix + mask(secret.slice(prefix.length).replace(/=+$/, ''));
}

/** Seals a secret for one webhook: copied to another row or organization, it does not open. */
export function sealWebhookSecret(sealer: Sealer, row: Row, secret: string): SealedSecret {
  const sealed = sealer.seal(secret, webhookSecretBinding(row));
  return { sealed, keyId: keyIdOf(sealed) };
}

/**
 * The secret of a webhook, the present one and the one before alike.
 *
 * @throws {SealingError} when the row is not the one it was sealed for, or no key opens it.
 */
export function openWebhookSecret(sealer: Sealer, row: Row, sealed: Buffer): string {
  return sealer.open(sealed, webhookSecretBinding(row)).toString();
}

/** The same secret under the active master key. */
export function rewrapWebhookSecret(sealer: Sealer, row: Row, sealed: Buffer): Buffer {
  return sealer.rewrap(sealed, webhookSecretBinding(row));
}
