import { EventEmitter } from 'node:events';
import pg from 'pg';
import type { BusMessage, EventBus } from './event-bus.ts';

const channel = 'patchbay';
/** NOTIFY takes 8,000 bytes at most. */
const maxPayloadBytes = 7_000;
/** Messages of a few milliseconds travel in one NOTIFY: each takes a lock that is global to the server. */
const gatherMs = 5;
const reconnectMs = [100, 250, 500, 1000, 2000];

/**
 * Carries messages between servers by LISTEN and NOTIFY on a connection of its own, outside any writing transaction.
 * When the connection is lost it is made anew, and `onRecovered` tells those who must catch up.
 */
export class PostgresBus implements EventBus {
  readonly #url: string;
  readonly #onError: (error: unknown) => void;
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  #client: pg.Client | undefined;
  #outbox = new Map<string, BusMessage>();
  #gathering: NodeJS.Timeout | undefined;
  #reconnecting: NodeJS.Timeout | undefined;
  #attempts = 0;
  #closed = false;

  private constructor(url: string, onError: (error: unknown) => void) {
    this.#url = url;
    this.#onError = onError;
  }

  static async open(url: string, onError: (error: unknown) => void): Promise<PostgresBus> {
    const bus = new PostgresBus(url, onError);
    await bus.#connect();
    return bus;
  }

  publish(message: BusMessage): void {
    this.#outbox.set(JSON.stringify(message), message);
    this.#gathering ??= setTimeout(() => void this.#flush(), gatherMs);
  }

  subscribe(listener: (message: BusMessage) => void): () => void {
    this.#emitter.on('message', listener);
    return () => this.#emitter.off('message', listener);
  }

  onRecovered(listener: () => void): () => void {
    this.#emitter.on('recovered', listener);
    return () => this.#emitter.off('recovered', listener);
  }

  async close(): Promise<void> {
    clearTimeout(this.#gathering);
    clearTimeout(this.#reconnecting);
    // What was published is told before the end: a session that was revoked, say.
    await this.#flush();
    this.#closed = true;
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, keepAlive: true });
    client.on('error', (error) => this.#lost(client, error));
    client.on('end', () => this.#lost(client));
    client.on('notification', ({ payload }) => this.#receive(payload ?? '[]'));
    await client.connect();
    await client.query(`listen ${channel}`);
    this.#client = client;
    this.#attempts = 0;
  }

  #lost(client: pg.Client, error?: unknown): void {
    if (this.#closed || this.#client !== client) return;
    this.#client = undefined;
    if (error !== undefined) this.#onError(error);
    this.#reconnectSoon();
  }

  #reconnectSoon(): void {
    const delay = reconnectMs[Math.min(this.#attempts++, reconnectMs.length - 1)];
    this.#reconnecting = setTimeout(() => {
      this.#connect().then(
        () => this.#emitter.emit('recovered'),
        () => this.#reconnectSoon(),
      );
    }, delay);
  }

  #receive(payload: string): void {
    for (const message of JSON.parse(payload) as BusMessage[])
      this.#emitter.emit('message', message);
  }

  async #flush(): Promise<void> {
    this.#gathering = undefined;
    const messages = this.#outbox;
    this.#outbox = new Map();
    const client = this.#client;
    if (client === undefined) {
      // Nobody hears us now, nor do we: those on this server look at once, the others when they have recovered.
      for (const message of messages.values()) this.#emitter.emit('message', message);
      return;
    }
    try {
      for (const payload of batches([...messages.keys()])) {
        await client.query('select pg_notify($1, $2)', [channel, payload]);
      }
    } catch (error) {
      this.#onError(error);
    }
  }
}

/** JSON arrays of messages, each short enough for one NOTIFY. */
function batches(messages: readonly string[]): string[] {
  const full: string[] = [];
  let current: string[] = [];
  let size = 0;
  for (const message of messages) {
    if (size + message.length > maxPayloadBytes) {
      full.push(`[${current.join()}]`);
      current = [];
      size = 0;
    }
    current.push(message);
    size += message.length + 1;
  }
  return current.length === 0 ? full : [...full, `[${current.join()}]`];
}
