/** Time for what must happen later. */
interface Timers {
  after(milliseconds: number, run: () => void): () => void;
}

interface Waiting {
  readonly perSecond: number;
  readonly go: () => void;
}

/** Those who want to ask one host. */
interface Line {
  readonly renewals: Waiting[];
  readonly trials: Waiting[];
  /** When the last ones went, on the clock of `performance.now`; no more of them than may go in one window. */
  readonly gone: number[];
  /** How many renewals went since the last trial. */
  renewalsGone: number;
  isMoving: boolean;
}

/** How much longer one request may take to arrive than a later one: that of a new connection waits for three answers. */
const marginMs = 150;
/** Lines that are kept although nobody waits in them. */
const mostLines = 1_000;
/** So many renewals go for each trial, while both wait. */
const renewalsForTrial = 3;
/** A trial that would have to wait longer is refused. */
const longestTrialMs = 5_000;

/**
 * So many requests a second, host by host, in no second more, and spread over it: bursts are what vendors answer with
 * 429. It is kept by one process; with several of them a vendor sees as many times the rate.
 *
 * Renewals come first. Trials, of which anybody may make as many as they like, have a short line of their own, and take
 * a quarter of the rate from renewals at most.
 */
export class RequestPace {
  readonly #timers: Timers;
  readonly #lines = new Map<string, Line>();

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  /** Resolves when a renewal may go; first come, first served. */
  turn(host: string, perSecond: number): Promise<void> {
    const line = this.#lineOf(host);
    return new Promise((go) => {
      line.renewals.push({ perSecond, go });
      this.#move(line);
    });
  }

  /**
   * Resolves when a trial may go: true; or at once when the wait would be too long: false.
   *
   * @throws the reason of the signal, when it is aborted meanwhile.
   */
  trialTurn(host: string, perSecond: number, signal?: AbortSignal): Promise<boolean> {
    const line = this.#lineOf(host);
    if (trialWaitMs(line, perSecond) > longestTrialMs) return Promise.resolve(false);
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        line.trials.splice(line.trials.indexOf(waiting), 1);
        reject(signal?.reason as Error);
      };
      const go = (): void => {
        signal?.removeEventListener('abort', leave);
        resolve(true);
      };
      const waiting = { perSecond, go };
      line.trials.push(waiting);
      signal?.addEventListener('abort', leave, { once: true });
      if (signal?.aborted === true) leave();
      this.#move(line);
    });
  }

  #move(line: Line): void {
    if (line.isMoving) return;
    line.isMoving = true;
    void this.#letGo(line);
  }

  async #letGo(line: Line): Promise<void> {
    for (let next = nextOf(line); next !== undefined; next = nextOf(line)) {
      const waitMs = freeAt(line, next[0]) - performance.now();
      // A timer may fire a little early, and who is next may have left meanwhile.
      if (waitMs > 0) {
        await new Promise<void>((resolve) => {
          this.#timers.after(waitMs, resolve);
        });
        continue;
      }
      letOneGo(line, next);
    }
    line.isMoving = false;
  }

  #lineOf(host: string): Line {
    const known = this.#lines.get(host);
    if (known !== undefined) return known;
    if (this.#lines.size >= mostLines) this.#forgetIdle();
    const line = { renewals: [], trials: [], gone: [], renewalsGone: 0, isMoving: false };
    this.#lines.set(host, line);
    return line;
  }

  #forgetIdle(): void {
    const minuteAgo = performance.now() - 60_000;
    for (const [host, { isMoving, gone }] of this.#lines)
      if (!isMoving && (gone.at(-1) ?? 0) < minuteAgo) this.#lines.delete(host);
  }
}

/** Who goes next, and those among whom it waits. */
function nextOf({ renewals, trials, renewalsGone }: Line): [Waiting, Waiting[]] | undefined {
  const isForTrial = renewals.length === 0 || renewalsGone >= renewalsForTrial;
  const [among, others] = isForTrial ? [trials, renewals] : [renewals, trials];
  const [next = others[0]] = among;
  if (next === undefined) return undefined;
  return [next, among[0] === undefined ? others : among];
}

function letOneGo(line: Line, [next, among]: [Waiting, Waiting[]]): void {
  among.shift();
  line.renewalsGone = among === line.trials ? 0 : line.renewalsGone + 1;
  line.gone.push(performance.now());
  line.gone.splice(0, line.gone.length - mostOf(next));
  next.go();
}

function mostOf({ perSecond }: Pick<Waiting, 'perSecond'>): number {
  return Math.max(1, Math.floor(perSecond));
}

function freeAt({ gone }: Line, next: Waiting): number {
  const most = mostOf(next);
  const windowMs = (most * 1_000) / next.perSecond + marginMs;
  return Math.max(
    (gone.at(-most) ?? -Infinity) + windowMs,
    (gone.at(-1) ?? -Infinity) + 500 / next.perSecond,
  );
}

/** How long one more trial would wait, about: with renewals before it, each takes the time of several. */
function trialWaitMs({ renewals, trials }: Line, perSecond: number): number {
  const ahead = trials.length + Math.min(renewals.length, renewalsForTrial * (trials.length + 1));
  return (ahead * 1_000) / perSecond;
}
