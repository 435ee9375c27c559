import type { IntegrationStatus } from '../integrations/index.ts';

/** Every integration is in exactly one of the parts; their sum is the total. */
export interface IntegrationTotals {
  readonly total: number;
  readonly active: number;
  readonly errors: number;
  readonly disabled: number;
  readonly disconnected: number;
  readonly unknown: number;
}

const parts: Readonly<Record<IntegrationStatus, Exclude<keyof IntegrationTotals, 'total'>>> = {
  CONNECTED: 'active',
  WARNING: 'active',
  NOT_CHECKABLE: 'active',
  ERROR: 'errors',
  NEEDS_REAUTH: 'errors',
  DISABLED: 'disabled',
  DISCONNECTED: 'disconnected',
  UNKNOWN: 'unknown',
};

export function totalsOf(
  counts: readonly { readonly status: IntegrationStatus; readonly count: number }[],
): IntegrationTotals {
  const totals = { total: 0, active: 0, errors: 0, disabled: 0, disconnected: 0, unknown: 0 };
  for (const { status, count } of counts) {
    totals.total += count;
    totals[parts[status]] += count;
  }
  return totals;
}
