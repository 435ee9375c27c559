export type ActivityStatus = 'SUCCESS' | 'WARNING' | 'ERROR';
export type ActorKind = 'MEMBER' | 'API_KEY' | 'SYSTEM';

/** Who did it, as it is kept with an event: names change, history does not. */
export type Actor =
  | { readonly kind: 'MEMBER' | 'API_KEY'; readonly id: string; readonly name: string }
  | { readonly kind: 'SYSTEM'; readonly id: null; readonly name: string };

/** What a use case tells. Bodies are redacted and capped before they are stored. */
export interface NewActivityEvent {
  readonly eventType: string;
  readonly status: ActivityStatus;
  readonly message: string;
  readonly errorMessage?: string | null;
  readonly actor: Actor;
  readonly integrationId?: string | null;
  readonly providerKey?: string | null;
  readonly category?: string | null;
  readonly requestBody?: unknown;
  readonly responseBody?: unknown;
  /** How often this was tried again before. */
  readonly retryCount?: number;
  readonly durationMs?: number | null;
  /** What the tool that reported it calls it. */
  readonly externalId?: string | null;
}

/** One stored event. `seq` numbers an organization's events without gaps in the order in which they committed. */
export interface ActivityRow {
  readonly seq: number;
  readonly id: string;
  readonly createdAt: Date;
  readonly eventType: string;
  readonly status: ActivityStatus;
  readonly message: string;
  readonly errorMessage: string | null;
  readonly actorKind: ActorKind;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly integrationId: string | null;
  readonly providerKey: string | null;
  readonly category: string | null;
  readonly requestBody: unknown;
  readonly responseBody: unknown;
  readonly retryCount: number;
  readonly durationMs: number | null;
  readonly externalId: string | null;
}
