import { LockMode } from '@mikro-orm/core';
import { appendActivity } from '../activity/index.ts';
import { Integration } from '../integrations/index.ts';
import type { AccessTokenResult, TokenOwner, TokenSettings } from './access-tokens.ts';
import { type RenewalPorts, obtainTokens } from './renew-tokens.ts';
import { storeTokens } from './store-tokens.ts';
import { needsReauthEvent, patchbay } from './token-events.ts';
import { neverSignedIn, noToken } from './token-words.ts';

interface FirstToken {
  /** The settings are not those that are stored: nothing is kept, or told. */
  readonly isTrial: boolean;
  readonly signal?: AbortSignal;
}

/** A token for an integration that has none stored. The client gets one by itself; a person has to sign in. */
export async function firstToken(
  ports: RenewalPorts,
  owner: TokenOwner,
  settings: TokenSettings,
  { isTrial, signal }: FirstToken,
): Promise<AccessTokenResult> {
  const { provider, mode } = settings;
  if (mode.kind !== 'OAUTH2_CLIENT_CREDENTIALS') {
    const missing = neverSignedIn(provider.name);
    if (!isTrial) await tellMissing(ports, owner, missing);
    return noToken('NEEDS_REAUTH', missing);
  }
  const obtained = await obtainTokens(ports, settings, signal);
  if (!obtained.ok) return noToken('RENEWAL_FAILED', obtained.failure);
  const { tokens } = obtained;
  if (!isTrial)
    await ports.database.write(scopeOf(owner), async (em, sql) => {
      const integration = await em.findOne(
        Integration,
        { id: owner.id, connected: true, deletedAt: null, authMode: mode.key },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      if (integration !== null) await storeTokens(ports, sql, owner, settings, tokens);
    });
  return { ok: true, token: tokens.accessToken };
}

async function tellMissing(
  ports: RenewalPorts,
  owner: TokenOwner,
  missing: ReturnType<typeof neverSignedIn>,
): Promise<void> {
  const { database, clock, bus } = ports;
  const { organizationId, id } = owner;
  const now = clock.now();
  const isTold = await database.write(scopeOf(owner), async (em, sql) => {
    const integration = await em.findOne(
      Integration,
      { id, connected: true, deletedAt: null, needsReauth: false },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (integration === null) return false;
    integration.requireReauth(missing.message, now);
    await em.flush();
    const event = needsReauthEvent(ports, integration, patchbay, missing);
    await appendActivity(sql, organizationId, now, [event]);
    return true;
  });
  if (isTold) bus.publish({ kind: 'activity', organizationId });
}

function scopeOf({ organizationId }: TokenOwner) {
  return { organizationId, userId: null };
}
