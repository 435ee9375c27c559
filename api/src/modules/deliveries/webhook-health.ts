const dayMs = 86_400_000;
/** Nothing but failure for so long switches a webhook off. */
export const givesUpAfterMs = 5 * dayMs;
/** So many failures in a row, and a webhook is left alone for a while. */
const failuresToPause = 10;
const firstPauseMs = 30_000;
export const longestPauseMs = 300_000;

/** How a webhook has answered lately, as it is stored. */
export interface WebhookHealth {
  /** The first failure after the last success; null: the last attempt was a success. */
  readonly failingSince: Date | null;
  readonly failuresInARow: number;
  readonly pausedUntil: Date | null;
  /** How often it was left alone since the last success. */
  readonly pauses: number;
}

/** What one attempt says of a webhook. */
export interface HealthFinding {
  readonly at: Date;
  readonly succeeded: boolean;
  /** The receiver answered 410: it wants no more. */
  readonly isGone: boolean;
  /** It was made to see whether the webhook is well again. */
  readonly isProbe: boolean;
}

export interface HealthChange {
  readonly health: WebhookHealth;
  /** Why it is to be switched off; null: it stays on. */
  readonly disabledBecause: 'GONE' | 'FAILING' | null;
}

export const wellHealth: WebhookHealth = {
  failingSince: null,
  failuresInARow: 0,
  pausedUntil: null,
  pauses: 0,
};

/**
 * What attempts make of a webhook, in the order in which they ended. The tenth failure in a row pauses it for 30
 * seconds; each failed probe after a pause doubles the next one, up to five minutes; a success ends it all.
 */
export function healthAfter(
  before: WebhookHealth,
  findings: readonly HealthFinding[],
): HealthChange {
  let health = before;
  let disabledBecause: HealthChange['disabledBecause'] = null;
  for (const finding of findings) {
    if (finding.succeeded) {
      health = wellHealth;
      continue;
    }
    health = failed(health, finding);
    const failingMs = finding.at.getTime() - (health.failingSince?.getTime() ?? Infinity);
    if (finding.isGone) disabledBecause = 'GONE';
    else if (failingMs >= givesUpAfterMs) disabledBecause ??= 'FAILING';
  }
  return { health, disabledBecause };
}

function failed(health: WebhookHealth, { at, isProbe }: HealthFinding): WebhookHealth {
  const failingSince = health.failingSince ?? at;
  const failuresInARow = health.failuresInARow + 1;
  // What was under way when the pause began says nothing new.
  const isPausing = health.pausedUntil === null ? failuresInARow >= failuresToPause : isProbe;
  if (!isPausing) return { ...health, failingSince, failuresInARow };
  const pauseMs = Math.min(firstPauseMs * 2 ** Math.min(health.pauses, 10), longestPauseMs);
  const pausedUntil = new Date(at.getTime() + pauseMs);
  return { failingSince, failuresInARow, pausedUntil, pauses: health.pauses + 1 };
}
