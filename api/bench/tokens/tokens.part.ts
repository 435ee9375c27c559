import { table } from '../markdown.ts';
import type { Bench, Part } from '../part.ts';
import { type Load, type RenewalScore, measureRenewals } from './measure-renewals.ts';

/**
 * A quarter of an hour in a tenth of the time: tokens that live for six minutes are renewed between three minutes and a
 * minute and a half before their end as those of an hour are between thirty minutes and fifteen, at ten times the rate.
 */
const load: Load = {
  organizations: 100,
  integrations: 100,
  lifeSeconds: 360,
  perSecond: 200,
};

/** Whether tokens that end together are renewed in time, and what their vendor sees of it. */
export const tokens: Part = {
  limitMinutes: 12,
  measure: async (bench: Bench) => format(await measureRenewals(load, bench)),
};

function format({ spread, atOnce }: RenewalScore): string {
  const count = (value: number) => value.toLocaleString('en');
  const seconds = (ms: number) => `${(ms / 1000).toFixed(0)} s`;
  const both = (show: (score: typeof spread) => string) => [show(spread), show(atOnce)] as const;
  return table([
    ['what', 'as they are due', 'all due at once'],
    ['tokens that end at the same moment', ...both(({ due }) => count(due))],
    ['of them ended before they were renewed (bar: 0)', ...both(({ late }) => count(late))],
    ['the last one was renewed before the end by', ...both(({ spareMs }) => seconds(spareMs))],
    ['most requests that the vendor saw in a second', ...both(({ most }) => count(most))],
    ['its limit (bar: never more)', ...both(() => count(load.perSecond))],
    ['requests for a token (bar: 1)', ...both(({ requests, due }) => (requests / due).toFixed(2))],
    ['memory of the server', ...both(({ residentMb }) => `${residentMb.toFixed(0)} MB RSS`)],
  ]);
}
