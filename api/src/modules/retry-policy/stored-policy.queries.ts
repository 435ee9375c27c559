import type { Sql } from '../../platform/database/index.ts';
import { type RetryPolicy, defaultRetryPolicy } from '../delivery-queue/index.ts';

/** A policy, and when it was last changed; null: nobody has yet. */
interface StoredRetryPolicy extends RetryPolicy {
  readonly updatedAt: Date | string | null;
}

/** The organization's own policy, or the one that holds without. */
export async function readStoredPolicy(sql: Sql): Promise<StoredRetryPolicy> {
  const [policy] = await sql<StoredRetryPolicy>(
    `select max_retries as "maxRetries", strategy, base_delay_seconds as "baseDelaySeconds",
       max_delay_seconds as "maxDelaySeconds", jitter, dead_letter_queue as "deadLetterQueue",
       updated_at as "updatedAt"
     from retry_policies`,
  );
  return policy ?? { ...defaultRetryPolicy, updatedAt: null };
}
