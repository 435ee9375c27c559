export { RetryPolicyResolver } from './retry-policy.resolver.ts';
