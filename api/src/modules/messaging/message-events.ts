import type { Actor, NewActivityEvent } from '../activity/index.ts';
import { type Message, recipientOf, whatIs } from './message.ts';
import type { LoggedMessage, MessageTry } from './message-log.ts';
import type { NotPosted, Posted } from './post-message.ts';
import type { Way } from './find-ways.ts';

/** A message and whoever sends it. */
export interface Told {
  readonly actor: Actor;
  readonly message: Message;
}

/** `message.sent`: to whom, through what, and who was passed over before; never what it says. */
export function sentEvent(
  { actor, message }: Told,
  way: Way,
  posted: Extract<Posted, { outcome: 'SENT' }>,
  before: readonly MessageTry[],
): NewActivityEvent {
  const { providerMessageId: messageId, response, durationMs } = posted;
  return {
    ...about(actor, way, message),
    eventType: 'message.sent',
    status: 'SUCCESS',
    message: `${way.integration.name} sent ${whatIs(message.kind)} to ${recipientOf(message)}`,
    responseBody: {
      messageId,
      ...(response === null ? {} : { response }),
      ...(before.length === 0 ? {} : { before: before.map(briefly) }),
    },
    durationMs,
  };
}

/** `message.failover`: one was asked, or has reached its limit, and the next one is asked instead. */
export function failoverEvent(
  { actor, message }: Told,
  way: Way,
  next: Way,
  why: Pick<NotPosted, 'message' | 'hint' | 'durationMs'> & { readonly code: string },
): NewActivityEvent {
  const { code, message: words, hint, durationMs } = why;
  return {
    ...about(actor, way, message),
    eventType: 'message.failover',
    status: 'WARNING',
    message: `${way.integration.name} did not take ${whatIs(message.kind)} to ${recipientOf(message)}; ${next.integration.name} is next`,
    errorMessage: words,
    responseBody: { code, message: words, hint, next: next.integration.name },
    durationMs,
  };
}

/** `message.failed`: the last one that was asked did not take it, or nobody knows whether it did. */
export function failedEvent(
  { actor, message }: Told,
  way: Way,
  { outcome, code, message: words, hint, durationMs }: NotPosted,
  before: readonly MessageTry[],
): NewActivityEvent {
  const { name } = way.integration;
  const what = `${whatIs(message.kind)} to ${recipientOf(message)}`;
  const isUnknown = outcome === 'UNKNOWN';
  return {
    ...about(actor, way, message),
    eventType: 'message.failed',
    status: 'ERROR',
    message: isUnknown
      ? `Nobody knows whether ${name} sent ${what}`
      : `${name} could not send ${what}`,
    errorMessage: words,
    responseBody: {
      code,
      message: words,
      hint,
      mayHaveArrived: isUnknown,
      ...(before.length === 0 ? {} : { before: before.map(briefly) }),
    },
    durationMs,
  };
}

/** `message.failed`, where those who were left were passed over. */
export function nobodyEvent(
  { actor, message }: Told,
  tries: readonly MessageTry[],
): NewActivityEvent {
  return {
    actor,
    category: message.kind,
    requestBody: { to: recipientOf(message) },
    eventType: 'message.failed',
    status: 'ERROR',
    message: `No integration could send ${whatIs(message.kind)} to ${recipientOf(message)}`,
    errorMessage: tries.at(-1)?.error ?? null,
    responseBody: { mayHaveArrived: false, before: tries.map(briefly) },
  };
}

/** `message.failed` or `post.failed` of what a server that died had begun. */
export function cutShortEvent({
  actor,
  kind,
  recipient,
  tries,
  state,
}: LoggedMessage): NewActivityEvent {
  const what = kind === 'POST' ? 'a post' : `${whatIs(kind)} to ${recipient ?? ''}`;
  const asked = state === 'UNKNOWN' ? tries.at(-1) : undefined;
  return {
    actor,
    category: kind === 'POST' ? null : kind,
    integrationId: asked?.integrationId ?? null,
    requestBody: recipient === null ? null : { to: recipient },
    eventType: kind === 'POST' ? 'post.failed' : 'message.failed',
    status: 'ERROR',
    message:
      asked === undefined
        ? `Patchbay was stopped before it sent ${what}`
        : `Nobody knows whether ${asked.integrationName} sent ${what}`,
    errorMessage: asked?.error ?? 'Patchbay was stopped before anybody was asked.',
    responseBody: { mayHaveArrived: asked !== undefined },
  };
}

function about(actor: Actor, { integration, carrier }: Way, message: Message) {
  const to = recipientOf(message);
  return {
    actor,
    integrationId: integration.id,
    providerKey: carrier.provider.key,
    category: carrier.provider.category,
    requestBody: carrier.from === null ? { to } : { from: carrier.from.text, to },
  };
}

function briefly({ integrationName, outcome, error }: MessageTry) {
  return { integration: integrationName, outcome, error };
}
