import { v7 as uuidv7, v4 as uuidv4 } from 'uuid';
import type { Ports } from '../../context.ts';
import type { Database } from '../../platform/database/index.ts';
import {
  type LeaseLoopOptions,
  type LeasedWork,
  OrganizationSlots,
  patiently,
} from '../../platform/leases/index.ts';
import { checkHost } from '../catalog/index.ts';
import { type CheckRecord, healthAfter, isTold, recordChecks } from '../health-history/index.ts';
import type { ClaimedCheck } from './claimed-check.ts';
import { claimDue, giveBackClaims, isStillClaimed, repairDistantChecks } from './claims.queries.ts';
import { type CheckPorts, checkLimitMs, type MadeCheck, makeCheck } from './make-check.ts';
import { RecordWriter } from './record-writer.ts';
import { writeTransition } from './write-transition.ts';

/** A process that dies delays its checks by no more. */
const leaseMs = 60_000;
/** Left for writing, when a check that had to wait begins. */
const writingMs = 5_000;
/** Until a check that found no slot is claimed again. */
const laterMs = 5_000;
/** Clocks of servers differ a little; what is set back further was set on purpose. */
const backwardsMs = 1_000;
const everywhere = { organizationId: null, userId: null };

export interface ScheduledCheckPorts extends CheckPorts, Pick<Ports, 'bus'> {
  /** In the runtime role. */
  readonly database: Database;
  readonly maintenance: Database;
  readonly timers: LeaseLoopOptions['timers'];
  /** How many checks run and are written at a time. */
  readonly concurrency: number;
}

interface CheckToWrite extends MadeCheck {
  readonly record: CheckRecord;
}

/** The checks that are due, as work that is leased. */
export class ScheduledChecks implements LeasedWork<ClaimedCheck, CheckToWrite> {
  readonly #ports: ScheduledCheckPorts;
  readonly #writer: RecordWriter;
  /** Those of checks that run and are written. */
  readonly #slots: OrganizationSlots;
  #lastLook = 0;

  constructor(ports: ScheduledCheckPorts) {
    this.#ports = ports;
    this.#slots = new OrganizationSlots(ports.concurrency);
    this.#writer = new RecordWriter(
      (records) => ports.maintenance.write(everywhere, (_em, sql) => recordChecks(sql, records)),
      ports.timers,
    );
  }

  async claim(limit: number): Promise<readonly ClaimedCheck[]> {
    const { maintenance, clock } = this.#ports;
    const now = clock.now();
    if (now.getTime() < this.#lastLook - backwardsMs)
      await maintenance.write(everywhere, (_em, sql) => repairDistantChecks(sql, now));
    this.#lastLook = now.getTime();
    const heldUntil = performance.now() + leaseMs;
    const leaseEndsAt = new Date(now.getTime() + leaseMs);
    const claim = { id: uuidv4(), now, leaseEndsAt, limit, slots: this.#slots };
    const rows = await maintenance.write(everywhere, (_em, sql) => claimDue(sql, claim));
    return rows.map((row) => Object.assign(row, { heldUntil }));
  }

  keyOf({ providerKey, authMode, config }: ClaimedCheck): string {
    const mode = this.#ports.catalog
      .get(providerKey)
      ?.authModes.find(({ key }) => key === authMode);
    return (mode === undefined ? undefined : checkHost(mode, config)) ?? providerKey;
  }

  /** Whoever disconnected or changed it while it waited has ended its claim: what was claimed with it is over too. */
  async mayStart(claimed: ClaimedCheck): Promise<boolean> {
    if (performance.now() + checkLimitMs + writingMs >= claimed.heldUntil) return false;
    return this.#ports.maintenance.read(everywhere, (sql) => isStillClaimed(sql, claimed));
  }

  async run(claimed: ClaimedCheck, signal: AbortSignal): Promise<CheckToWrite> {
    this.#slots.take(claimed.organizationId);
    try {
      const made = await makeCheck(this.#ports, claimed, signal);
      return { ...made, record: recordOf(claimed, made, this.#ports.clock.now()) };
    } catch (error) {
      this.#slots.leave(claimed.organizationId);
      throw error;
    }
  }

  async write(claimed: ClaimedCheck, made: CheckToWrite, signal: AbortSignal): Promise<void> {
    const { timers, onError, bus } = this.#ports;
    const until = claimed.heldUntil;
    await patiently(() => this.#write(claimed, made), { until, timers, signal, onError }).finally(
      () => this.#slots.leave(claimed.organizationId),
    );
    const { organizationId, id: integrationId } = claimed;
    bus.publish({ kind: 'health', organizationId, integrationId, checkId: made.record.id });
  }

  async giveBack(claims: readonly ClaimedCheck[], isStopping: boolean): Promise<void> {
    const { maintenance, clock } = this.#ports;
    const dueAt = isStopping ? null : new Date(clock.now().getTime() + laterMs);
    await maintenance.write(everywhere, (_em, sql) => giveBackClaims(sql, claims, dueAt));
  }

  async #write(claimed: ClaimedCheck, { record, result }: CheckToWrite): Promise<void> {
    const { bus } = this.#ports;
    const isTransition = isTold(record.after.state, record.finding.outcome, claimed.shown);
    if (result === null || !isTransition) return this.#writer.write(record);
    const isWritten = await writeTransition(this.#ports, claimed, record, result);
    if (isWritten) bus.publish({ kind: 'activity', organizationId: claimed.organizationId });
  }
}

function recordOf(claimed: ClaimedCheck, { finding }: MadeCheck, checkedAt: Date): CheckRecord {
  const trigger = claimed.runId === null ? 'SCHEDULED' : 'MANUAL';
  return {
    organizationId: claimed.organizationId,
    integrationId: claimed.id,
    claimId: claimed.claimId,
    id: uuidv7({ msecs: checkedAt.getTime() }),
    checkedAt,
    trigger,
    finding,
    after: healthAfter(claimed, finding.outcome, trigger),
    isActive: true,
  };
}
