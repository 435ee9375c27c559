import { windowUpTo } from '../activity/index.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;
const hoursShown = 24;

/** What to read of the use of a key. Minutes and hours begin where UTC has them. */
export interface UsageWindow {
  /** 24 hours up to now are whole minutes from here … */
  readonly minutesFrom: Date;
  /** … up to here, and whole hours from here on. */
  readonly hoursFrom: Date;
  /** The minute that is not over. */
  readonly minute: Date;
  /** The beginnings of 24 hours, oldest first; the last one is not over. */
  readonly hours: readonly Date[];
  /** After the last hour: it holds what a server whose clock is ahead has counted. */
  readonly end: Date;
}

export function windowOf(now: Date): UsageWindow {
  const { minutesFrom, hoursFrom } = windowUpTo(now);
  const hour = Math.floor(now.getTime() / hourMs) * hourMs;
  return {
    minutesFrom,
    hoursFrom,
    minute: new Date(Math.floor(now.getTime() / minuteMs) * minuteMs),
    hours: Array.from(
      { length: hoursShown },
      (_, index) => new Date(hour - (hoursShown - 1 - index) * hourMs),
    ),
    end: new Date(hour + 2 * hourMs),
  };
}
