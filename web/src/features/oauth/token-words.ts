import type { OAuthTokenFieldsFragment } from '../../graphql/generated/graphql';
import type { Status } from '../../ui';
import type { OAuthMessages } from './oauth.messages';

type Token = Pick<OAuthTokenFieldsFragment, 'state' | 'expiresAt' | 'renewable'>;

/** The look of a token's state. */
export const tokenStatus: Readonly<Record<Token['state'], Status>> = {
  LIVE: 'CONNECTED',
  RETRYING: 'WARNING',
  NEEDS_REAUTH: 'NEEDS_REAUTH',
};

/** What becomes of the token, in a sentence. */
export function tokenOutlook(token: Token, words: OAuthMessages['token']['why']): string {
  if (token.state !== 'LIVE') return words[token.state];
  if (token.expiresAt === null) return words.endless;
  return token.renewable ? words.LIVE : words.fixed;
}
