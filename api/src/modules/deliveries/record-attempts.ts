import type { Database, Sql } from '../../platform/database/index.ts';
import { type NewActivityEvent, appendActivity } from '../activity/index.ts';
import { defaultRetryPolicy, holdDeliveries, readRetryPolicy } from '../delivery-queue/index.ts';
import { type JudgedAttempt, recordRows } from './attempt-rows.ts';
import { deliveryEvent, webhookDisabledEvent } from './delivery-events.ts';
import { outcomeOf } from './delivery-outcome.ts';
import type { MadeAttempt } from './made-attempt.ts';
import { type HealthFinding, healthAfter } from './webhook-health.ts';
import {
  type LockedWebhook,
  lockWebhooks,
  noteWell,
  writeHealth,
} from './webhook-health.queries.ts';

export interface RecordPorts {
  /** In the runtime role. */
  readonly database: Database;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** What the recording of a batch came to. */
export interface Recorded {
  /** Deliveries whose claims were still those of the attempts. */
  readonly deliveryIds: ReadonlySet<string>;
  /** Webhooks that are left alone until then, or that were switched off (null). */
  readonly paused: ReadonlyMap<string, Date | null>;
}

/**
 * Records attempts of one organization in one transaction: their log, what becomes of the deliveries, counts, the health
 * of webhooks, and the events that tell of it. An attempt whose claim is over changes nothing. Locks are taken in the
 * order webhooks, deliveries, feed.
 */
export function recordAttempts(
  { database, random }: RecordPorts,
  organizationId: string,
  made: readonly MadeAttempt[],
): Promise<Recorded> {
  return database.write({ organizationId, userId: null }, async (_em, sql) => {
    const failed = webhooksOf(made.filter(({ result }) => !result.succeeded));
    const policy = failed.size === 0 ? defaultRetryPolicy : await readRetryPolicy(sql);
    const tellingWell = made.filter(
      ({ claimed, result }) =>
        result.succeeded && claimed.tellsWell && !failed.has(claimed.webhookId),
    );
    const locked = await lockWebhooks(sql, [...failed]);
    await noteWell(sql, [...webhooksOf(tellingWell)], latestOf(tellingWell));
    const judged = made.map((attempt): JudgedAttempt => {
      const outcome = outcomeOf(attempt.claimed, attempt.result, policy, random);
      const isHeld = locked.get(attempt.claimed.webhookId)?.enabled === false;
      if (outcome.status !== 'PENDING' || isHeld) return { ...attempt, outcome, dueAt: null };
      return { ...attempt, outcome, dueAt: new Date(attempt.endedAt.getTime() + outcome.dueInMs) };
    });
    const deliveryIds = await recordRows(sql, organizationId, judged);
    const kept = judged.filter(({ claimed }) => deliveryIds.has(claimed.id));
    const events = kept.flatMap(
      ({ claimed, webhookName, result, outcome }) =>
        deliveryEvent(claimed, webhookName, result, outcome) ?? [],
    );
    const { paused, disabled } = await keepHealth(sql, locked, kept);
    await appendActivity(sql, organizationId, latestOf(made), [...events, ...disabled]);
    return { deliveryIds, paused };
  });
}

interface KeptHealth {
  readonly paused: Recorded['paused'];
  readonly disabled: readonly NewActivityEvent[];
}

async function keepHealth(
  sql: Sql,
  locked: ReadonlyMap<string, LockedWebhook>,
  kept: readonly MadeAttempt[],
): Promise<KeptHealth> {
  const paused = new Map<string, Date | null>();
  const disabled: NewActivityEvent[] = [];
  for (const { id, name, enabled, health } of locked.values()) {
    const attempts = kept.filter(({ claimed }) => claimed.webhookId === id);
    if (attempts.length === 0) continue;
    const change = healthAfter(health, attempts.map(findingOf));
    const delivered = attempts.filter(({ result }) => result.succeeded);
    const disabledBecause = enabled ? change.disabledBecause : null;
    const times = {
      now: latestOf(attempts),
      deliveredAt: delivered.length === 0 ? null : latestOf(delivered),
    };
    await writeHealth(sql, id, { ...change, disabledBecause }, times);
    if (change.health.pausedUntil !== null) paused.set(id, change.health.pausedUntil);
    if (disabledBecause === null) continue;
    await holdDeliveries(sql, id);
    paused.set(id, null);
    disabled.push(webhookDisabledEvent(name, disabledBecause));
  }
  return { paused, disabled };
}

function findingOf({ claimed, result, endedAt }: MadeAttempt): HealthFinding {
  return {
    at: endedAt,
    succeeded: result.succeeded,
    isGone: result.responseStatus === 410,
    isProbe: claimed.isProbe,
  };
}

function webhooksOf(attempts: readonly MadeAttempt[]): ReadonlySet<string> {
  return new Set(attempts.map(({ claimed }) => claimed.webhookId));
}

function latestOf(attempts: readonly MadeAttempt[]): Date {
  return new Date(Math.max(...attempts.map(({ endedAt }) => endedAt.getTime())));
}
