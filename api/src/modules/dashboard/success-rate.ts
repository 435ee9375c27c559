export interface SuccessRate {
  /** 0 to 100, to a tenth; null when nothing happened. */
  readonly percent: number | null;
  readonly succeeded: number;
  readonly total: number;
}

/** Success / (success + failure). All is 100 and nothing is 0 only when it is so, whatever rounding would make of it. */
export function successRate(succeeded: number, failed: number): SuccessRate {
  const total = succeeded + failed;
  if (total === 0) return { percent: null, succeeded, total };
  const rounded = Math.round((succeeded / total) * 1000) / 10;
  return { percent: withoutLies(rounded, succeeded, failed), succeeded, total };
}

function withoutLies(percent: number, succeeded: number, failed: number): number {
  if (percent === 100 && failed > 0) return 99.9;
  return percent === 0 && succeeded > 0 ? 0.1 : percent;
}
