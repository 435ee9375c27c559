import type { Role } from '../../roles.ts';

/** A membership, as far as claims can change it. */
interface Present {
  readonly role: Role;
  /** Made by the claims of this issuer, not by hand. */
  readonly isManaged: boolean;
  readonly isLastOwner: boolean;
}

/** What the claims of an identity provider give somebody in an organization. */
export interface ClaimedMembership {
  readonly role: Role;
  /** Whether the claims say the role; otherwise it is the one for whoever has none. */
  readonly isRoleClaimed: boolean;
}

export type ClaimedChange =
  | { readonly kind: 'NONE' }
  | { readonly kind: 'JOIN' | 'CHANGE_ROLE'; readonly role: Role }
  | { readonly kind: 'REMOVE' };

const none = { kind: 'NONE' } as const;

/**
 * What claims make of a membership. Those made by hand are never removed, and get another role only when the claims
 * name one. The last owner stays what they are.
 */
export function changeByClaims(
  present: Present | undefined,
  claimed: ClaimedMembership | null,
): ClaimedChange {
  if (present === undefined) return claimed === null ? none : { kind: 'JOIN', role: claimed.role };
  const { role, isManaged, isLastOwner } = present;
  if (isLastOwner) return none;
  if (claimed === null) return isManaged ? { kind: 'REMOVE' } : none;
  if (claimed.role === role || !(isManaged || claimed.isRoleClaimed)) return none;
  return { kind: 'CHANGE_ROLE', role: claimed.role };
}
