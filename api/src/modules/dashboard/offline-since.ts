interface NetworkTimes {
  /** When a check last found Patchbay itself without network. */
  readonly offlineAt: Date | null;
  /** Since when those have no answer that found none last. */
  readonly offlineFrom: Date | null;
  /** When a check last had an answer, be it a refusal. */
  readonly onlineAt: Date | null;
}

/** Since when Patchbay itself has no network; null: it has. One answer proves that it has. */
export function offlineSince({ offlineAt, offlineFrom, onlineAt }: NetworkTimes): Date | null {
  if (offlineAt === null || offlineFrom === null) return null;
  if (onlineAt === null) return offlineFrom;
  if (onlineAt >= offlineAt) return null;
  return offlineFrom > onlineAt ? offlineFrom : onlineAt;
}
