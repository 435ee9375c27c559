/** The time, so that tests can stop it. */
export interface Clock {
  now(): Date;
  /** Tells when it was set, where that can be known. Returns the way to stop listening. */
  readonly onSet?: (listener: () => void) => () => void;
}

export const systemClock: Clock = { now: () => new Date() };
