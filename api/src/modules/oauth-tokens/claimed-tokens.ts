import type { TokenOwner } from './access-tokens.ts';
import type { TokenRow } from './token-row.ts';

/** Tokens that are due, held by this process for as long as its claim lasts. */
export interface ClaimedTokens extends TokenOwner, TokenRow {
  readonly claimId: string;
  /** End of the claim, on the clock of `performance.now`. */
  readonly heldUntil: number;
}
