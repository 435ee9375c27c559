import { v4 as uuidv4 } from 'uuid';
import type { Ports } from '../../context.ts';
import type { Database } from '../../platform/database/index.ts';
import {
  type LeasedWork,
  type LeaseLoopOptions,
  OrganizationSlots,
} from '../../platform/leases/index.ts';
import type { ClaimedTokens } from './claimed-tokens.ts';
import { claimDue, giveBackClaims, isStillClaimed } from './claims.queries.ts';
import type { LiveTokens } from './live-tokens.ts';
import { patchbay } from './token-events.ts';
import { tokenHost } from './token-host.ts';
import { claimSeconds } from './token-row.ts';

/** Left for asking and storing, when a renewal that had to wait begins. */
const neededMs = 60_000;
/** Until what found no slot is claimed again. */
const laterMs = 5_000;
/** Until it is looked whether a provider has come back to the catalog. */
const missingMs = 60 * 60_000;
const everywhere = { organizationId: null, userId: null };

export interface ScheduledRefreshPorts extends Pick<Ports, 'catalog' | 'clock'> {
  readonly maintenance: Database;
  readonly tokens: LiveTokens;
  readonly timers: LeaseLoopOptions['timers'];
  readonly onError: (error: unknown) => void;
  /** How many renewals run at a time. */
  readonly concurrency: number;
  /** How many are claimed at a time: those that run, and those that wait for the host that they ask. */
  readonly mostHeld: number;
}

/** The tokens that are due, as work that is leased. A renewal keeps what came of it by itself, before it ends. */
export class ScheduledRefreshes implements LeasedWork<ClaimedTokens, void> {
  readonly #ports: ScheduledRefreshPorts;
  /** Those of renewals under way. */
  readonly #slots: OrganizationSlots;
  #held = 0;

  constructor(ports: ScheduledRefreshPorts) {
    this.#ports = ports;
    this.#slots = new OrganizationSlots(ports.concurrency);
  }

  async claim(limit: number): Promise<readonly ClaimedTokens[]> {
    const { maintenance, clock, mostHeld } = this.#ports;
    const room = Math.min(limit, mostHeld - this.#held);
    if (room <= 0) return [];
    const heldUntil = performance.now() + claimSeconds * 1_000;
    const claim = { id: uuidv4(), now: clock.now(), limit: room, slots: this.#slots };
    const rows = await maintenance.write(everywhere, (_em, sql) => claimDue(sql, claim));
    this.#held += rows.length;
    return rows.map((row) => Object.assign(row, { heldUntil }));
  }

  /** The host of the token endpoint. */
  keyOf({ providerKey, authMode, config }: ClaimedTokens): string {
    const mode = this.#ports.catalog
      .get(providerKey)
      ?.authModes.find(({ key }) => key === authMode);
    return mode?.oauth === undefined ? providerKey : tokenHost(mode.oauth, config);
  }

  async mayStart(claimed: ClaimedTokens): Promise<boolean> {
    if (performance.now() + neededMs >= claimed.heldUntil) return false;
    return this.#ports.maintenance.read(everywhere, (sql) => isStillClaimed(sql, claimed));
  }

  async run(claimed: ClaimedTokens): Promise<void> {
    await this.#renew(claimed).finally(() => {
      this.#held -= 1;
    });
  }

  async #renew(claimed: ClaimedTokens): Promise<void> {
    const { tokens, clock } = this.#ports;
    const settings = tokens.settingsOf(claimed);
    if (settings === undefined) {
      await this.#giveBack([claimed], new Date(clock.now().getTime() + missingMs));
      return;
    }
    this.#slots.take(claimed.organizationId);
    const { id: integrationId, revision, claimId } = claimed;
    const claim = { integrationId, revision, claimId };
    const renewal = { owner: claimed, row: claimed, settings, claim, actor: patchbay };
    await tokens.flights
      .renewClaimed({ ...renewal, why: 'DUE' })
      .finally(() => this.#slots.leave(claimed.organizationId));
  }

  async write(): Promise<void> {}

  giveBack(claims: readonly ClaimedTokens[], isStopping: boolean): Promise<void> {
    this.#held -= claims.length;
    const dueAt = isStopping ? null : new Date(this.#ports.clock.now().getTime() + laterMs);
    return this.#giveBack(claims, dueAt);
  }

  async #giveBack(claims: readonly ClaimedTokens[], dueAt: Date | null): Promise<void> {
    await this.#ports.maintenance.write(everywhere, (_em, sql) =>
      giveBackClaims(sql, claims, dueAt),
    );
  }
}
