import type { ScopedDatabase } from '../../context.ts';
import { binOf } from '../health-history/index.ts';
import { type HealthRange, chartOf, lastDay, lastDays } from './health-windows.ts';
import {
  type BinnedCounts,
  type CheckPage,
  type HealthCheckRow,
  type OutcomeCounts,
  listChecks,
  listEdge,
  listSlots,
  sumBuckets,
} from './integration-health.queries.ts';
import { ReadTogether } from './read-together.ts';

export interface Slot extends BinnedCounts {
  readonly startsAt: Date;
  readonly seconds: number;
}

const none: BinnedCounts = { ok: 0, failed: 0, unknown: 0, bins: new Map() };
const hourSeconds = 3600;
/** How far back a page of checks is looked for at first: few partitions, and as a rule enough. */
const usualReachMs = 2 * 24 * 3_600_000;
/** How far the clock of another server may be ahead. */
const clockSkewMs = 3_600_000;

/**
 * The history of one integration, as of one moment. What is asked for twice is read once, and all that the fields of an
 * operation ask for in one transaction: they need not know of each other.
 */
export class HealthReads {
  readonly #together: ReadTogether;
  readonly #integrationId: string;
  readonly #now: Date;
  readonly #days = new Map<number, Promise<OutcomeCounts>>();
  #day: Promise<BinnedCounts> | undefined;

  constructor(db: ScopedDatabase, integrationId: string, now: Date) {
    this.#together = new ReadTogether(db);
    this.#integrationId = integrationId;
    this.#now = now;
  }

  /** The last 24 hours, exactly. */
  day(): Promise<BinnedCounts> {
    this.#day ??= this.#together.read(async (sql) => {
      const { from, edgeEndsAt, segments } = lastDay(this.#now);
      const slots = await listSlots(sql, this.#integrationId, segments, hourSeconds);
      const edge = await listEdge(sql, this.#integrationId, from, edgeEndsAt);
      return merged([...slots.values(), ...edge.map(countsOf)]);
    });
    return this.#day;
  }

  /** The last 7 or 30 days, in whole hours. */
  days(days: 7 | 30): Promise<OutcomeCounts> {
    const known = this.#days.get(days);
    if (known !== undefined) return known;
    const segments = lastDays(this.#now, days);
    const sums = this.#together.read((sql) => sumBuckets(sql, this.#integrationId, segments));
    this.#days.set(days, sums);
    return sums;
  }

  /** All slots of a chart, oldest first; those without checks are empty. */
  chart(range: HealthRange): Promise<Slot[]> {
    const { first, slots, slotSeconds, segments } = chartOf(range, this.#now);
    return this.#together.read(async (sql) => {
      const found = await listSlots(sql, this.#integrationId, segments, slotSeconds);
      return Array.from({ length: slots }, (_, index) => ({
        ...(found.get(first + index) ?? none),
        startsAt: new Date((first + index) * slotSeconds * 1000),
        seconds: slotSeconds,
      }));
    });
  }

  /** Newest first. Looks through all partitions only when the newest do not fill the page. */
  checks(page: Omit<CheckPage, 'since' | 'until'>): Promise<HealthCheckRow[]> {
    return this.#together.read(async (sql) => {
      const newest = page.before?.checkedAt ?? this.#now;
      const until = new Date(this.#now.getTime() + clockSkewMs);
      const since = new Date(newest.getTime() - usualReachMs);
      const near = await listChecks(sql, this.#integrationId, { ...page, since, until });
      if (near.length === page.limit) return near;
      return listChecks(sql, this.#integrationId, { ...page, since: null, until });
    });
  }
}

function countsOf({
  outcome,
  latencyMs,
}: Pick<HealthCheckRow, 'outcome' | 'latencyMs'>): BinnedCounts {
  switch (outcome) {
    case 'OK':
      return { ...none, ok: 1, bins: new Map([[binOf(latencyMs), 1]]) };
    case 'FAILED':
      return { ...none, failed: 1 };
    case 'UNKNOWN':
      return { ...none, unknown: 1 };
    case 'NOT_CHECKABLE':
      return none;
  }
}

function merged(parts: readonly BinnedCounts[]): BinnedCounts {
  const bins = new Map<number, number>();
  for (const part of parts) {
    for (const [bin, amount] of part.bins) bins.set(bin, (bins.get(bin) ?? 0) + amount);
  }
  const total = (count: 'ok' | 'failed' | 'unknown') =>
    parts.reduce((sum, part) => sum + part[count], 0);
  return { ok: total('ok'), failed: total('failed'), unknown: total('unknown'), bins };
}
