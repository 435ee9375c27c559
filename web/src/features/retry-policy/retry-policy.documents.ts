import { graphql } from '../../graphql/generated';

graphql(`
  fragment RetryStepFields on RetryStep {
    retry
    delaySeconds
    earliestSeconds
    latestSeconds
    totalSeconds
  }
`);

graphql(`
  fragment RetryPolicyFields on RetryPolicy {
    maxRetries
    strategy
    baseDelaySeconds
    maxDelaySeconds
    jitter
    deadLetterQueue
    updatedAt
    schedule {
      ...RetryStepFields
    }
  }
`);

export const retryPolicyQuery = graphql(`
  query RetryPolicy {
    retryPolicy {
      ...RetryPolicyFields
    }
  }
`);

/** What a policy would do; nothing is changed. */
export const retryScheduleQuery = graphql(`
  query RetrySchedule($policy: RetryPolicyInput!) {
    retrySchedule(policy: $policy) {
      schedule {
        ...RetryStepFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const updateRetryPolicyMutation = graphql(`
  mutation UpdateRetryPolicy($input: UpdateRetryPolicyInput!) {
    updateRetryPolicy(input: $input) {
      retryPolicy {
        ...RetryPolicyFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);
