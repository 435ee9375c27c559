import type { Bench } from '../bench/part.ts';

/** What a part found, and whether it is as it has to be. */
export interface Finding {
  readonly what: string;
  readonly result: string;
  /** What it has to be; null: only told. */
  readonly bar: string | null;
  readonly holds: boolean;
}

/** A part of the suite: breaks something, and tells what became of the deliveries. */
export interface FaultPart {
  /** After these minutes it has failed. */
  readonly limitMinutes: number;
  readonly run: (bench: Bench) => Promise<readonly Finding[]>;
}

/** Something that is only told. */
export function told(what: string, result: string | number): Finding {
  return { what, result: String(result), bar: null, holds: true };
}

/** Something that has to be exactly so. */
export function exactly(what: string, found: number, wanted: number): Finding {
  return { what, result: format(found), bar: format(wanted), holds: found === wanted };
}

/** Something that may be no more; with its unit, as ` s`. */
export function atMost(what: string, found: number, limit: number, unit = ''): Finding {
  const [result, bar] = [found, limit].map((value) => `${format(value)}${unit}`);
  return { what, result: result ?? '', bar: `≤ ${bar}`, holds: found <= limit };
}

/** Something that must have happened, or the part has proved nothing. */
export function some(what: string, found: number): Finding {
  return { what, result: format(found), bar: '> 0', holds: found > 0 };
}

function format(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 1 });
}
