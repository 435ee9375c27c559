const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * The 24 hours up to now, cut so that few rows make their sum: events of the first, partial minute are counted one by
 * one, then whole minutes up to the next full hour, then whole hours. The end is open: the clock of another server may
 * be a moment ahead, and what it has told already must not wait to be counted.
 */
export interface ActivityWindow {
  /** Exclusive: what happened at this very moment is 24 hours old. */
  readonly after: Date;
  /** Minutes count from here, up to `hoursFrom`. */
  readonly minutesFrom: Date;
  /** Hours count from here on. */
  readonly hoursFrom: Date;
}

/** The window that ends now. */
export function windowUpTo(now: Date): ActivityWindow {
  const after = now.getTime() - dayMs;
  return {
    after: new Date(after),
    minutesFrom: ceil(after, minuteMs),
    hoursFrom: ceil(after, hourMs),
  };
}

function ceil(moment: number, step: number): Date {
  // Exclusive start: at a full step, what happened exactly then is outside, and the bucket that begins with it too.
  return new Date((Math.floor(moment / step) + 1) * step);
}
