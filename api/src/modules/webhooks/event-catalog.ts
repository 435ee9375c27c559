import { type DeliverableEvent, payloadOf } from '../delivery-queue/index.ts';
import { accountEvents } from './account-event-examples.ts';
import type { EventExample } from './event-example.ts';
import { integrationEvents, workEvents } from './event-examples.ts';
import { familyOf } from './event-pattern.ts';

/** A type of event that webhooks are told of. */
export interface EventTypeInfo {
  readonly name: string;
  readonly family: string;
  readonly description: string;
  /** A payload as it would be sent: JSON text. */
  readonly example: string;
}

const exampleId = '0199c0de-0000-7000-8000-000000000001';
const exampleMember = '0199c0de-0000-7000-8000-000000000002';
const exampleIntegration = '0199c0de-0000-7000-8000-000000000003';
const exampleTime = new Date('2026-01-31T08:00:00.000Z');
const member = { kind: 'MEMBER', id: exampleMember, name: 'Ada Nowak' } as const;
const apiKey = { kind: 'API_KEY', id: exampleMember, name: 'ERP sync' } as const;
const system = { kind: 'SYSTEM', id: null, name: 'Patchbay' } as const;
const actors = { member, apiKey, system } as const;

const all: Readonly<Record<string, EventExample>> = {
  ...integrationEvents,
  ...workEvents,
  ...accountEvents,
};

/** Every type that Patchbay itself tells webhooks of, with what tools are known to report; by name. */
export const eventCatalog: readonly EventTypeInfo[] = Object.entries(all)
  .map(([name, example]) => ({
    name,
    family: familyOf(name),
    description: example.description,
    example: payloadOf(exampleOf(name, example, { id: exampleId, createdAt: exampleTime })),
  }))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** An event of that type that never happened; undefined when the catalog has no such type. */
export function exampleEvent(
  eventType: string,
  made: Pick<DeliverableEvent, 'id' | 'createdAt'>,
): DeliverableEvent | undefined {
  const example = Object.hasOwn(all, eventType) ? all[eventType] : undefined;
  return example && exampleOf(eventType, example, made);
}

/** Members do it, if it is not said who. */
function exampleOf(
  eventType: string,
  example: EventExample,
  made: Pick<DeliverableEvent, 'id' | 'createdAt'>,
): DeliverableEvent {
  const { by = 'member', ofIntegration = false, status = 'SUCCESS', ...told } = example;
  return {
    ...made,
    eventType,
    status,
    message: told.message,
    errorMessage: told.errorMessage ?? null,
    actor: actors[by],
    integrationId: ofIntegration ? exampleIntegration : null,
    providerKey: ofIntegration ? 'comarch-optima' : null,
    category: ofIntegration ? 'ERP' : null,
    durationMs: told.durationMs ?? null,
    externalId: told.externalId ?? null,
  };
}
