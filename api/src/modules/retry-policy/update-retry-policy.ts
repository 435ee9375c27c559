import { type RequestContext, actorOf, callerOf } from '../../context.ts';
import type { Sql } from '../../platform/database/index.ts';
import type { UserError } from '../../user-error.ts';
import { type NewActivityEvent, writeWithActivity } from '../activity/index.ts';
import { type RetryPolicy, readRetryPolicy } from '../delivery-queue/index.ts';
import { retryPolicyProblems } from './retry-policy-problems.ts';

/**
 * Changes when failed deliveries are tried again. What waits for a retry already keeps its time; from its next failure
 * on the new policy holds.
 */
export async function updateRetryPolicy(
  ctx: RequestContext,
  policy: RetryPolicy,
): Promise<readonly UserError[]> {
  const problems = retryPolicyProblems(policy);
  if (problems.length > 0) return problems;
  await writeWithActivity(ctx, async (_em, sql) => {
    const before = await readRetryPolicy(sql);
    const changed = changedFields(before, policy);
    await storePolicy(ctx, sql, policy);
    return {
      result: null,
      events: changed.length === 0 ? [] : [changeEvent(ctx, policy, changed)],
    };
  });
  return [];
}

async function storePolicy(ctx: RequestContext, sql: Sql, policy: RetryPolicy): Promise<void> {
  await sql(
    `insert into retry_policies (org_id, max_retries, strategy, base_delay_seconds, max_delay_seconds, jitter,
       dead_letter_queue, updated_at)
     values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (org_id) do update set max_retries = excluded.max_retries, strategy = excluded.strategy,
       base_delay_seconds = excluded.base_delay_seconds, max_delay_seconds = excluded.max_delay_seconds,
       jitter = excluded.jitter, dead_letter_queue = excluded.dead_letter_queue, updated_at = excluded.updated_at`,
    [
      callerOf(ctx).organizationId,
      policy.maxRetries,
      policy.strategy,
      policy.baseDelaySeconds,
      policy.maxDelaySeconds,
      policy.jitter,
      policy.deadLetterQueue,
      ctx.clock.now(),
    ],
  );
}

const fields = [
  'maxRetries',
  'strategy',
  'baseDelaySeconds',
  'maxDelaySeconds',
  'jitter',
  'deadLetterQueue',
] as const;

function changedFields(before: RetryPolicy, after: RetryPolicy): readonly string[] {
  return fields.filter((field) => before[field] !== after[field]);
}

function changeEvent(
  ctx: RequestContext,
  { maxRetries, strategy, baseDelaySeconds, maxDelaySeconds, jitter, deadLetterQueue }: RetryPolicy,
  changed: readonly string[],
): NewActivityEvent {
  const policy = {
    maxRetries,
    strategy,
    baseDelaySeconds,
    maxDelaySeconds,
    jitter,
    deadLetterQueue,
  };
  return {
    eventType: 'retry_policy.updated',
    status: 'SUCCESS',
    message: 'The retry policy was changed',
    actor: actorOf(ctx),
    requestBody: { changedFields: changed, policy },
  };
}
