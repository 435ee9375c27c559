import { type Sql, pgArray } from '../../platform/database/index.ts';
import type { Sealer, SigningSecret } from '../../platform/sealing/index.ts';
import { webhookSecretBinding } from '../delivery-queue/index.ts';
import { keyOfSecret } from './signature.ts';

/** What deliveries to a webhook need of it. */
export interface KnownWebhook {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly version: string;
  readonly key: SigningSecret;
  /** Signs as well until then. */
  readonly previous: { readonly key: SigningSecret; readonly until: Date } | null;
}

interface WebhookRow {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly url: string;
  readonly version: string;
  readonly sealed: Buffer;
  readonly previousSealed: Buffer | null;
  readonly previousExpiresAt: string | null;
}

/** More than these are forgotten and read again. */
const mostKnown = 10_000;

/** The webhooks that were delivered to lately, with their secrets opened: once for each version of a webhook. */
export class KnownWebhooks {
  readonly #known = new Map<string, KnownWebhook>();
  readonly #sealer: Sealer;
  readonly #onError: (error: unknown) => void;

  constructor(sealer: Sealer, onError: (error: unknown) => void) {
    this.#sealer = sealer;
    this.#onError = onError;
  }

  /** Reads those that are not known in this version. */
  async learn(
    sql: Sql,
    wanted: readonly { readonly webhookId: string; readonly webhookVersion: string }[],
  ): Promise<void> {
    const missing = wanted.filter(
      ({ webhookId, webhookVersion }) => this.#known.get(webhookId)?.version !== webhookVersion,
    );
    if (missing.length === 0) return;
    if (this.#known.size > mostKnown) this.#known.clear();
    const ids = new Set(missing.map(({ webhookId }) => webhookId));
    const rows = await sql<WebhookRow>(
      `select id, org_id as "organizationId", name, url, version || ' ' || extract(epoch from updated_at) as version,
         sealed_secret as sealed, previous_sealed_secret as "previousSealed", previous_expires_at as "previousExpiresAt"
       from webhooks where id = any(?::uuid[])`,
      [pgArray([...ids])],
    );
    for (const row of rows) {
      this.#known.delete(row.id);
      try {
        this.#known.set(row.id, this.#opened(row));
      } catch (error) {
        // The others of the claim are not to wait for it.
        this.#onError(error);
      }
    }
  }

  /** @throws when it was not learned, or no key opens its secret. */
  get(webhookId: string): KnownWebhook {
    const known = this.#known.get(webhookId);
    if (known === undefined) throw new Error('The webhook of a delivery cannot be opened.');
    return known;
  }

  #opened(row: WebhookRow): KnownWebhook {
    const { id, name, url, version, sealed, previousSealed, previousExpiresAt } = row;
    const open = (secret: Buffer) =>
      keyOfSecret(this.#sealer.open(secret, webhookSecretBinding(row)).toString());
    const previous =
      previousSealed === null || previousExpiresAt === null
        ? null
        : { key: open(previousSealed), until: new Date(previousExpiresAt) };
    return { id, name, url, version, key: open(sealed), previous };
  }
}

/** What signs now: the present key, and the one before as long as it holds. */
export function keysAt({ key, previous }: KnownWebhook, now: Date): readonly SigningSecret[] {
  return previous !== null && now < previous.until ? [key, previous.key] : [key];
}
