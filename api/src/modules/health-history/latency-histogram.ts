const firstBoundMs = 1;
const lastBoundMs = 30_000;
const growth = 1.25;

/**
 * Upper bounds of the bins, in whole milliseconds, each included in its bin: 1, 2, 3 … 30,000 and a little more. They
 * grow by a quarter, and are stored with each bucket: they never change. A last bin holds what is slower.
 */
export const latencyBoundsMs: readonly number[] = boundsOf();

/** How many bins a histogram has. */
export const latencyBins = latencyBoundsMs.length + 1;

/** The bin of a latency, counted from 0. */
export function binOf(latencyMs: number): number {
  const bin = latencyBoundsMs.findIndex((bound) => latencyMs <= bound);
  return bin === -1 ? latencyBoundsMs.length : bin;
}

/** The histogram of one latency. */
export function histogramOf(latencyMs: number): number[] {
  const histogram = Array.from({ length: latencyBins }, () => 0);
  histogram[binOf(latencyMs)] = 1;
  return histogram;
}

/**
 * The latency that a share of all does not exceed (nearest rank), in whole milliseconds, from how many there are in each
 * bin. It is the middle of the right bin: at most an eighth off, or half a millisecond, up to 30 seconds; what is slower
 * is told as the last bound.
 *
 * @param bins By the number of the bin.
 * @param share 0.5 is the median.
 * @returns Null when there are none.
 */
export function percentile(
  bins: Iterable<readonly [number, number]>,
  share: number,
): number | null {
  const sorted = [...bins].filter(([, amount]) => amount > 0).toSorted(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [, amount]) => sum + amount, 0);
  const rank = Math.max(1, Math.ceil(share * total));
  let seen = 0;
  for (const [bin, amount] of sorted) {
    seen += amount;
    if (seen >= rank) return middleOf(bin);
  }
  return null;
}

function middleOf(bin: number): number {
  const upper = latencyBoundsMs[bin] ?? latencyBoundsMs.at(-1) ?? lastBoundMs;
  const lower = bin === 0 ? 0 : Math.min((latencyBoundsMs[bin - 1] ?? upper) + 1, upper);
  return Math.round((lower + upper) / 2);
}

function boundsOf(): number[] {
  const bounds = [firstBoundMs];
  for (let bound = firstBoundMs; bound < lastBoundMs;) {
    bound = Math.max(bound + 1, Math.round(bound * growth));
    bounds.push(bound);
  }
  return bounds;
}
