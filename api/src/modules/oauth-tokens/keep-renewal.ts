import { LockMode } from '@mikro-orm/core';
import { v4 as uuidv4 } from 'uuid';
import type { Ports } from '../../context.ts';
import type { Database, Sql } from '../../platform/database/index.ts';
import { type LeaseLoopOptions, patiently } from '../../platform/leases/index.ts';
import { type NewActivityEvent, appendActivity } from '../activity/index.ts';
import { Integration } from '../integrations/index.ts';
import { retryDelayMs } from './refresh-schedule.ts';
import type { Renewal, Renewed } from './renew-tokens.ts';
import type { ReturnedTokens } from './returned-tokens.ts';
import { type StorePorts, toStore } from './store-tokens.ts';
import { needsReauthEvent, renewalFailedEvent, renewedEvent } from './token-events.ts';
import { type RenewedTokens, storeRenewalFailure, storeRenewed } from './token-row.ts';
import type { TokenFailure, Tokens } from './tokens.ts';

export interface WritePorts extends StorePorts, Pick<Ports, 'bus' | 'catalog'> {
  /** In the runtime role. */
  readonly database: Database;
  readonly timers: LeaseLoopOptions['timers'];
  readonly onError: (error: unknown) => void;
  readonly returned: Pick<ReturnedTokens, 'giveBack'>;
}

/** A database that starts anew loses no token. Within the claim, with the time that the vendor may take. */
const patienceMs = 90_000;
const never = new AbortController().signal;

/** Stores renewed tokens, and tells of it, before anybody gets them. Those that came too late go back. */
export async function keepRenewed(
  ports: WritePorts,
  renewal: Renewal,
  tokens: Tokens,
  durationMs: number,
): Promise<Renewed> {
  const { owner, settings, row, why, actor } = renewal;
  const stored = toStore(ports, owner, settings, tokens);
  const { now, expiresAt } = stored;
  const renewed: RenewedTokens = {
    ...stored,
    revision: uuidv4(),
    scopes: tokens.scopes,
    refusedAt: why === 'REFUSED' ? now : null,
  };
  const isStored = await write(ports, renewal, async (integration, sql) => {
    if (!(await storeRenewed(sql, renewal.claim, renewed))) return undefined;
    if (integration.needsReauth) integration.regainAccess(now);
    const told = { expiresAt, before: row.scopes, scopes: tokens.scopes, durationMs };
    return [renewedEvent(ports, integration, actor, told)];
  });
  if (isStored) return { ok: true, token: tokens.accessToken };
  const { organizationId } = owner;
  ports.returned.giveBack({ organizationId, settings, tokens });
  return { ok: false, code: 'SUPERSEDED' };
}

/** Keeps why there are no new tokens: it is tried again later, or somebody has to sign in. */
export async function keepFailure(
  ports: WritePorts,
  renewal: Renewal,
  failure: TokenFailure,
): Promise<Renewed> {
  // Nobody has signed in for client credentials, so nobody can do so again.
  const isPersonal = renewal.settings.mode.kind === 'OAUTH2_CODE';
  const isOver = failure.kind === 'INVALID_GRANT' && isPersonal;
  const isKept = isOver
    ? await keepEnd(ports, renewal, failure)
    : await keepRetry(ports, renewal, failure);
  if (!isKept) return { ok: false, code: 'SUPERSEDED' };
  return { ok: false, code: isOver ? 'NEEDS_REAUTH' : 'RENEWAL_FAILED', ...failure };
}

function keepEnd(ports: WritePorts, renewal: Renewal, failure: TokenFailure): Promise<boolean> {
  const { claim, actor } = renewal;
  const { message, kind } = failure;
  return write(ports, renewal, async (integration, sql) => {
    const failures = await storeRenewalFailure(sql, claim, { message, kind, retryAt: null });
    if (failures === undefined) return undefined;
    if (integration.needsReauth) return [];
    integration.requireReauth(message, ports.clock.now());
    return [needsReauthEvent(ports, integration, actor, failure)];
  });
}

function keepRetry(ports: WritePorts, renewal: Renewal, failure: TokenFailure): Promise<boolean> {
  const { claim, actor, row } = renewal;
  const { message } = failure;
  const kind = failure.unreachableHost === undefined ? failure.kind : 'UNREACHABLE';
  const delayMs = retryDelayMs(row.failures + 1, failure, Math.random());
  const retryAt = new Date(ports.clock.now().getTime() + delayMs);
  return write(ports, renewal, async (integration, sql) => {
    const failures = await storeRenewalFailure(sql, claim, { message, kind, retryAt });
    if (failures === undefined) return undefined;
    const isFirst = failures === 1;
    return isFirst ? [renewalFailedEvent(ports, integration, actor, failure)] : [];
  });
}

/**
 * Writes in one transaction of the organization. The integration is locked first, as by those who change it; where it is
 * disconnected by now there is nothing to keep.
 *
 * @returns whether it was written.
 */
async function write(
  { database, clock, bus, timers, onError }: WritePorts,
  { owner }: Renewal,
  work: (integration: Integration, sql: Sql) => Promise<readonly NewActivityEvent[] | undefined>,
): Promise<boolean> {
  const { organizationId, id } = owner;
  const until = performance.now() + patienceMs;
  const written = await patiently(
    () =>
      database.write({ organizationId, userId: null }, async (em, sql) => {
        const integration = await em.findOne(
          Integration,
          { id, connected: true, deletedAt: null },
          { lockMode: LockMode.PESSIMISTIC_WRITE },
        );
        const events = integration === null ? undefined : await work(integration, sql);
        if (events === undefined) return undefined;
        await em.flush();
        await appendActivity(sql, organizationId, clock.now(), events);
        return events.length;
      }),
    { until, timers, signal: never, onError },
  );
  if (written === undefined) return false;
  if (written > 0) bus.publish({ kind: 'activity', organizationId });
  return true;
}
