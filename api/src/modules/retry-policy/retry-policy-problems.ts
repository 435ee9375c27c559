import { type UserError, userError } from '../../user-error.ts';
import type { RetryPolicy } from '../delivery-queue/index.ts';

const mostRetries = 30;
const mostBaseSeconds = 3_600;
const mostDelaySeconds = 86_400;

/** Why a policy cannot be, field by field; none when it can. */
export function retryPolicyProblems(policy: RetryPolicy): readonly UserError[] {
  const { maxRetries, baseDelaySeconds, maxDelaySeconds } = policy;
  const problems: (readonly [field: keyof RetryPolicy, isGood: boolean, message: string])[] = [
    ['maxRetries', isWhole(maxRetries, 0, mostRetries), `Choose 0 to ${mostRetries} retries.`],
    [
      'baseDelaySeconds',
      isWhole(baseDelaySeconds, 1, mostBaseSeconds),
      'The base delay must be from 1 second to 1 hour (3,600 seconds).',
    ],
    [
      'maxDelaySeconds',
      isWhole(maxDelaySeconds, 1, mostDelaySeconds),
      'The longest delay must be from 1 second to 24 hours (86,400 seconds).',
    ],
    [
      'maxDelaySeconds',
      maxDelaySeconds > mostDelaySeconds ||
        maxDelaySeconds < 1 ||
        maxDelaySeconds >= baseDelaySeconds,
      'The longest delay must not be shorter than the base delay.',
    ],
  ];
  return problems.flatMap(([field, isGood, message]) =>
    isGood ? [] : [userError('INVALID_FIELD', message, ['policy', field])],
  );
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
