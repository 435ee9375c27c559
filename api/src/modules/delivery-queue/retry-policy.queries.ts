import type { Sql } from '../../platform/database/index.ts';
import { type RetryPolicy, defaultRetryPolicy } from './retry-schedule.ts';

/** The retry policy of the organization in whose scope `sql` is. */
export async function readRetryPolicy(sql: Sql): Promise<RetryPolicy> {
  const [policy] = await sql<RetryPolicy>(
    `select max_retries as "maxRetries", strategy, base_delay_seconds as "baseDelaySeconds",
       max_delay_seconds as "maxDelaySeconds", jitter, dead_letter_queue as "deadLetterQueue"
     from retry_policies`,
  );
  return policy ?? defaultRetryPolicy;
}
