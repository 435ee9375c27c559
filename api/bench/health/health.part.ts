import { table } from '../markdown.ts';
import type { Bench, Part } from '../part.ts';
import type { Memory } from '../processes.ts';
import {
  type Load,
  type SchedulerScore,
  type Usage,
  measureScheduler,
} from './measure-scheduler.ts';

const load: Load = {
  organizations: 100,
  integrations: 100,
  vendors: 100,
  warmUpMs: 60_000,
  steadyMs: 180_000,
};

/** Whether checks are made when they are due, and what they cost. */
export const health: Part = {
  limitMinutes: 8,
  measure: async (bench: Bench) => format(await measureScheduler(load, bench)),
};

function format(score: SchedulerScore): string {
  const { due, lost, doubled, recorded, lateMs, server, postgres, walBytes } = score;
  const count = (value: number) => value.toLocaleString('en');
  const late = (part: number) => {
    const place = Math.min(Math.floor(lateMs.length * part), lateMs.length - 1);
    return `${lateMs[place]?.toFixed(0) ?? '–'} ms`;
  };
  return table([
    ['what', 'result'],
    ['checks that were due', count(due)],
    ['of them lost, doubled', `${count(lost)}, ${count(doubled)} (bar: 0, 0)`],
    ['of them in the history', count(recorded)],
    ['the vendor is asked after it was due: p50', late(0.5)],
    ['p99', `${late(0.99)} (bar: < 2,000 ms)`],
    ['the latest', late(1)],
    ['CPU of the server', processors(server)],
    ['CPU of PostgreSQL', processors(postgres)],
    ['memory of the server', memory(server.memory)],
    ['memory of PostgreSQL with all its processes', memory(postgres.memory)],
    ['write-ahead log of a check', `${(walBytes / 1000).toFixed(1)} kB`],
  ]);
}

function processors({ processors: part, msOfCheck }: Usage): string {
  return `${(part * 100).toFixed(0)} % of one processor, ${msOfCheck.toFixed(2)} ms for a check`;
}

function memory(size: Memory | undefined): string {
  if (size === undefined) return 'not measured (needs /proc)';
  return `${size.residentMb.toFixed(0)} MB RSS (${size.ownMb.toFixed(0)} MB PSS)`;
}
