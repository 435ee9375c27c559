import { type Installed, intervalMs } from './installed.ts';
import type { Asked } from './responder.ts';

/** How punctual checks were. */
export interface Punctuality {
  /** Checks that were due, of all integrations. */
  readonly due: number;
  /** Of which none was made before the next one was due. */
  readonly lost: number;
  /** Checks beyond the one that was due. */
  readonly doubled: number;
  /** Milliseconds from when a check was due until its vendor was asked, of those due in the window; ascending. */
  readonly lateMs: readonly number[];
}

/**
 * Compares what vendors were asked with what was due from the first tick on, tick by tick, so that a check that is late
 * by more than an interval is one that was lost and one too many later, and not one that looks punctual.
 *
 * @param window Milliseconds since 1970. Until its end all that is due counts as due; what is late is taken from its
 *   start on.
 */
export function judge(
  installed: readonly Installed[],
  asked: readonly Asked[],
  window: { readonly from: number; readonly to: number },
): Punctuality {
  const times = Map.groupBy(asked, ([token]) => token);
  const lateMs: number[] = [];
  let [due, lost, doubled] = [0, 0, 0];
  for (const { id, firstTickMs } of installed) {
    const all = times.get(id)?.map(([, at]) => at) ?? [];
    doubled += all.filter((at) => at < firstTickMs).length;
    for (let tick = firstTickMs; tick < window.to; tick += intervalMs) {
      const made = all.filter((at) => at >= tick && at < tick + intervalMs);
      const [first] = made;
      due += 1;
      doubled += Math.max(0, made.length - 1);
      if (first === undefined) lost += 1;
      else if (tick >= window.from) lateMs.push(first - tick);
    }
  }
  return { due, lost, doubled, lateMs: lateMs.toSorted((left, right) => left - right) };
}
