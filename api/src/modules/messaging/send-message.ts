import { type RequestContext, actorOf, callerOf } from '../../context.ts';
import type { UserError } from '../../user-error.ts';
import { carryMessage, errorOf } from './carry-message.ts';
import type { Message } from './message.ts';
import {
  type EmailInput,
  type Read,
  type SmsInput,
  readEmail,
  readKey,
  readSms,
} from './message-inputs.ts';
import type { LoggedMessage } from './message-log.ts';

/** How a message is to be sent, whatever it is. */
export interface SendOptions {
  /** The same key within 24 hours: the same message, sent once. */
  readonly idempotencyKey: string | null;
  /** Through this one alone. */
  readonly integrationId: string | null;
}

export interface SendResult {
  readonly message: LoggedMessage | null;
  /** The key was known: nothing was sent now. */
  readonly duplicate: boolean;
  readonly userErrors: readonly UserError[];
}

/** Sends an e-mail through the first integration that takes it. */
export function sendEmail(
  ctx: RequestContext,
  input: EmailInput,
  options: SendOptions,
): Promise<SendResult> {
  return send(ctx, readEmail(input), options);
}

/** Sends a text message through the first integration that takes it. */
export function sendSms(
  ctx: RequestContext,
  input: SmsInput,
  options: SendOptions,
): Promise<SendResult> {
  return send(ctx, readSms(input), options);
}

export function refused(...userErrors: readonly UserError[]): SendResult {
  return { message: null, duplicate: false, userErrors };
}

async function send(
  ctx: RequestContext,
  message: Read<Message>,
  { idempotencyKey, integrationId }: SendOptions,
): Promise<SendResult> {
  const key = readKey(idempotencyKey);
  if (!message.ok || !key.ok)
    return refused(...[message, key].flatMap((read) => (read.ok ? [] : read.userErrors)));
  const carried = await carryMessage(ctx, {
    organizationId: callerOf(ctx).organizationId,
    actor: actorOf(ctx),
    message: message.value,
    key: key.value,
    integrationId,
  });
  if (!carried.ok) return refused(carried.error);
  const error = errorOf(carried.message);
  return {
    message: carried.message,
    duplicate: carried.isDuplicate,
    userErrors: error === undefined ? [] : [error],
  };
}
