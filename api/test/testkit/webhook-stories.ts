import pg from 'pg';
import { formatId, parseId } from '../../src/graphql/index.ts';
import type { TestkitWebhookFieldsFragment } from './generated/graphql.ts';
import type { HeldTurn } from './held-turn.ts';
import type { TestApp } from './test-app.ts';
import type { TestClient } from './test-client.ts';
import { CreateWebhook } from './webhook-documents.ts';

export interface CreatedWebhook {
  readonly webhook: TestkitWebhookFieldsFragment;
  readonly id: string;
  readonly uuid: string;
  readonly secret: string;
}

/** What a webhook is made of, where a story does not care. */
export const webhookForm = {
  name: 'Warehouse',
  url: 'http://127.0.0.1:9/webhooks',
  eventTypes: ['integration.*'],
} as const;

/** Creates a webhook through the API. */
export async function createWebhook(
  client: TestClient,
  input: Partial<{
    name: string;
    url: string;
    eventTypes: string[];
    acceptUnknownEventTypes: boolean;
  }> = {},
): Promise<CreatedWebhook> {
  const { createWebhook: created } = await client.get(CreateWebhook, {
    input: { ...webhookForm, eventTypes: [...webhookForm.eventTypes], ...input },
  });
  const { webhook, secret, userErrors } = created;
  if (webhook == null || secret == null)
    throw new Error(`Not created: ${JSON.stringify(userErrors)}`);
  return { webhook, id: webhook.id, uuid: uuidOf('whk', webhook.id), secret };
}

function uuidOf(prefix: 'whk' | 'dlv' | 'rpl' | 'evt', id: string): string {
  const uuid = parseId(prefix, id);
  if (uuid === undefined) throw new Error(`"${id}" is no id.`);
  return uuid;
}

/** An id of that kind that nobody has. */
export function unknownId(prefix: 'whk' | 'dlv' | 'rpl'): string {
  return formatId(prefix, '0199c0de-0000-7000-8000-00000000dead');
}

/** Holds up whoever names a webhook of an organization, so that a test decides who comes at once. */
export async function holdNames({ database }: TestApp, organizationId: string): Promise<HeldTurn> {
  const holder = new pg.Client({ connectionString: database.url });
  await holder.connect();
  await holder.query('begin');
  await holder.query(`select pg_advisory_xact_lock(hashtextextended('webhooks ' || $1::text, 0))`, [
    organizationId,
  ]);
  return {
    async waiting(count) {
      for (;;) {
        const waiting = await database.query(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
           and query like '%pg_advisory_xact_lock%webhooks%'`,
        );
        if (waiting.length >= count) return;
      }
    },
    async release() {
      await holder.query('commit');
      await holder.end();
    },
  };
}
