import type { CheckOutcome } from '../catalog/index.ts';

export const integrationStatuses = [
  'CONNECTED',
  'WARNING',
  'ERROR',
  'NEEDS_REAUTH',
  'DISCONNECTED',
  'DISABLED',
  'NOT_CHECKABLE',
  'UNKNOWN',
] as const;
export type IntegrationStatus = (typeof integrationStatuses)[number];

export interface StatusFacts {
  readonly connected: boolean;
  readonly enabled: boolean;
  /** Only a new sign-in helps. */
  readonly needsReauth: boolean;
  /** Null: it was never checked. */
  readonly lastOutcome: CheckOutcome | null;
}

/** What an integration is to whoever looks at it: the first of these that holds. */
export function integrationStatus({
  connected,
  enabled,
  needsReauth,
  lastOutcome,
}: StatusFacts): IntegrationStatus {
  if (!connected) return 'DISCONNECTED';
  if (!enabled) return 'DISABLED';
  if (needsReauth) return 'NEEDS_REAUTH';
  switch (lastOutcome) {
    case 'FAILED':
      return 'ERROR';
    case 'NOT_CHECKABLE':
      return 'NOT_CHECKABLE';
    case 'OK':
      return 'CONNECTED';
    case null:
      return 'UNKNOWN';
  }
}
