import type { Clock } from '../../platform/clock/index.ts';

/** Nothing that has not answered for so long says that the network is there. */
const silenceMs = 120_000;
const hostsThatFail = 3;

/** What became of a connection, as far as the network matters. */
export type NetworkEvent =
  | { readonly kind: 'ANSWERED'; readonly host: string }
  | {
      readonly kind: 'NO_ANSWER';
      readonly host: string;
      /** It failed on this machine: no route, no answer from its resolver. */
      readonly isLocal: boolean;
    };

/** What is remembered of the network; times in milliseconds since 1970. */
export interface NetworkMemory {
  readonly lastAnswerAt: number | null;
  /** When each host last failed to answer. */
  readonly failures: ReadonlyMap<string, number>;
}

export const nothingYet: NetworkMemory = { lastAnswerAt: null, failures: new Map() };

/** One answer proves that the network is there. What is on this machine proves nothing. */
export function remember(memory: NetworkMemory, event: NetworkEvent, now: number): NetworkMemory {
  if (isLoopback(event.host)) return memory;
  if (event.kind === 'ANSWERED') return { lastAnswerAt: now, failures: new Map() };
  const recent = [...memory.failures].filter(([, at]) => isRecent(at, now));
  return { ...memory, failures: new Map([...recent, [event.host, now]]) };
}

/**
 * Whether a host that does not answer is not to blame, because Patchbay itself has no network: there is no network
 * interface; or nobody has answered for two minutes, and either this machine says that it cannot reach out or three
 * different hosts have failed.
 */
export function isHubOffline(
  memory: NetworkMemory,
  event: Extract<NetworkEvent, { kind: 'NO_ANSWER' }>,
  { now, hasInterface }: { readonly now: number; readonly hasInterface: boolean },
): boolean {
  if (isLoopback(event.host)) return false;
  if (!hasInterface) return true;
  if (memory.lastAnswerAt !== null && isRecent(memory.lastAnswerAt, now)) return false;
  if (event.isLocal) return true;
  const failing = new Set(
    [...memory.failures].filter(([, at]) => isRecent(at, now)).map(([host]) => host),
  );
  return failing.add(event.host).size >= hostsThatFail;
}

/** A time in the future is one of a clock that was set back: it is not known how long ago that was. */
function isRecent(at: number, now: number): boolean {
  return at <= now && now - at < silenceMs;
}

function isLoopback(host: string): boolean {
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  return /^127(?:\.\d{1,3}){3}$/.test(host) || host === '::1' || host === '[::1]';
}

/** What this process has seen of the network. */
export class NetworkWatch {
  readonly #clock: Clock;
  readonly #hasInterface: () => boolean;
  #memory = nothingYet;

  /** @param hasInterface Whether this machine has a network interface that is up, besides loopback. */
  constructor(clock: Clock, hasInterface: () => boolean) {
    this.#clock = clock;
    this.#hasInterface = hasInterface;
  }

  answered(host: string): void {
    this.#memory = remember(this.#memory, { kind: 'ANSWERED', host }, this.#now());
  }

  /** Whether it is Patchbay that has no network. */
  noAnswer(host: string, isLocal: boolean): boolean {
    const event = { kind: 'NO_ANSWER', host, isLocal } as const;
    const now = this.#now();
    this.#memory = remember(this.#memory, event, now);
    return isHubOffline(this.#memory, event, { now, hasInterface: this.#hasInterface() });
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}
