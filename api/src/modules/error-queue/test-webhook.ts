import { v7 as uuidv7 } from 'uuid';
import { type RequestContext, actorOf, callerOf } from '../../context.ts';
import { type UserError, userError } from '../../user-error.ts';
import { writeWithActivity } from '../activity/index.ts';
import { type AttemptResult, attemptDelivery, keyOfSecret } from '../deliveries/index.ts';
import { type DeliverableEvent, payloadOf } from '../delivery-queue/index.ts';
import {
  exampleEvent,
  nearestEventTypes,
  openWebhook,
  readWebhookUrl,
  webhookNotFound,
} from '../webhooks/index.ts';
import { testedEvent } from './error-queue-events.ts';
import { eventIdOf } from './event-id.ts';
import { holdTest } from './held-tests.ts';
import { insertTest } from './test-delivery.queries.ts';

interface TestedWebhook {
  /** The key of the delivery that tells of it; null when nothing was sent. */
  readonly deliveryId: string | null;
  readonly userErrors: readonly UserError[];
}

const testType = 'webhook.test';

/**
 * Sends a webhook one real, signed event now, whether it is enabled or not. It is kept as a delivery with its attempt,
 * and neither tried again nor counted.
 *
 * @param eventType An example of this type of the catalog; null: a plain test.
 */
export async function testWebhook(
  ctx: RequestContext,
  webhookId: string,
  eventType: string | null,
): Promise<TestedWebhook> {
  const webhook = await openWebhook(ctx, webhookId);
  if (webhook === undefined) return refused(webhookNotFound);
  const now = ctx.clock.now();
  const eventUuid = uuidv7({ msecs: now.getTime() });
  const event = testEventOf(ctx, eventType, { id: eventUuid, createdAt: now });
  if (event === undefined) return refused(unknownType(eventType ?? ''));
  const url = await readWebhookUrl(ctx.outbound, webhook.url);
  if (!url.ok) return refused(...url.userErrors);
  const held = await holdTest(callerOf(ctx).organizationId);
  if (held !== undefined) return refused(held);
  const body = Buffer.from(payloadOf(event));
  const result = await attemptDelivery(ctx, {
    url: webhook.url,
    keys: webhook.secrets.map(keyOfSecret),
    eventId: eventIdOf(eventUuid),
    body,
    signal: ctx.signal,
  });
  const deliveryId = await record(ctx, { webhookId, name: webhook.name, event, body, result });
  return { deliveryId, userErrors: [] };
}

interface MadeTest {
  readonly webhookId: string;
  readonly name: string;
  readonly event: DeliverableEvent;
  readonly body: Buffer;
  readonly result: AttemptResult;
}

function record(ctx: RequestContext, { name, ...test }: MadeTest): Promise<string> {
  const { organizationId } = callerOf(ctx);
  const id = uuidv7({ msecs: test.event.createdAt.getTime() });
  return writeWithActivity(ctx, async (_em, sql) => {
    await insertTest(sql, { ...test, organizationId, id, endedAt: ctx.clock.now() });
    const event = testedEvent(ctx, name, test.event.eventType, test.result);
    return { result: id, events: [event] };
  });
}

function testEventOf(
  ctx: RequestContext,
  eventType: string | null,
  made: Pick<DeliverableEvent, 'id' | 'createdAt'>,
): DeliverableEvent | undefined {
  if (eventType !== null && eventType !== testType) return exampleEvent(eventType, made);
  return {
    ...made,
    eventType: testType,
    status: 'SUCCESS',
    message: 'This is a test of Patchbay. Nothing has happened.',
    actor: actorOf(ctx),
  };
}

function unknownType(eventType: string): UserError {
  const near = nearestEventTypes(eventType);
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
  const message = `There is no example of ${eventType.slice(0, 100)}.${hint} Choose a type of the catalog.`;
  return userError('UNKNOWN_EVENT_TYPE', message, ['eventType']);
}

function refused(...userErrors: readonly UserError[]): TestedWebhook {
  return { deliveryId: null, userErrors };
}
