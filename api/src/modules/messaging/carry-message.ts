import { v7 as uuidv7 } from 'uuid';
import { type UserError, userError } from '../../user-error.ts';
import type { Actor } from '../activity/index.ts';
import { admit } from './admit-message.ts';
import { type Way, type WayPorts, findWay, findWays } from './find-ways.ts';
import { sentence } from './limit-words.ts';
import { type Message, recipientOf } from './message.ts';
import { cutShortEvent, nobodyEvent } from './message-events.ts';
import type { LoggedMessage, MessageTry } from './message-log.ts';
import {
  type Claim,
  type Held,
  NotHeldError,
  claimMessage,
  endMessage,
} from './message-log.queries.ts';
import { type PostPorts, postDeadlineMs, postMessage } from './post-message.ts';
import { recordPosted } from './record-posted.ts';
import { type TellingPorts, writeTelling } from './write-telling.ts';

export type CarryPorts = PostPorts & TellingPorts & WayPorts;

/** A message to be sent once, by whoever takes it. */
export interface Order {
  readonly organizationId: string;
  readonly actor: Actor;
  readonly message: Message;
  /** Null: it may be sent as often as somebody says so. */
  readonly key: string | null;
  /** Through this one alone; null: with failover. */
  readonly integrationId: string | null;
}

export type Carried =
  | { readonly ok: true; readonly message: LoggedMessage; readonly isDuplicate: boolean }
  | { readonly ok: false; readonly error: UserError };

/** Milliseconds from the first integration that is asked to the last word of the last one. */
const totalMs = 60_000;
/** Less than this is not worth asking anybody. */
const leastMs = 1_000;

/**
 * Sends a message through the first integration that takes it, in the order of its category. The next one is asked when
 * one surely did not take it, has reached its limit, or has failed so often that it is passed over for a while. What may
 * have arrived is sent by no other, nor what every other one would refuse for the same reason.
 *
 * Each try is written down, with the event that tells it, before the next one begins.
 */
export async function carryMessage(ports: CarryPorts, order: Order): Promise<Carried> {
  const { message, integrationId } = order;
  const found = await (integrationId === null
    ? findWays(ports, message.kind)
    : findWay(ports, message.kind, integrationId));
  const claimId = uuidv7();
  const claim = await claimed(ports, order, claimId, found.ok);
  switch (claim.kind) {
    case 'ABSENT':
      return { ok: false, error: found.ok ? keyReused : found.error };
    case 'KEY_REUSED':
      return { ok: false, error: keyReused };
    case 'IN_PROGRESS':
      return { ok: false, error: inProgress };
    case 'DONE':
    case 'CUT_SHORT':
      return { ok: true, message: claim.message, isDuplicate: true };
    case 'CLAIMED': {
      if (!found.ok) throw new Error('A message was begun that nobody can carry.');
      return carryBegun(ports, order, found.ways, { claimId, begun: claim.message });
    }
  }
}

/** Who took longer than the lease has lost the message: it was told as cut short meanwhile, or others send it. */
async function carryBegun(
  ports: CarryPorts,
  order: Order,
  ways: readonly Way[],
  begun: Begun,
): Promise<Carried> {
  try {
    return { ok: true, message: await walk(ports, order, ways, begun), isDuplicate: false };
  } catch (error) {
    if (error instanceof NotHeldError) return { ok: false, error: givenUp };
    throw error;
  }
}

const givenUp = userError(
  'SEND_FAILED',
  'It took so long that the message was given up before anybody took it. Send it again, with the same key.',
);

export const keyReused = userError(
  'KEY_REUSED',
  'This key was used for another message within 24 hours. Use a new key for each message.',
  ['idempotencyKey'],
);

export const inProgress = userError(
  'IN_PROGRESS',
  'The message with this key is being sent right now. Ask again in a few seconds, with the same key, for what came of it.',
  ['idempotencyKey'],
);

