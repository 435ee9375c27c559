/** The most messages that an integration may send; null: as many as it likes. */
export interface Limits {
  readonly hourly: number | null;
  readonly daily: number | null;
}

/** The windows that a moment is in: the clock hour and the UTC day. They do not slide, so that everyone can tell when one opens again. */
export interface Windows {
  readonly hour: Date;
  readonly day: Date;
}

/** What was sent in each of the windows. */
export interface Sent {
  readonly hour: number;
  readonly day: number;
}

/** A limit that is reached, and when it lets messages through again. */
export interface Reached {
  readonly span: 'HOUR' | 'DAY';
  readonly limit: number;
  readonly opensAt: Date;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export function windowsOf(now: Date): Windows {
  const time = now.getTime();
  return { hour: new Date(time - (time % hourMs)), day: new Date(time - (time % dayMs)) };
}

/** The limit that forbids one more message; of both the daily one, which opens later. */
export function reachedLimit(windows: Windows, sent: Sent, limits: Limits): Reached | undefined {
  const { hourly, daily } = limits;
  if (daily !== null && sent.day >= daily) {
    return { span: 'DAY', limit: daily, opensAt: new Date(windows.day.getTime() + dayMs) };
  }
  if (hourly !== null && sent.hour >= hourly) {
    return { span: 'HOUR', limit: hourly, opensAt: new Date(windows.hour.getTime() + hourMs) };
  }
  return undefined;
}
