import { v4 as uuidv4 } from 'uuid';
import type { Ports } from '../../context.ts';
import { formatId } from '../../graphql/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { type LeaseLoopOptions, type LeasedWork, patiently } from '../../platform/leases/index.ts';
import { type AttemptResult, attemptDelivery, deadlineMs } from './attempt-delivery.ts';
import { AttemptWriter } from './attempt-writer.ts';
import type { ClaimedDelivery } from './claimed-delivery.ts';
import { claimDue, giveBackClaims } from './claims.queries.ts';
import { KnownWebhooks, keysAt } from './known-webhooks.ts';
import type { MadeAttempt } from './made-attempt.ts';
import { recordAttempts } from './record-attempts.ts';
import { Rooms } from './rooms.ts';

/** A process that dies delays its deliveries by no more. */
export const leaseMs = 30_000;
/** Left for recording, when a delivery that had to wait begins. */
const writingMs = 5_000;
/** Until what had to be given back is claimed again. */
const laterMs = 1_000;
/** How old a note that a webhook is well may become. */
const wellNoteMs = 10_000;
const everywhere = { organizationId: null, userId: null };

export interface DeliveryPorts extends Pick<Ports, 'clock' | 'outbound' | 'sealer' | 'bus'> {
  /** In the runtime role. */
  readonly database: Database;
  readonly maintenance: Database;
  readonly timers: LeaseLoopOptions['timers'];
  readonly onError: (error: unknown) => void;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** A webhook was switched off by itself. */
  readonly onWebhookDisabled: () => void;
}

/** The deliveries that are due, as work that is leased. */
export class ScheduledDeliveries implements LeasedWork<ClaimedDelivery, MadeAttempt> {
  readonly #ports: DeliveryPorts;
  readonly #webhooks: KnownWebhooks;
  readonly #writer: AttemptWriter;
  readonly #rooms = new Rooms(() => performance.now());
  /** Webhooks that are left alone: what was claimed for them waits in vain. Null: switched off. */
  readonly #paused = new Map<string, Date | null>();
  /** Webhooks that had more due than the process had room for. */
  readonly #crowded = new Set<string>();
  readonly #onRoom: () => void;
  #hasMore = false;

  /** @param onRoom Called when more can be claimed of a webhook that had more due. */
  constructor(ports: DeliveryPorts, onRoom: () => void) {
    this.#ports = ports;
    this.#onRoom = onRoom;
    this.#webhooks = new KnownWebhooks(ports.sealer, ports.onError);
    this.#writer = new AttemptWriter((organizationId, attempts) =>
      this.#record(organizationId, attempts),
    );
  }

  async claim(limit: number): Promise<readonly ClaimedDelivery[]> {
    const { maintenance, clock } = this.#ports;
    const now = clock.now();
    this.#rooms.tidy();
    const heldUntil = performance.now() + leaseMs;
    const rows = await maintenance.write(everywhere, (_em, sql) =>
      claimDue(sql, {
        id: uuidv4(),
        now,
        leaseEndsAt: new Date(now.getTime() + leaseMs),
        limit,
        rooms: this.#rooms.all(),
        otherRoom: this.#rooms.ofOthers,
        wellBefore: new Date(now.getTime() - wellNoteMs),
      }),
    );
    const claims = rows.map((row) => Object.assign(row, { heldUntil }));
    if (claims.length > 0)
      await maintenance.read(everywhere, (sql) => this.#webhooks.learn(sql, claims));
    // Last: whoever fails before has nothing to run, and would never leave its seat.
    this.#seat(claims);
    return claims;
  }

  /** Somebody switched a webhook off: what was claimed of it and not begun is given back. */
  leaveAlone(webhookId: string): void {
    this.#paused.set(webhookId, null);
  }

  hasMore(): boolean {
    return this.#hasMore;
  }

  keyOf({ webhookId }: ClaimedDelivery): string {
    return webhookId;
  }

  mayStart({ webhookId, heldUntil }: ClaimedDelivery): boolean {
    if (performance.now() + deadlineMs + writingMs >= heldUntil) return false;
    return !this.#paused.has(webhookId);
  }

  async run(claimed: ClaimedDelivery, signal: AbortSignal): Promise<MadeAttempt> {
    try {
      return await this.#attempt(claimed, signal);
    } catch (error) {
      // What is broken off because the server stops is given back.
      if (!signal.aborted) this.#leave(claimed, undefined);
      throw error;
    }
  }

  async write(claimed: ClaimedDelivery, made: MadeAttempt, signal: AbortSignal): Promise<void> {
    const { timers, onError } = this.#ports;
    try {
      await patiently(() => this.#writer.write(made), {
        until: claimed.heldUntil,
        timers,
        signal,
        onError,
      });
    } finally {
      this.#leave(claimed, made.result);
    }
  }

  async giveBack(claims: readonly ClaimedDelivery[], isStopping: boolean): Promise<void> {
    const { maintenance, clock } = this.#ports;
    for (const claimed of claims) this.#leave(claimed, undefined);
    const dueAt = new Date(clock.now().getTime() + (isStopping ? 0 : laterMs));
    await maintenance.write(everywhere, (_em, sql) => giveBackClaims(sql, claims, dueAt));
  }

  async #attempt(claimed: ClaimedDelivery, signal: AbortSignal): Promise<MadeAttempt> {
    const { clock } = this.#ports;
    const webhook = this.#webhooks.get(claimed.webhookId);
    const result = await attemptDelivery(this.#ports, {
      url: webhook.url,
      keys: keysAt(webhook, clock.now()),
      eventId: formatId('evt', claimed.eventId),
      body: claimed.body,
      signal,
    });
    signal.throwIfAborted();
    return { claimed, result, endedAt: clock.now(), webhookName: webhook.name };
  }

  /** Counts what was claimed, and finds out whether there was more. */
  #seat(claims: readonly ClaimedDelivery[]): void {
    const counts = new Map<string, { count: number; readonly claimed: ClaimedDelivery }>();
    for (const claimed of claims) {
      const { webhookId, lane } = claimed;
      this.#rooms.take(webhookId);
      this.#paused.delete(webhookId);
      const key = `${webhookId} ${lane}`;
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { count: 1, claimed });
      else known.count += 1;
    }
    this.#hasMore = false;
    this.#crowded.clear();
    for (const { count, claimed } of counts.values()) {
      const { share, webhookId, isProbe } = claimed;
      if (count < share || isProbe) continue;
      if (this.#rooms.free(webhookId) > 0) this.#hasMore = true;
      else this.#crowded.add(webhookId);
    }
  }

  #leave({ webhookId }: ClaimedDelivery, result: AttemptResult | undefined): void {
    this.#rooms.leave(webhookId, result?.succeeded === true);
    if (!this.#crowded.has(webhookId)) return;
    if (this.#rooms.free(webhookId) < this.#rooms.ofOthers / 2) return;
    this.#crowded.delete(webhookId);
    this.#onRoom();
  }

  async #record(organizationId: string, attempts: readonly MadeAttempt[]): Promise<void> {
    const { paused, deliveryIds } = await recordAttempts(this.#ports, organizationId, attempts);
    for (const [webhookId, until] of paused) {
      this.#paused.set(webhookId, until);
      if (until === null) this.#ports.onWebhookDisabled();
    }
    if (deliveryIds.size > 0) this.#ports.bus.publish({ kind: 'activity', organizationId });
  }
}
