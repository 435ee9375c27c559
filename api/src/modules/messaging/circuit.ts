/** How an integration has fared with messages of late; there is none for one that is well. */
export interface Circuit {
  /** In a row. */
  readonly failures: number;
  /** How often it was opened in a row. */
  readonly openings: number;
  /** Null: it is closed. */
  readonly openUntil: Date | null;
  /** While one message finds out whether it is well again, others pass it over. */
  readonly probeUntil: Date | null;
}

/** CLOSED: it is asked. PROBE: by this message alone. OPEN: it is passed over until then. */
export type Passage =
  | { readonly state: 'CLOSED' | 'PROBE' }
  | { readonly state: 'OPEN'; readonly until: Date };

/** Failures in a row that open it. */
export const failuresToOpen = 5;
const firstOpeningMs = 60_000;
const longestOpeningMs = 600_000;
/** Longer than a message takes: who died while probing does not keep it open for ever. */
const probeMs = 120_000;

export function passageOf(circuit: Circuit | undefined, now: Date): Passage {
  const { openUntil, probeUntil } = circuit ?? { openUntil: null, probeUntil: null };
  if (openUntil === null) return { state: 'CLOSED' };
  if (openUntil > now) return { state: 'OPEN', until: openUntil };
  return probeUntil !== null && probeUntil > now
    ? { state: 'OPEN', until: probeUntil }
    : { state: 'PROBE' };
}

export function probeEnd(now: Date): Date {
  return new Date(now.getTime() + probeMs);
}

/**
 * After one more failure: five in a row open it for a minute, and each probe that fails for twice as long, ten minutes at
 * most. What was under way when it opened changes nothing.
 */
export function afterFailure(circuit: Circuit | undefined, now: Date): Circuit {
  const { failures, openings, openUntil, probeUntil } = circuit ?? {
    failures: 0,
    openings: 0,
    openUntil: null,
    probeUntil: null,
  };
  const counted = { failures: failures + 1, openings, openUntil, probeUntil };
  if (openUntil !== null && openUntil > now) return counted;
  if (openUntil === null && counted.failures < failuresToOpen) return counted;
  const forMs = Math.min(firstOpeningMs * 2 ** Math.min(openings, 10), longestOpeningMs);
  return {
    ...counted,
    openings: openings + 1,
    openUntil: new Date(now.getTime() + forMs),
    probeUntil: null,
  };
}
