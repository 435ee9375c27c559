import { v7 as uuidv7 } from 'uuid';
import { type RequestContext, actorOf, callerOf } from '../../context.ts';
import type { Sql } from '../../platform/database/index.ts';
import { pgArray } from '../../platform/database/index.ts';
import { type UserError, userError } from '../../user-error.ts';
import { type Told, writeWithActivity } from '../activity/index.ts';
import {
  type WebhookResult,
  isNameTaken,
  readWebhook,
  refused,
  takeTurn,
} from './change-webhook.ts';
import { readEventTypes } from './event-types.ts';
import { webhookEvent } from './webhook-events.ts';
import { nameTaken, readWebhookName } from './webhook-name.ts';
import { maskWebhookSecret, newWebhookSecret, sealWebhookSecret } from './webhook-secret.ts';
import { readWebhookUrl } from './webhook-url.ts';

export interface CreateWebhookInput {
  readonly name: string;
  readonly url: string;
  readonly eventTypes: readonly string[];
  readonly acceptUnknownEventTypes: boolean;
}

/** What was made; the secret is told this once. */
export interface CreatedWebhook extends WebhookResult {
  readonly secret: string | null;
}

const mostWebhooks = 100;
const tooMany = userError(
  'LIMIT_REACHED',
  `An organization has ${mostWebhooks} webhooks at most. Delete one that is no longer needed.`,
);

/** Creates a webhook, enabled. Nothing is sent to its address yet, but that it may be reached is checked. */
export async function createWebhook(
  ctx: RequestContext,
  input: CreateWebhookInput,
): Promise<CreatedWebhook> {
  const name = readWebhookName(input.name);
  const url = await readWebhookUrl(ctx.outbound, input.url);
  const eventTypes = readEventTypes(input.eventTypes, input.acceptUnknownEventTypes);
  if (!name.ok || !url.ok || !eventTypes.ok) {
    const problems = [name, url, eventTypes].flatMap((read) => (read.ok ? [] : read.userErrors));
    return { ...refused(...problems), secret: null };
  }
  const secret = newWebhookSecret();
  const settings = { name: name.value, url: url.value, eventTypes: eventTypes.value };
  const id = uuidv7({ msecs: ctx.clock.now().getTime() });
  const problem = await writeWithActivity(
    ctx,
    async (_em, sql): Promise<Told<UserError | null>> => {
      await takeTurn(ctx, sql);
      if (await isNameTaken(sql, settings.name, id))
        return { result: nameTaken(settings.name), events: [] };
      if (await isFull(sql)) return { result: tooMany, events: [] };
      await insertWebhook(ctx, sql, { ...settings, id, secret });
      return { result: null, events: [webhookEvent(ctx, settings.name, 'created')] };
    },
  );
  if (problem !== null) return { ...refused(problem), secret: null };
  return { webhook: await readWebhook(ctx, id), secret, userErrors: [] };
}

async function isFull(sql: Sql): Promise<boolean> {
  const [counted] = await sql<{ count: number }>(
    'select count(*)::int as count from webhooks where deleted_at is null',
  );
  return (counted?.count ?? 0) >= mostWebhooks;
}

interface NewWebhook {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly eventTypes: readonly string[];
  readonly secret: string;
}

async function insertWebhook(ctx: RequestContext, sql: Sql, webhook: NewWebhook): Promise<void> {
  const { organizationId } = callerOf(ctx);
  const { id, secret } = webhook;
  const { sealed, keyId } = sealWebhookSecret(ctx.sealer, { id, organizationId }, secret);
  const now = ctx.clock.now();
  await sql(
    `insert into webhooks (id, org_id, name, url, event_types, enabled, sealed_secret, sealing_key_id, secret_mask,
       created_by, created_at, updated_at, version)
     values (?, ?, ?, ?, ?::text[], true, ?, ?, ?, ?::jsonb, ?, ?, 1)`,
    [
      id,
      organizationId,
      webhook.name,
      webhook.url,
      pgArray(webhook.eventTypes),
      sealed,
      keyId,
      maskWebhookSecret(secret),
      JSON.stringify(actorOf(ctx)),
      now,
      now,
    ],
  );
}
