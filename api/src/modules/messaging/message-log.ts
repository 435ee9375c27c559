import type { Actor } from '../activity/index.ts';
import type { MessageKind } from './message.ts';
import type { SkipReason } from './skip.ts';

/** What is kept of a message or a post; never what it says. */
export interface LoggedMessage {
  readonly id: string;
  readonly kind: LoggedKind;
  /** SENDING: under way, or cut short by a server that died. */
  readonly state: 'SENDING' | LoggedOutcome;
  /** Null of a post. */
  readonly recipient: string | null;
  readonly actor: Actor;
  readonly tries: readonly MessageTry[];
  /** Who carried it. */
  readonly integrationId: string | null;
  readonly providerMessageId: string | null;
  readonly post: LoggedPost | null;
  readonly createdAt: Date;
}

export type LoggedKind = MessageKind | 'POST';

/** FAILED: nobody took it. UNKNOWN: it may have arrived. */
export type LoggedOutcome = 'SENT' | 'FAILED' | 'UNKNOWN';

export interface LoggedPost {
  readonly state: 'DRAFT' | 'PUBLISHED';
  readonly link: string | null;
}

export const tryOutcomes = ['SENT', 'FAILED', 'UNKNOWN', 'LIMIT_REACHED', 'SKIPPED'] as const;
export type TryOutcome = (typeof tryOutcomes)[number];

/** One integration that was asked to send a message, or passed over. */
export interface MessageTry {
  readonly integrationId: string;
  readonly integrationName: string;
  readonly outcome: TryOutcome;
  /** Of one that was passed over. */
  readonly skipReason?: SkipReason;
  readonly error: string | null;
  readonly hint: string | null;
  readonly durationMs: number;
}

/** Longer than all tries together may take: who still holds it then is dead. */
export const leaseMs = 120_000;
/** How long a key stands for its message. */
export const keyHoldsMs = 86_400_000;
/** Days that messages are kept. */
export const keptDays = 30;

/** What a lease that has run out says of a message: whoever held it may have handed it over, or surely had not. */
export function cutShort(wasAsking: { readonly id: string; readonly name: string } | null): {
  readonly state: 'FAILED' | 'UNKNOWN';
  readonly tries: readonly MessageTry[];
} {
  if (wasAsking === null) return { state: 'FAILED', tries: [] };
  return {
    state: 'UNKNOWN',
    tries: [
      {
        integrationId: wasAsking.id,
        integrationName: wasAsking.name,
        outcome: 'UNKNOWN',
        error: 'Patchbay was stopped before the answer came.',
        hint: `Look at ${wasAsking.name} whether it arrived before sending it again.`,
        durationMs: 0,
      },
    ],
  };
}
