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
  /** Null: no master key opens its secret. */
  readonly key: SigningSecret | null;
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

/** The webhooks that were delivered to lately, with their secrets opened: once for each version, where a key opens them. */
export class KnownWebhooks {
  readonly #known = new Map<string, KnownWebhook>();
  readonly #sealer: Sealer;
  readonly #onError: (error: unknown) => void;

  constructor(sealer: Sealer, onError: (error: unknown) => void) {
    this.#sealer = sealer;
    this.#onError = onError;
  }

  /** Reads those that are not known in this version, and those that could not be opened. */
  async learn(
    sql: Sql,
    wanted: readonly { readonly webhookId: string; readonly webhookVersion: string }[],
  ): Promise<void> {
    if (this.#known.size > mostKnown) this.#known.clear();
    const missing = wanted.filter(({ webhookId, webhookVersion }) => {
      const known = this.#known.get(webhookId);
      return known?.version !== webhookVersion || known.key === null;
    });
    if (missing.length === 0) return;
    const ids = new Set(missing.map(({ webhookId }) => webhookId));
    const rows = await sql<WebhookRow>(
      `select id, org_id as "organizationId", name, url, version || ' ' || extract(epoch from updated_at) as version,
         sealed_secret as sealed, previous_sealed_secret as "previousSealed", previous_expires_at as "previousExpiresAt"
       from webhooks where id = any(?::uuid[])`,
      [pgArray([...ids])],
    );
    for (const row of rows) this.#known.set(row.id, this.#opened(row));
  }

  /** @throws when it was not learned. */
  get(webhookId: string): KnownWebhook {
    const known = this.#known.get(webhookId);
    if (known === undefined) throw new Error('The webhook of a delivery is not known.');
    return known;
  }

  #opened(row: WebhookRow): KnownWebhook {
    const { id, name, url, version, sealed, previousSealed, previousExpiresAt } = row;
    // What cannot be opened is looked at again and again, and told once.
    const isNews = this.#known.get(id)?.version !== version;
    const before = previousSealed === null ? null : this.#keyIn(row, previousSealed, isNews);
    const previous =
      before === null || previousExpiresAt === null
        ? null
        : { key: before, until: new Date(previousExpiresAt) };
    return { id, name, url, version, key: this.#keyIn(row, sealed, isNews), previous };
  }

  /** What cannot be opened fails for itself alone: others of the claim do not wait for it. */
  #keyIn(row: WebhookRow, secret: Buffer, isNews: boolean): SigningSecret | null {
    try {
      return keyOfSecret(this.#sealer.open(secret, webhookSecretBinding(row)).toString());
    } catch (error) {
      if (isNews) this.#onError(error);
      return null;
    }
  }
}

/** What signs now: the present key, and the one before as long as it holds. Empty: the present one cannot be opened. */
export function keysAt({ key, previous }: KnownWebhook, now: Date): readonly SigningSecret[] {
  if (key === null) return [];
  return previous !== null && now < previous.until ? [key, previous.key] : [key];
}
