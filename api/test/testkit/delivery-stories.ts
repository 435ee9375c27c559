import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import {
  type RetryPolicy,
  defaultRetryPolicy,
  webhookSecretBinding,
} from '../../src/modules/delivery-queue/index.ts';
import { createSealer, keyIdOf, parseMasterKeys } from '../../src/platform/sealing/index.ts';
import { type Receiver, startReceiver } from './receiver.ts';
import { type Story, useStory } from './story.ts';
import type { TestApp, TestAppOptions } from './test-app.ts';

export const masterKey = randomBytes(32).toString('base64');
const sealer = createSealer({ keys: parseMasterKeys(masterKey) });

export interface DeliveryStory extends Story {
  /** Fresh for each file; forget what arrived by its count. */
  readonly receiver: Receiver;
}

/** A server that delivers by the clock of the story, and one receiver. */
export function useDeliveryStory(options: TestAppOptions = {}): DeliveryStory {
  const story = useStory({
    deliveries: true,
    ...options,
    env: { PATCHBAY_MASTER_KEY: masterKey, ...options.env },
  });
  let receiver: Receiver | undefined;
  beforeAll(async () => {
    receiver = await startReceiver();
  });
  afterAll(() => receiver?.close());
  return {
    get app() {
      return story.app;
    },
    get world() {
      return story.world;
    },
    get receiver() {
      if (receiver === undefined) throw new Error('The story has not begun.');
      return receiver;
    },
  };
}

export interface StoredWebhook {
  readonly id: string;
  readonly name: string;
  /** `whsec_…` */
  readonly secret: string;
}

interface NewWebhook {
  readonly url: string;
  readonly name?: string;
  readonly eventTypes?: readonly string[];
  /** Signs as well, until then. */
  readonly previous?: { readonly secret: string; readonly until: Date };
}

export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

/** A webhook as it is stored. */
export async function seedWebhook(
  { database, clock }: Pick<TestApp, 'database' | 'clock'>,
  organizationId: string,
  { url, name = 'Warehouse', eventTypes = ['*'], previous }: NewWebhook,
): Promise<StoredWebhook> {
  const id = uuidv7();
  const secret = newSecret();
  const seal = (text: string) => sealer.seal(text, webhookSecretBinding({ id, organizationId }));
  const sealed = seal(secret);
  const sealedBefore = previous === undefined ? null : seal(previous.secret);
  await database.query(
    `insert into webhooks (id, org_id, name, url, event_types, enabled, sealed_secret, sealing_key_id,
       previous_sealed_secret, previous_sealing_key_id, previous_expires_at, created_by, created_at, updated_at, version)
     values ($1, $2, $3, $4, $5, true, $6, $7, $8, $9, $10, '{}', $11, $11, 1)`,
    [
      id,
      organizationId,
      name,
      url,
      eventTypes,
      sealed,
      keyIdOf(sealed),
      sealedBefore,
      sealedBefore === null ? null : keyIdOf(sealedBefore),
      previous?.until ?? null,
      clock.now(),
    ],
  );
  return { id, name, secret };
}

export interface StoredDelivery {
  readonly id: string;
  readonly status: string;
  readonly attempt_count: number;
  readonly tries: number;
  readonly lane: number;
  readonly due_at: Date | null;
  readonly claim_id: string | null;
  readonly finished_at: Date | null;
  readonly last_error: string | null;
  readonly event_type: string;
}

export function deliveriesOf(app: TestApp, webhookId: string): Promise<StoredDelivery[]> {
  return app.database.query<StoredDelivery>(
    'select * from deliveries where webhook_id = $1 order by id',
    [webhookId],
  );
}

/** Waits until each delivery of a webhook was tried so often, and nothing is on its way. */
export function tried(
  app: TestApp,
  webhookId: string,
  attempts: number,
  timeout = 60_000,
): Promise<StoredDelivery[]> {
  return vi.waitFor(
    async () => {
      const rows = await deliveriesOf(app, webhookId);
      expect(rows.map((row) => [row.attempt_count, row.claim_id])).toEqual(
        rows.map(() => [attempts, null]),
      );
      expect(rows.length).toBeGreaterThan(0);
      return rows;
    },
    { timeout, interval: 10 },
  );
}

/** Waits until nothing that is due by the clock of the story waits to be tried, of webhooks that are served now. */
export async function settled({
  database,
  clock,
}: Pick<TestApp, 'database' | 'clock'>): Promise<void> {
  await vi.waitFor(
    async () => {
      const open = await database.query(
        `select delivery.id, claim_id from deliveries as delivery join webhooks on webhooks.id = webhook_id
         where status = 'PENDING' and enabled and (
           claim_id is not null or (due_at <= $1 and coalesce(paused_until <= $1, true))
         )`,
        [clock.now()],
      );
      expect(open).toEqual([]);
    },
    { timeout: 60_000, interval: 10 },
  );
}

interface StoredHealth {
  readonly enabled: boolean;
  readonly disabled_at: Date | null;
  readonly disabled_reason: string | null;
  readonly failing_since: Date | null;
  readonly failures_in_a_row: number;
  readonly paused_until: Date | null;
  readonly pauses: number;
  readonly last_delivered_at: Date | null;
  readonly notice_due_at: Date | null;
}

export async function healthOf(app: TestApp, webhookId: string): Promise<StoredHealth | undefined> {
  const [row] = await app.database.query<StoredHealth>('select * from webhooks where id = $1', [
    webhookId,
  ]);
  return row;
}

/** What an organization wants of retries; the rest is as it is by default. */
export async function seedPolicy(
  { database, clock }: Pick<TestApp, 'database' | 'clock'>,
  organizationId: string,
  change: Partial<RetryPolicy>,
): Promise<void> {
  const policy = { ...defaultRetryPolicy, ...change };
  await database.query('insert into retry_policies values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    organizationId,
    policy.maxRetries,
    policy.strategy,
    policy.baseDelaySeconds,
    policy.maxDelaySeconds,
    policy.jitter,
    policy.deadLetterQueue,
    clock.now(),
  ]);
}

export interface StoredAttempt {
  readonly number: number;
  readonly started_at: Date;
  readonly trigger: string;
  readonly response_status: number | null;
  readonly error_code: string | null;
  readonly error: string | null;
  readonly request_headers: Readonly<Record<string, string>>;
  readonly response_headers: Readonly<Record<string, string>>;
  readonly response_body: Buffer | null;
  readonly response_truncated: boolean;
  readonly duration_ms: number;
}

export function attemptsOf(app: TestApp, webhookId: string): Promise<StoredAttempt[]> {
  return app.database.query<StoredAttempt>(
    `select attempt.* from delivery_attempts as attempt join deliveries on deliveries.id = delivery_id
     where webhook_id = $1 order by delivery_id, number`,
    [webhookId],
  );
}
