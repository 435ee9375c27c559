import { EventEmitter } from 'node:events';
import pg from 'pg';
import type { BusMessage, EventBus } from './event-bus.ts';
import { payloadsOf } from './payloads.ts';
import { Unsent } from './unsent.ts';

const channel = 'patchbay';
/** Messages of a few milliseconds travel in one NOTIFY: each takes a lock that is global to the server. */
const gatherMs = 5;
const reconnectMs = [100, 250, 500, 1000, 2000];
/** Until a server that hears, but could not tell, tries to tell again. */
const resendMs = 250;

/**
 * Carries messages between servers by LISTEN and NOTIFY on a connection of its own, outside any writing transaction.
 * When the connection is lost it is made anew, and `onRecovered` tells those who must catch up. What is published
 * meanwhile is told on this server at once and sent to the others as soon as they can be reached.
 */
export class PostgresBus implements EventBus {
  readonly #url: string;
  readonly #onError: (error: unknown) => void;
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  #client: pg.Client | undefined;
  #outbox = new Set<string>();
  readonly #unsent = new Unsent();
  /** Payloads that were told on this server before they could be sent: they come back and are let pass. */
  readonly #echoes = new Set<string>();
  #gathering: NodeJS.Timeout | undefined;
  #resending: NodeJS.Timeout | undefined;
  #reconnecting: NodeJS.Timeout | undefined;
  #attempts = 0;
  #closed = false;
  #sending: Promise<unknown> = Promise.resolve();

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
    this.#outbox.add(JSON.stringify(message));
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
    clearTimeout(this.#resending);
    clearTimeout(this.#reconnecting);
    // What was published is told before the end: a session that was revoked, say.
    await this.#flush();
    await this.#resend();
    this.#closed = true;
    clearTimeout(this.#resending);
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, keepAlive: true });
    client.on('error', (error) => this.#lost(client, error));
    client.on('end', () => this.#lost(client));
    client.on('notification', ({ payload }) => this.#receive(payload ?? '[]'));
    await client.connect();
    await client.query(`listen ${channel}`);
    if (this.#closed) return client.end();
    this.#client = client;
    this.#attempts = 0;
  }

  #lost(client: pg.Client, error?: unknown): void {
    if (this.#closed || this.#client !== client) return;
    this.#client = undefined;
    this.#echoes.clear();
    if (error !== undefined) this.#onError(error);
    this.#reconnectSoon();
  }

  #reconnectSoon(): void {
    const delay = reconnectMs[Math.min(this.#attempts++, reconnectMs.length - 1)];
    this.#reconnecting = setTimeout(() => {
      this.#connect().then(
        () => {
          this.#emitter.emit('recovered');
          return this.#resend();
        },
        () => this.#reconnectSoon(),
      );
    }, delay);
  }

  #receive(payload: string): void {
    if (!this.#echoes.delete(payload)) this.#tell(payload);
  }

  /** Those on this server. */
  #tell(payload: string): void {
    for (const message of JSON.parse(payload) as (BusMessage | { readonly kind: 'lost' })[]) {
      if (message.kind === 'lost') this.#emitter.emit('recovered');
      else this.#emitter.emit('message', message);
    }
  }

  async #flush(): Promise<void> {
    this.#gathering = undefined;
    const messages = [...this.#outbox];
    this.#outbox.clear();
    const unsent = await this.#send(messages, { areToldHere: false });
    if (unsent.length === 0) return;
    // Those on this server look at once; the others, who may hear well, as soon as we can speak again.
    this.#tell(`[${unsent.join()}]`);
    this.#unsent.add(unsent);
    this.#resendSoon();
  }

  async #resend(): Promise<void> {
    if (this.#client === undefined || this.#unsent.isEmpty) return;
    const unsent = await this.#send(this.#unsent.take(), { areToldHere: true });
    this.#unsent.add(unsent);
    if (unsent.length > 0) this.#resendSoon();
  }

  /** Without a connection, the next one resends by itself. */
  #resendSoon(): void {
    if (this.#client === undefined || this.#closed) return;
    clearTimeout(this.#resending);
    this.#resending = setTimeout(() => void this.#resend(), resendMs);
  }

  /** Sends what it can, in order and after what is being sent, and returns the rest. */
  #send(
    messages: readonly string[],
    options: { readonly areToldHere: boolean },
  ): Promise<readonly string[]> {
    const sent = this.#sending.then(() => this.#sendNow(messages, options));
    this.#sending = sent;
    return sent;
  }

  async #sendNow(
    messages: readonly string[],
    { areToldHere }: { readonly areToldHere: boolean },
  ): Promise<readonly string[]> {
    const client = this.#client;
    if (client === undefined) return messages;
    const payloads = payloadsOf(messages);
    for (const [sent, { text }] of payloads.entries()) {
      if (areToldHere) this.#echoes.add(text);
      try {
        await client.query('select pg_notify($1, $2)', [channel, text]);
      } catch (error) {
        this.#echoes.delete(text);
        this.#onError(error);
        return payloads.slice(sent).flatMap((payload) => payload.messages);
      }
    }
    return [];
  }
}
