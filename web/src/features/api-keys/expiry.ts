const dayMs = 86_400_000;
const minuteMs = 60_000;

export const expiries = ['30', '90', '365', 'none', 'custom'] as const;
export type Expiry = (typeof expiries)[number];

/**
 * When a key of this choice expires, in ISO 8601; null: never. `custom` is what the device's field says: a local time to the
 * minute. Undefined: that is no time, or none to come.
 */
export function expiresAt(choice: Expiry, custom: string, now: number): string | null | undefined {
  if (choice === 'none') return null;
  if (choice !== 'custom') return new Date(now + Number(choice) * dayMs).toISOString();
  const time = new Date(custom).getTime();
  return Number.isNaN(time) || time <= now ? undefined : new Date(time).toISOString();
}

/** A first value for the device's field: tomorrow at this time. */
export function tomorrow(now: number): string {
  const offsetMs = new Date(now).getTimezoneOffset() * minuteMs;
  return new Date(now + dayMs - offsetMs).toISOString().slice(0, 16);
}
