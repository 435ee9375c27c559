import type { ActivityStatus, NewActivityEvent } from './activity-event.ts';
import { type ActivityKind, activityKind, tellsOutcome } from './activity-kind.ts';

/** What one category and kind gains. `category` is empty for events of none. */
interface Count {
  readonly category: string;
  readonly kind: ActivityKind;
  successes: number;
  warnings: number;
  errors: number;
}

/** Where among the events a category's last success and last error stand, from 0. */
interface Outcome {
  readonly category: string;
  success: number | null;
  error: number | null;
  errorMessage: string | null;
}

interface LastSync {
  readonly integrationId: string;
  readonly status: ActivityStatus;
  readonly message: string;
}

export interface Tally {
  readonly counts: readonly Count[];
  readonly outcomes: readonly Outcome[];
  readonly syncs: readonly LastSync[];
}

/** What events that are appended together add to the counts, and what they leave as the last word. */
export function tallyOf(events: readonly NewActivityEvent[]): Tally {
  const counts = new Map<string, Count>();
  const outcomes = new Map<string, Outcome>();
  const syncs = new Map<string, LastSync>();
  for (const [index, event] of events.entries()) {
    const kind = activityKind(event.eventType);
    count(counts, event.category ?? '', kind, event.status);
    if (tellsOutcome(kind)) keepOutcome(outcomes, event, index);
    if (kind === 'SYNC' && event.integrationId != null) {
      const { integrationId, status, message } = event;
      syncs.set(integrationId, { integrationId, status, message });
    }
  }
  return {
    counts: [...counts.values()],
    outcomes: [...outcomes.values()],
    syncs: [...syncs.values()],
  };
}

function count(
  counts: Map<string, Count>,
  category: string,
  kind: ActivityKind,
  status: ActivityStatus,
): void {
  const key = `${kind} ${category}`;
  const known = counts.get(key) ?? { category, kind, successes: 0, warnings: 0, errors: 0 };
  counts.set(key, known);
  switch (status) {
    case 'SUCCESS':
      known.successes += 1;
      return;
    case 'WARNING':
      known.warnings += 1;
      return;
    case 'ERROR':
      known.errors += 1;
  }
}

function keepOutcome(
  outcomes: Map<string, Outcome>,
  { category, status, message, errorMessage }: NewActivityEvent,
  index: number,
): void {
  if (category == null || status === 'WARNING') return;
  const known = outcomes.get(category) ?? {
    category,
    success: null,
    error: null,
    errorMessage: null,
  };
  outcomes.set(category, known);
  if (status === 'SUCCESS') {
    known.success = index;
    return;
  }
  known.error = index;
  known.errorMessage = errorMessage ?? message;
}
