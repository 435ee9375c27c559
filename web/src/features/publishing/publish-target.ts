import type { Capability, Category, IntegrationStatus } from '../../graphql/generated/graphql';

/** An integration as far as publishing needs it. */
export interface PublishTarget {
  readonly id: string;
  readonly name: string;
  readonly status: IntegrationStatus;
  readonly provider: {
    readonly category: Category;
    readonly capabilities: readonly Capability[];
  };
}

const publishing: ReadonlySet<IntegrationStatus> = new Set([
  'CONNECTED',
  'WARNING',
  'NOT_CHECKABLE',
]);

/** Whether something can be published to it: enabled, connected, and its provider publishes. */
export function canPublish({ status, provider }: PublishTarget): boolean {
  return provider.capabilities.includes('PUBLISH') && publishing.has(status);
}
