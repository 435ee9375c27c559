import type { Actor, NewActivityEvent } from '../activity/index.ts';

interface Told {
  readonly id: string;
  readonly name: string;
  /** As `pbk_…`: it tells keys of one name apart, and is no secret. */
  readonly prefix: string;
}

export function createdEvent(
  actor: Actor,
  key: Told,
  settings: {
    readonly scopes: readonly string[];
    readonly expiresAt: Date | null;
    readonly rateLimitPerMinute: number;
  },
): NewActivityEvent {
  const event = eventOf(actor, 'created', key, `API key ${key.name} was created`);
  return { ...event, requestBody: { prefix: key.prefix, ...settings } };
}

export function rotatedEvent(actor: Actor, key: Told, overlapHours: number): NewActivityEvent {
  const until =
    overlapHours === 0
      ? 'its old secret holds no longer'
      : `its old secret holds for ${overlapHours} more hour${overlapHours === 1 ? '' : 's'}`;
  const event = eventOf(actor, 'rotated', key, `API key ${key.name} was rotated; ${until}`);
  return { ...event, requestBody: { prefix: key.prefix, overlapHours } };
}

export function revokedEvent(actor: Actor, key: Told): NewActivityEvent {
  return eventOf(actor, 'revoked', key, `API key ${key.name} was revoked`);
}

function eventOf(
  actor: Actor,
  what: 'created' | 'rotated' | 'revoked',
  { prefix }: Told,
  message: string,
): NewActivityEvent {
  return {
    eventType: `api_key.${what}`,
    status: 'SUCCESS',
    message,
    actor,
    requestBody: { prefix },
  };
}
