import { LRUCache } from 'lru-cache';
import type { ApiKeyCaller } from '../../context.ts';
import { AppError, type Timers } from '../../graphql/index.ts';
import type { Clock } from '../../platform/clock/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { EventBus } from '../../platform/events/index.ts';
import { hashOfSecret, parseApiKey } from './api-key-token.ts';
import { FailedTries } from './failed-tries.ts';
import { KeyCache } from './key-cache.ts';
import { keyRefused } from './key-refusals.ts';
import { type Judged, judgeKey } from './stored-key.ts';
import { type KeyPlace, findKeyPlace, readStoredKeys } from './stored-keys.queries.ts';
import { type Allowance, UsageCounter } from './usage-counter.ts';
import { UsageWriter } from './usage-writer.ts';
import { addUsage } from './usage.queries.ts';

/** How long a wrong key is known to be wrong without another look. */
const wrongMs = 60_000;

export interface ApiKeyAccessOptions {
  readonly database: Database;
  /** In the maintenance role. */
  readonly maintenance: Database;
  readonly clock: Clock;
  readonly bus: EventBus;
  readonly timers: Timers;
  readonly onError: (error: unknown) => void;
}

export type KeyAuthentication =
  | { readonly ok: true; readonly caller: ApiKeyCaller }
  /** UNAUTHENTICATED, or RATE_LIMITED with the seconds to wait as `retryAfter`. */
  | { readonly ok: false; readonly error: AppError };

/** What a server keeps of API keys: who stands behind them, and what they have used. */
export class ApiKeyAccess {
  readonly #options: ApiKeyAccessOptions;
  readonly #places = new LRUCache<string, KeyPlace>({ max: 10_000 });
  readonly #wrong = new LRUCache<string, true>({ max: 10_000, ttl: wrongMs });
  readonly #keys: KeyCache;
  readonly #tries = new FailedTries();
  readonly #counter: UsageCounter;
  readonly #writer: UsageWriter;

  constructor(options: ApiKeyAccessOptions) {
    const { clock, maintenance, bus, timers, onError } = options;
    this.#options = options;
    this.#keys = new KeyCache(bus);
    this.#counter = new UsageCounter(clock, (counted) => addUsage(maintenance, counted));
    this.#writer = new UsageWriter(this.#counter, timers, onError);
  }

  /** Finds out who shows a key. What is no whole key is refused without a look at the database. */
  async authenticate(text: string, remoteAddress: string): Promise<KeyAuthentication> {
    const token = parseApiKey(text);
    if (token === undefined) return refused(keyRefused('NOT_WHOLE'));
    const hash = hashOfSecret(token.secret);
    const shown = `${token.publicId} ${hash.toString('base64')}`;
    if (this.#wrong.has(shown)) return refused(keyRefused('WRONG'));
    if (!this.#places.has(token.publicId)) {
      const wait = await this.#tries.secondsToWait(remoteAddress);
      if (wait > 0) return refused(tooManyTries(wait));
    }
    const judged = await this.#judge(token.publicId, hash);
    if (judged.ok) return judged;
    if (judged.reason === 'WRONG') {
      this.#wrong.set(shown, true);
      await this.#tries.failed(remoteAddress);
    }
    return refused(keyRefused(judged.reason));
  }

  /** Counts one request, and says whether it is within the key's limit. */
  take(caller: ApiKeyCaller): Allowance {
    const allowance = this.#counter.take(caller);
    this.#writer.wake();
    return allowance;
  }

  /** Who stands now behind keys of one organization that were accepted before, as the rows say; null: nobody any more. */
  async lookAgain(
    organizationId: string,
    callers: readonly ApiKeyCaller[],
  ): Promise<ReadonlyMap<ApiKeyCaller, ApiKeyCaller | null>> {
    const ids = [...new Set(callers.map(({ keyId }) => keyId))];
    const keys = await readStoredKeys(this.#options.database, organizationId, ids);
    const byId = new Map(keys.map((key) => [key.id, key]));
    const now = this.#options.clock.now();
    return new Map(
      callers.map((caller) => {
        const key = byId.get(caller.keyId);
        const judged = key && judgeKey(key, caller.secretHash, now);
        return [caller, judged?.ok === true ? judged.caller : null];
      }),
    );
  }

  /** Tells every server, after the commit, that a key has changed. Here it holds at once. */
  announce(keyId: string): void {
    this.#keys.forget(keyId);
    this.#options.bus.publish({ kind: 'api-key', keyId });
  }

  /** Writes down what was counted. */
  async close(): Promise<void> {
    this.#keys.close();
    await this.#writer.close();
  }

  async #judge(publicId: string, hash: Buffer): Promise<Judged> {
    const { database, maintenance, clock } = this.#options;
    const place = this.#places.get(publicId) ?? (await findKeyPlace(maintenance, publicId));
    if (place === undefined) return { ok: false, reason: 'WRONG' };
    this.#places.set(publicId, place);
    const key = await this.#keys.get(place.keyId, async () => {
      const [read] = await readStoredKeys(database, place.organizationId, [place.keyId]);
      return read;
    });
    return key === undefined ? { ok: false, reason: 'WRONG' } : judgeKey(key, hash, clock.now());
  }
}

function refused(error: AppError): KeyAuthentication {
  return { ok: false, error };
}

function tooManyTries(retryAfter: number): AppError {
  const message = `Too many API keys from this address did not hold. Wait ${retryAfter} seconds.`;
  return new AppError('RATE_LIMITED', message, { retryAfter });
}
