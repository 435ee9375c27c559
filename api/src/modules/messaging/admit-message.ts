import { type Passage, failuresToOpen, passageOf, probeEnd } from './circuit.ts';
import { lockCircuit, storeCircuit } from './circuits.queries.ts';
import type { Way } from './find-ways.ts';
import { limitReached, timeOf } from './limit-words.ts';
import { failoverEvent } from './message-events.ts';
import type { Message } from './message.ts';
import type { MessageTry } from './message-log.ts';
import { type Held, startTry } from './message-log.queries.ts';
import { add, lockSent, removeOldCounts } from './message-usage.queries.ts';
import type { Actor, NewActivityEvent } from '../activity/index.ts';
import type { Skip } from './skip.ts';
import { type Windows, reachedLimit, windowsOf } from './usage-windows.ts';
import { type TellingPorts, writeTelling } from './write-telling.ts';

interface Asking {
  readonly told: { readonly actor: Actor; readonly message: Message };
  readonly way: Way;
  /** Who is asked after it. */
  readonly next: Way | undefined;
  /** The caller wants this one, whatever its circuit says. */
  readonly isNamed: boolean;
}

type Admitted =
  | { readonly ok: true; readonly windows: Windows }
  | { readonly ok: false; readonly passedOver: MessageTry };

/**
 * Lets a message through to an integration: when nothing is in its way, its circuit is not open, and no limit is reached.
 * It is counted then, and the log says whom it is handed to. A limit that sends it on to the next one is told as an event.
 *
 * @throws {NotHeldError} when the message is held no more; nothing is counted then.
 */
export async function admit(
  ports: TellingPorts,
  held: Held,
  { told, way, next, isNamed }: Asking,
): Promise<Admitted> {
  const { integration, carrier, obstacle } = way;
  if (obstacle !== null) return passOver(way, obstacle);
  const now = ports.clock.now();
  const windows = windowsOf(now);
  return writeTelling<Admitted>(ports, held.organizationId, async (sql) => {
    const nothing: readonly NewActivityEvent[] = [];
    const sent = await lockSent(sql, integration, windows);
    const circuit = await lockCircuit(sql, integration);
    const passage: Passage = isNamed ? { state: 'CLOSED' } : passageOf(circuit, now);
    if (passage.state === 'OPEN') {
      return { result: passOver(way, failing(passage.until)), events: nothing };
    }
    const reached = reachedLimit(windows, sent, carrier.limits);
    if (reached !== undefined) {
      const words = limitReached(integration.name, reached);
      const why = { code: 'LIMIT_REACHED', message: words, hint: '', durationMs: 0 };
      const events = next === undefined ? nothing : [failoverEvent(told, way, next, why)];
      return { result: passOver(way, { reason: 'LIMIT_REACHED', words }), events };
    }
    if (passage.state === 'PROBE' && circuit !== undefined)
      await storeCircuit(sql, integration, { ...circuit, probeUntil: probeEnd(now) });
    if (sent.hour === 0) await removeOldCounts(sql, integration, now);
    await add(sql, integration, windows, 1);
    await startTry(sql, held, integration.id);
    return { result: { ok: true, windows }, events: nothing };
  });
}

/** Why an integration is passed over while its circuit is open. */
export function failing(until: Date): Skip {
  const words = `It failed ${failuresToOpen} times in a row or more, and is asked again at ${timeOf(until)}.`;
  return { reason: 'FAILING', words, until };
}

function passOver(
  { integration: { id, name } }: Way,
  { reason, words }: Skip,
): Extract<Admitted, { ok: false }> {
  const passedOver: MessageTry = {
    integrationId: id,
    integrationName: name,
    outcome: reason === 'LIMIT_REACHED' ? reason : 'SKIPPED',
    skipReason: reason,
    error: words,
    hint: null,
    durationMs: 0,
  };
  return { ok: false, passedOver };
}
