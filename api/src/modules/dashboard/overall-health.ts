import type { CardStatus } from './card-status.ts';

export const overallHealths = ['HEALTHY', 'DEGRADED', 'DOWN'] as const;
export type OverallHealth = (typeof overallHealths)[number];

export interface HealthFacts {
  /** Integrations that are enabled and work, or cannot be checked, or were not yet. */
  readonly working: number;
  /** Integrations in ERROR or NEEDS_REAUTH. */
  readonly broken: number;
  /** The headline cards; null: one that could not be read. */
  readonly cards: readonly (CardStatus | null)[];
}

/**
 * DOWN when more than one thing is broken and nothing works; a single one that is broken leaves it DEGRADED, as does
 * a card with a warning and one that could not be read. What is not configured or switched off says nothing.
 */
export function overallHealth({ working, broken, cards }: HealthFacts): OverallHealth {
  const failing = cards.filter((status) => status === 'ERROR').length;
  const fine = cards.filter((status) => status === 'CONNECTED' || status === 'WARNING').length;
  if (working + fine === 0 && broken > 1) return 'DOWN';
  const isDegraded =
    broken + failing > 0 || cards.some((status) => status === null || status === 'WARNING');
  return isDegraded ? 'DEGRADED' : 'HEALTHY';
}
