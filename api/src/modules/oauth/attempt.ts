import { type Sealer, SealingError } from '../../platform/sealing/index.ts';
import type { ValidForms } from '../catalog/index.ts';

/** How long somebody may take at the provider, in milliseconds. */
export const attemptLifeMs = 600_000;

/** What a sign-in asked for: needed again when the provider sends its answer. In memory only; it is stored sealed. */
export interface AttemptRequest {
  /** Of PKCE (RFC 7636); null where the provider does not know it. */
  readonly verifier: string | null;
  readonly redirectUri: string;
  readonly forms: ValidForms;
  readonly scopes: readonly string[];
  readonly target: AttemptTarget;
}

/** The integration that is to come of it. */
export type AttemptTarget =
  | { readonly kind: 'NEW'; readonly name: string }
  | {
      readonly kind: 'RECONNECT';
      readonly integrationId: string;
      /** As it was seen when the sign-in began. */
      readonly version: number;
      readonly acceptIdentityChange: boolean;
    };

interface Row {
  readonly id: string;
  readonly organizationId: string;
}

/** Seals a request for one row: copied to another row or organization, it does not open. */
export function sealRequest(sealer: Sealer, row: Row, request: AttemptRequest): Buffer {
  return sealer.seal(JSON.stringify(request), bindingOf(row));
}

/** Undefined when its master key is no longer set: it would have ended within minutes by itself. */
export function openRequest(sealer: Sealer, row: Row, sealed: Buffer): AttemptRequest | undefined {
  try {
    return JSON.parse(sealer.open(sealed, bindingOf(row)).toString()) as AttemptRequest;
  } catch (error) {
    if (error instanceof SealingError) return undefined;
    throw error;
  }
}

function bindingOf({ id, organizationId }: Row) {
  return { organizationId, table: 'oauth_attempts', column: 'sealed_request', rowId: id };
}
