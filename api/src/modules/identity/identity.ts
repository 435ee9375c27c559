import type { Clock } from '../../platform/clock/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { EventBus } from '../../platform/events/index.ts';
import type { Sealer } from '../../platform/sealing/index.ts';
import { CodeLimiter } from './code-limiter.ts';
import { LinkLimiter } from './link-limiter.ts';
import { MemberCache } from './member-cache.ts';
import { Sessions } from './sessions.ts';
import { SignInLimiter } from './sign-in-limiter.ts';
import { type SigningKeys, loadSigningKeys } from './signing-keys.ts';
import { VerifiedTokens } from './verified-tokens.ts';

/** What identity keeps for as long as a server runs. */
export interface Identity {
  readonly db: Database;
  readonly clock: Clock;
  readonly keys: SigningKeys;
  readonly tokens: VerifiedTokens;
  readonly sessions: Sessions;
  readonly members: MemberCache;
  readonly limiter: SignInLimiter;
  readonly codeLimiter: CodeLimiter;
  readonly linkLimiter: LinkLimiter;
  readonly invitationLimiter: LinkLimiter;
}

export async function createIdentity(deps: {
  readonly db: Database;
  readonly clock: Clock;
  readonly bus: EventBus;
  readonly sealer: Sealer;
}): Promise<Identity> {
  const { db, clock, bus } = deps;
  const keys = await loadSigningKeys(db, deps.sealer, clock.now());
  return {
    db,
    clock,
    keys,
    tokens: new VerifiedTokens(keys),
    sessions: new Sessions({ db, clock, bus, keys }),
    members: new MemberCache(bus),
    limiter: new SignInLimiter(),
    codeLimiter: new CodeLimiter(),
    linkLimiter: new LinkLimiter(),
    invitationLimiter: new LinkLimiter(),
  };
}
