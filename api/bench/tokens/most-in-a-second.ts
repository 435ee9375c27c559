/** The most times that lie within one second of each other. @param times Milliseconds, ascending. */
export function mostInASecond(times: readonly number[]): number {
  let most = 0;
  let first = 0;
  times.forEach((time, index) => {
    while ((times[first] ?? time) <= time - 1_000) first += 1;
    most = Math.max(most, index - first + 1);
  });
  return most;
}
