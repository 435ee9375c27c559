import type { RequestContext } from '../../context.ts';
import { type Sql, pgArray } from '../../platform/database/index.ts';
import { type IntegrationRow, integrationColumns } from '../integrations/index.ts';
import { failing } from './admit-message.ts';
import { carrierOf, providersFor } from './carrier.ts';
import { type Circuit, passageOf } from './circuit.ts';
import { readCircuits } from './circuits.queries.ts';
import { inSetOrder } from './failover-order.ts';
import { readOrder } from './failover-orders.queries.ts';
import { obstacleOf } from './find-ways.ts';
import { limitReached } from './limit-words.ts';
import type { MessageKind } from './message.ts';
import { readUsage } from './message-usage.queries.ts';
import { type Traffic, readTraffic } from './traffic.queries.ts';
import type { Skip, SkipReason } from './skip.ts';
import { type Sent, reachedLimit, windowsOf } from './usage-windows.ts';

/** One integration of a failover list. */
interface FailoverEntry {
  readonly row: IntegrationRow;
  readonly position: number;
  readonly skippedBecause: string | null;
  readonly skipReason: SkipReason | null;
  readonly skippedUntil: Date | null;
  readonly circuitOpenUntil: Date | null;
  readonly sent24h: number;
  readonly failed24h: number;
}

export interface FailoverList {
  readonly category: MessageKind;
  readonly entries: readonly FailoverEntry[];
}

/** All integrations that can send such messages, also those that are passed over, in the order in which they are asked. */
export async function readFailover(
  ctx: RequestContext,
  category: MessageKind,
): Promise<FailoverList> {
  const now = ctx.clock.now();
  return ctx.db.read(async (sql) => {
    const [members, order, traffic] = await Promise.all([
      readMembers(sql, ctx, category),
      readOrder(sql, category),
      readTraffic(sql, now),
    ]);
    const [circuits, usage] = await Promise.all([
      readCircuits(sql, members),
      readUsage(sql, members, windowsOf(now)),
    ]);
    const entries = inSetOrder(members, order).map((row, index) =>
      entryOf(ctx, category, row, {
        position: index + 1,
        circuit: circuits.get(row.id),
        sent: usage.get(row.id) ?? { hour: 0, day: 0 },
        traffic: traffic.find((one) => one.integrationId === row.id && one.category === category),
        now,
      }),
    );
    return { category, entries };
  });
}

/** The integrations that are in the list of a category: whatever their state, they keep their place. */
export async function readMembers(
  sql: Sql,
  { catalog }: Pick<RequestContext, 'catalog'>,
  category: MessageKind,
): Promise<IntegrationRow[]> {
  const rows = await sql<IntegrationRow>(
    `select ${integrationColumns} from integrations
     where deleted_at is null and provider_key = any(?::text[]) limit 2000`,
    [pgArray(providersFor(catalog, category))],
  );
  return rows.filter((row) => carrierOf(catalog, category, row) !== undefined);
}

interface Facts {
  readonly position: number;
  readonly circuit: Circuit | undefined;
  readonly sent: Sent;
  readonly traffic: Traffic | undefined;
  readonly now: Date;
}

function entryOf(
  ctx: RequestContext,
  category: MessageKind,
  row: IntegrationRow,
  facts: Facts,
): FailoverEntry {
  const passage = passageOf(facts.circuit, facts.now);
  const skip = skipOf(ctx, category, row, facts);
  return {
    row,
    position: facts.position,
    skippedBecause: skip?.words ?? null,
    skipReason: skip?.reason ?? null,
    skippedUntil: skip?.until ?? null,
    circuitOpenUntil: passage.state === 'OPEN' ? passage.until : null,
    sent24h: facts.traffic?.sent ?? 0,
    failed24h: facts.traffic?.failed ?? 0,
  };
}

/** Why it is passed over now; null: it is asked when it is its turn. */
function skipOf(
  { catalog }: RequestContext,
  category: MessageKind,
  row: IntegrationRow,
  { circuit, sent, now }: Facts,
): Skip | null {
  if (!row.connected)
    return { reason: 'DISCONNECTED', words: 'It is disconnected. Reconnect it to have it asked.' };
  if (!row.enabled)
    return { reason: 'DISABLED', words: 'It is switched off. Switch it on to have it asked.' };
  const carrier = carrierOf(catalog, category, row);
  if (carrier === undefined) return null;
  const obstacle = obstacleOf(carrier, { needsReauth: row.status === 'NEEDS_REAUTH' });
  if (obstacle !== null) return obstacle;
  const passage = passageOf(circuit, now);
  if (passage.state === 'OPEN') return failing(passage.until);
  const reached = reachedLimit(windowsOf(now), sent, carrier.limits);
  if (reached === undefined) return null;
  const words = limitReached(row.name, reached);
  return { reason: 'LIMIT_REACHED', words, until: reached.opensAt };
}