function claimed(
  ports: CarryPorts,
  { organizationId, actor, message, key, integrationId }: Order,
  claimId: string,
  mayBegin: boolean,
): Promise<Claim> {
  const now = ports.clock.now();
  const recipient = recipientOf(message);
  const { kind, to: _, ...content } = message;
  return writeTelling(ports, organizationId, async (sql) => {
    const wanted = {
      organizationId,
      id: uuidv7({ msecs: now.getTime() }),
      kind,
      recipient,
      actor,
      key,
      content: { recipient, ...content, integrationId },
      claimId,
      now,
    };
    const claim = await claimMessage(sql, wanted, mayBegin);
    const events = claim.kind === 'CUT_SHORT' ? [cutShortEvent(claim.message)] : [];
    return { result: claim, events };
  });
}

interface Begun {
  readonly claimId: string;
  readonly begun: LoggedMessage;
}

/** Asks one way after the other. */
async function walk(
  ports: CarryPorts,
  order: Order,
  ways: readonly Way[],
  { claimId, begun }: Begun,
): Promise<LoggedMessage> {
  const { organizationId, actor, message, integrationId } = order;
  const held: Held = { organizationId, id: begun.id, claimId };
  const told = { actor, message };
  const started = ports.clock.now().getTime();
  const earlier = begun.tries;
  let tries: readonly MessageTry[] = [];
  for (const [index, way] of ways.entries()) {
    const leftMs = totalMs - (ports.clock.now().getTime() - started);
    if (leftMs < leastMs) break;
    const next = ways[index + 1];
    const isNamed = integrationId !== null;
    const admitted = await admit(ports, held, { told, way, next, isNamed });
    if (!admitted.ok) {
      tries = tries.concat(admitted.passedOver);
      continue;
    }
    const deadlineMs = Math.min(postDeadlineMs, leftMs);
    const posted = await postMessage(ports, way.integration, way.carrier, message, {
      id: begun.id,
      deadlineMs,
    });
    const recorded = { told, way, next, posted, windows: admitted.windows, before: tries, earlier };
    const { tries: all, ending } = await recordPosted(ports, held, recorded);
    tries = all;
    if (ending !== null) return { ...begun, ...ending };
  }
  return giveUp(ports, held, told, { ...begun, tries: [...earlier, ...tries] }, tries);
}

/** Nobody is left to be asked: all of the rest were passed over, or the time is up. */
async function giveUp(
  ports: CarryPorts,
  held: Held,
  told: { readonly actor: Actor; readonly message: Message },
  begun: LoggedMessage,
  tries: readonly MessageTry[],
): Promise<LoggedMessage> {
  const ending = {
    state: 'FAILED',
    tries: begun.tries,
    integrationId: null,
    providerMessageId: null,
    post: null,
  } as const;
  await writeTelling(ports, held.organizationId, async (sql) => {
    await endMessage(sql, held, ending, ports.clock.now());
    return { result: undefined, events: [nobodyEvent(told, tries)] };
  });
  return { ...begun, ...ending };
}

/** Why a message was not sent, as the caller is told; undefined: it was. */
export function errorOf({
  state,
  tries,
}: Pick<LoggedMessage, 'state' | 'tries'>): UserError | undefined {
  const last = tries.findLast(({ outcome }) => outcome === 'FAILED' || outcome === 'UNKNOWN');
  const words = (one: MessageTry | undefined) =>
    one === undefined
      ? ''
      : `${one.integrationName}: ${sentence(one.error ?? '')} ${one.hint ?? ''}`.trim();
  switch (state) {
    case 'SENT':
    case 'SENDING':
      return undefined;
    case 'UNKNOWN':
      return userError('OUTCOME_UNKNOWN', `Nobody knows whether it arrived. ${words(last)}`);
    case 'FAILED': {
      const limited = tries.findLast(({ outcome }) => outcome === 'LIMIT_REACHED');
      if (last === undefined && limited !== undefined)
        return userError('LIMIT_REACHED', limited.error ?? '');
      return userError('SEND_FAILED', `Nobody took it. ${words(last ?? tries.at(-1))}`.trim());
    }
  }
}
