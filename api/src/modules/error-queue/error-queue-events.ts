import { type RequestContext, actorOf } from '../../context.ts';
import type { NewActivityEvent } from '../activity/index.ts';
import type { AttemptResult } from '../deliveries/index.ts';

/** `webhook.tested`: what was sent by hand, and how the receiver took it. */
export function testedEvent(
  ctx: RequestContext,
  webhookName: string,
  eventType: string,
  { succeeded, error, errorCode, responseStatus, durationMs }: AttemptResult,
): NewActivityEvent {
  return {
    eventType: 'webhook.tested',
    status: succeeded ? 'SUCCESS' : 'ERROR',
    message: succeeded
      ? `The webhook ${webhookName} accepted a test event`
      : `The webhook ${webhookName} did not accept a test event`,
    errorMessage: error,
    actor: actorOf(ctx),
    requestBody: { eventType },
    responseBody: { status: responseStatus, code: errorCode },
    durationMs,
  };
}

/** `delivery.replayed`: somebody had deliveries sent again. */
export function replayedEvent(
  ctx: RequestContext,
  count: number,
  picked: object,
): NewActivityEvent {
  const what = count === 1 ? 'One delivery is' : `${count} deliveries are`;
  return {
    eventType: 'delivery.replayed',
    status: 'SUCCESS',
    message: `${what} sent again`,
    actor: actorOf(ctx),
    requestBody: picked,
  };
}

/** `delivery.discarded`: somebody gave deliveries up. */
export function discardedEvent(
  ctx: RequestContext,
  count: number,
  picked: object,
): NewActivityEvent {
  const what = count === 1 ? 'One delivery was' : `${count} deliveries were`;
  return {
    eventType: 'delivery.discarded',
    status: 'WARNING',
    message: `${what} discarded`,
    actor: actorOf(ctx),
    requestBody: picked,
  };
}
