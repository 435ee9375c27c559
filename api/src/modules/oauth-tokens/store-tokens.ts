import { v4 as uuidv4 } from 'uuid';
import type { Ports } from '../../context.ts';
import type { Sql } from '../../platform/database/index.ts';
import type { TokenSettings } from './access-tokens.ts';
import { oauthClientOf } from './oauth-client.ts';
import { refreshDueAt } from './refresh-schedule.ts';
import { sealTokens, settingsDigest } from './sealed-tokens.ts';
import type { Tokens } from './tokens.ts';

export type StorePorts = Pick<Ports, 'sealer' | 'clock' | 'oauthClients'>;

/**
 * Stores the tokens that settings were given, in the transaction that stores the settings. What was there is gone then,
 * and with it what is under way for it.
 */
export async function storeTokens(
  ports: StorePorts,
  sql: Sql,
  row: { readonly id: string; readonly organizationId: string },
  settings: TokenSettings,
  tokens: Tokens,
): Promise<void> {
  const { sealed, keyId, expiresAt, dueAt, renewable, source, now } = toStore(
    ports,
    row,
    settings,
    tokens,
  );
  await sql(statement, [
    row.organizationId,
    row.id,
    uuidv4(),
    sealed,
    keyId,
    JSON.stringify(tokens.scopes),
    renewable,
    expiresAt,
    now,
    dueAt,
    source,
  ]);
}

const statement = `
  insert into oauth_tokens as stored (
    org_id, integration_id, revision, sealed_tokens, key_id, scopes, state, renewable, expires_at, obtained_at,
    refresh_due_at, client_source
  ) values (?, ?, ?, ?, ?, ?::jsonb, 'LIVE', ?, ?, ?, ?, ?)
  on conflict (integration_id) do update set
    revision = excluded.revision, sealed_tokens = excluded.sealed_tokens, key_id = excluded.key_id,
    scopes = excluded.scopes, state = excluded.state, renewable = excluded.renewable,
    expires_at = excluded.expires_at, obtained_at = excluded.obtained_at, refreshed_at = null,
    refresh_due_at = excluded.refresh_due_at, refused_at = null, failures = 0, last_error = null, last_failure = null,
    client_source = excluded.client_source, claim_id = null, claimed_until = null`;

/** How tokens stand in their row. Lives are counted from our own clock: what a vendor's says is of no interest. */
export function toStore(
  { sealer, clock, oauthClients }: StorePorts,
  row: { readonly id: string; readonly organizationId: string },
  settings: TokenSettings,
  { accessToken, refreshToken, lifeSeconds }: Tokens,
) {
  const now = clock.now();
  const digest = settingsDigest(settings);
  const { sealed, keyId } = sealTokens(sealer, row, {
    accessToken,
    refreshToken,
    settings: digest,
  });
  const expiresAt = lifeSeconds === null ? null : new Date(now.getTime() + lifeSeconds * 1_000);
  const isClient = settings.mode.kind === 'OAUTH2_CLIENT_CREDENTIALS';
  const renewable = isClient || refreshToken !== null;
  const source =
    oauthClientOf(oauthClients, settings.provider, settings.forms)?.source ?? 'ORGANIZATION';
  return { sealed, keyId, expiresAt, renewable, source, now, dueAt: dueAt() };

  function dueAt(): Date | null {
    if (lifeSeconds === null) return null;
    return renewable ? refreshDueAt(now, lifeSeconds, Math.random()) : expiresAt;
  }
}
