import type { Clock } from '../../platform/clock/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Outbound } from '../../platform/outbound/index.ts';
import { IssuerKeys } from './issuer-keys.ts';
import { BearerTokens } from './bearer-tokens.ts';
import { Issuer } from './issuer.ts';
import type { SingleSignOnSettings } from './settings.ts';
import { SignInTries } from './sign-in-tries.ts';

/** What a server keeps for sign-in by the operator's identity provider, for as long as it runs. */
export interface SingleSignOn {
  readonly settings: SingleSignOnSettings;
  readonly issuer: Issuer;
  readonly keys: IssuerKeys;
  readonly tries: SignInTries;
  /** In the maintenance role: organizations are found by their names. */
  readonly maintenance: Database;
}

interface Deps {
  readonly outbound: Outbound;
  readonly clock: Clock;
  readonly database: Database;
  readonly maintenance: Database;
}

/** Sign-in by the identity provider, and members by its tokens. Nobody is asked for anything before it is needed. */
export function openSingleSignOn(
  settings: SingleSignOnSettings | null,
  { outbound, clock, database, maintenance }: Deps,
): { readonly singleSignOn: SingleSignOn | null; readonly bearerTokens: BearerTokens | null } {
  if (settings === null) return { singleSignOn: null, bearerTokens: null };
  const issuer = new Issuer(settings, outbound, clock);
  const keys = new IssuerKeys(issuer, clock);
  const singleSignOn = { settings, issuer, keys, tries: new SignInTries(), maintenance };
  return { singleSignOn, bearerTokens: new BearerTokens(singleSignOn, { database, clock }) };
}
