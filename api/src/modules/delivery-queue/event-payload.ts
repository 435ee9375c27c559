import { formatId } from '../../graphql/index.ts';

/** An activity event, as webhooks are told of it. */
export interface DeliverableEvent {
  readonly id: string;
  readonly createdAt: Date;
  readonly eventType: string;
  readonly status: string;
  readonly message: string;
  readonly errorMessage?: string | null;
  readonly actor: { readonly kind: string; readonly id: string | null; readonly name: string };
  readonly integrationId?: string | null;
  readonly providerKey?: string | null;
  readonly category?: string | null;
  readonly durationMs?: number | null;
  readonly externalId?: string | null;
}

/**
 * The text that is signed and sent, as Standard Webhooks has it: type, timestamp and data. Ids are those that the API
 * shows; bodies of requests and responses stay here.
 */
export function payloadOf(event: DeliverableEvent): string {
  const { eventType, createdAt, actor, integrationId = null } = event;
  return JSON.stringify({
    type: eventType,
    timestamp: createdAt.toISOString(),
    data: {
      id: formatId('evt', event.id),
      status: event.status,
      message: event.message,
      errorMessage: event.errorMessage ?? null,
      actor: {
        kind: actor.kind,
        id: actor.id === null ? null : formatId(actor.kind === 'API_KEY' ? 'key' : 'usr', actor.id),
        name: actor.name,
      },
      integrationId: integrationId === null ? null : formatId('int', integrationId),
      providerKey: event.providerKey ?? null,
      category: event.category ?? null,
      durationMs: event.durationMs ?? null,
      externalId: event.externalId ?? null,
    },
  });
}
