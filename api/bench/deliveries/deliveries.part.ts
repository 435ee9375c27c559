import { table } from '../markdown.ts';
import { percentile, spread } from '../numbers.ts';
import type { Bench, Part } from '../part.ts';
import { type DeliveryScore, type Load, measureDeliveries } from './measure-deliveries.ts';

const load: Load = {
  webhooks: 49,
  batch: 20,
  deliveries: 19_600,
  rounds: 3,
  eventsPerSecond: 8,
  pacedMs: 40_000,
};

/** How fast events reach their receivers, and whether one that is silent holds up the others. */
export const deliveries: Part = {
  limitMinutes: 6,
  measure: async (bench: Bench) => format(await measureDeliveries(load, bench)),
};

function format(score: DeliveryScore): string {
  const alone = percentile(score.lateMs, 0.99);
  const beside = percentile(score.lateBesideSilentMs, 0.99);
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  const pace = `${load.eventsPerSecond} events/s to ${load.webhooks} webhooks`;
  return table([
    ['what', 'result'],
    ['deliveries/s, as fast as it goes', `${spread(score.perSecond)} (bar: ≥ 2,000)`],
    ['lost, doubled', `${score.lost}, ${score.doubled} (bar: 0, 0)`],
    ['published = delivered, an attempt each', score.reconciled ? 'yes' : 'no'],
    ['CPU of the server for a delivery', `${score.serverMs.toFixed(3)} ms`],
    ['CPU of PostgreSQL for a delivery', `${score.postgresMs.toFixed(3)} ms`],
    [`${pace}: event to receiver, p50`, ms(percentile(score.lateMs, 0.5))],
    ['p99', ms(alone)],
    ['the same beside one that is silent, p50', ms(percentile(score.lateBesideSilentMs, 0.5))],
    ['p99', `${ms(beside)}: ${(beside / alone).toFixed(2)} × (bar: < 2 ×)`],
  ]);
}
