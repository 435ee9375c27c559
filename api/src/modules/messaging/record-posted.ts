import type { Sql } from '../../platform/database/index.ts';
import type { Actor, NewActivityEvent } from '../activity/index.ts';
import { afterFailure } from './circuit.ts';
import { closeCircuit, lockCircuit, storeCircuit } from './circuits.queries.ts';
import type { Way } from './find-ways.ts';
import type { Message } from './message.ts';
import { failedEvent, failoverEvent, sentEvent } from './message-events.ts';
import type { MessageTry } from './message-log.ts';
import { type Ending, type Held, endMessage, keepTries } from './message-log.queries.ts';
import { add } from './message-usage.queries.ts';
import type { Posted } from './post-message.ts';
import { countTry } from './traffic.queries.ts';
import type { Windows } from './usage-windows.ts';
import { type TellingPorts, writeTelling } from './write-telling.ts';

interface Recorded {
  readonly told: { readonly actor: Actor; readonly message: Message };
  readonly way: Way;
  readonly next: Way | undefined;
  readonly posted: Posted;
  /** In which it was counted. */
  readonly windows: Windows;
  /** The tries of this round, and those of rounds before it under the same key. */
  readonly before: readonly MessageTry[];
  readonly earlier: readonly MessageTry[];
}

/** Null: the next one is to be asked. */
interface Outcome {
  readonly tries: readonly MessageTry[];
  readonly ending: Ending | null;
}

/** Writes down what became of one try, in one transaction: log, limits, circuit, traffic and the event that tells it. */
export async function recordPosted(
  ports: TellingPorts,
  held: Held,
  recorded: Recorded,
): Promise<Outcome> {
  const { way, before, earlier, posted } = recorded;
  const tries = [...before, tryOf(way, posted)];
  const ending = endingOf(recorded, [...earlier, ...tries]);
  const now = ports.clock.now();
  await writeTelling(ports, held.organizationId, async (sql) => {
    await add(sql, way.integration, recorded.windows, posted.outcome === 'REFUSED' ? -1 : 0);
    await tellCircuit(sql, way, posted, now);
    if (ending === null) await keepTries(sql, held, [...earlier, ...tries]);
    else await endMessage(sql, held, ending, now);
    const counted = {
      organizationId: held.organizationId,
      integrationId: way.integration.id,
      kind: way.carrier.kind,
      outcome: posted.outcome === 'SENT' ? 'SENT' : 'FAILED',
      isFallback: before.length > 0,
    } as const;
    await countTry(sql, counted, now);
    return { result: undefined, events: [eventOf(recorded)] };
  });
  return { tries, ending };
}

function tryOf({ integration: { id, name } }: Way, posted: Posted): MessageTry {
  const { outcome, durationMs } = posted;
  const about = { integrationId: id, integrationName: name, durationMs };
  if (outcome === 'SENT') return { ...about, outcome, error: null, hint: null };
  const { message: error, hint } = posted;
  return { ...about, outcome: outcome === 'REFUSED' ? 'FAILED' : outcome, error, hint };
}

function endingOf({ way, next, posted }: Recorded, tries: readonly MessageTry[]): Ending | null {
  const nowhere = { integrationId: null, providerMessageId: null, post: null };
  switch (posted.outcome) {
    case 'SENT': {
      const { providerMessageId } = posted;
      return {
        ...nowhere,
        state: 'SENT',
        tries,
        integrationId: way.integration.id,
        providerMessageId,
      };
    }
    case 'UNKNOWN':
      return { ...nowhere, state: 'UNKNOWN', tries };
    case 'REFUSED':
      return asksNext(posted, next) === undefined ? { ...nowhere, state: 'FAILED', tries } : null;
  }
}

/** What is wrong with the message itself is wrong everywhere. */
function asksNext(posted: Posted, next: Way | undefined): Way | undefined {
  return posted.outcome === 'REFUSED' && posted.fault === 'PROVIDER' ? next : undefined;
}

function eventOf({ told, way, next, posted, before }: Recorded): NewActivityEvent {
  if (posted.outcome === 'SENT') return sentEvent(told, way, posted, before);
  const after = asksNext(posted, next);
  return after === undefined
    ? failedEvent(told, way, posted, before)
    : failoverEvent(told, way, after, posted);
}

/** Whoever refuses a message for what it is, is well. Whoever leaves us in the dark is not. */
async function tellCircuit(
  sql: Sql,
  { integration }: Way,
  posted: Posted,
  now: Date,
): Promise<void> {
  const isWell = posted.outcome === 'SENT' || posted.fault === 'MESSAGE';
  if (isWell) return closeCircuit(sql, integration);
  const circuit = await lockCircuit(sql, integration);
  await storeCircuit(sql, integration, afterFailure(circuit, now));
}
