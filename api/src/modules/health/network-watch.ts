import type { Clock } from '../../platform/clock/index.ts';

/** Nothing that has not answered for so long says that the network is there. */
const silenceMs = 120_000;
const hostsThatFail = 3;
/** Every organization that is checked is heard of at least this often: the longest interval, and a lease. */
const aroundMs = 61 * 60_000;
const mostBroken = 10_000;

/** Who was asked: a host, for a check of an organization. */
interface Asked {
  readonly organizationId: string;
  readonly host: string;
}

interface Failure extends Asked {
  readonly at: number;
}

/**
 * What this process has seen of the network. All organizations share it, so none may spoil it for the others: a host
 * that was broken while another one answered proves nothing, and where several organizations are checked, the hosts
 * of one alone do not either.
 */
export class NetworkWatch {
  readonly #clock: Clock;
  readonly #hasInterface: () => boolean;
  #lastAnswerAt: number | null = null;
  /** The last one of each host since anybody answered. */
  readonly #failures = new Map<string, Failure>();
  /** Hosts that had failed when another one answered, and have not answered since. */
  readonly #broken = new Set<string>();
  /** When each organization's hosts were last asked. */
  readonly #organizations = new Map<string, number>();

  /** @param hasInterface Whether this machine has a network interface that is up, besides loopback. */
  constructor(clock: Clock, hasInterface: () => boolean) {
    this.#clock = clock;
    this.#hasInterface = hasInterface;
  }

  /** One answer proves that the network is there. What is on this machine proves nothing. */
  answered({ organizationId, host }: Asked): void {
    if (isLoopback(host)) return;
    const now = this.#now();
    this.#organizations.set(organizationId, now);
    this.#lastAnswerAt = now;
    for (const { host: failed } of this.#failures.values()) this.#broken.add(failed);
    this.#failures.clear();
    this.#broken.delete(host);
    for (const oldest of this.#broken) {
      if (this.#broken.size <= mostBroken) break;
      this.#broken.delete(oldest);
    }
  }

  /**
   * Whether a host that does not answer is not to blame, because Patchbay itself has no network: there is no network
   * interface; or nobody has answered for two minutes, and either this machine says that it cannot reach out or three
   * different hosts have failed that were not broken before.
   *
   * @param isLocal It failed on this machine: no route, no answer from its resolver.
   */
  noAnswer(asked: Asked, isLocal: boolean): boolean {
    const { organizationId, host } = asked;
    if (isLoopback(host)) return false;
    const now = this.#now();
    this.#organizations.set(organizationId, now);
    const isBroken = this.#broken.has(host);
    if (!isBroken) this.#failures.set(`${organizationId} ${host}`, { ...asked, at: now });
    if (!this.#hasInterface()) return true;
    if (this.#lastAnswerAt !== null && isRecent(this.#lastAnswerAt, now)) return false;
    return (isLocal && !isBroken) || this.#isSilent(now);
  }

  #isSilent(now: number): boolean {
    const needed = this.#servesSeveral(now) ? 2 : 1;
    const hosts = new Set<string>();
    const organizations = new Set<string>();
    for (const { organizationId, host, at } of this.#failures.values()) {
      if (!isRecent(at, now)) continue;
      hosts.add(host);
      organizations.add(organizationId);
      if (hosts.size >= hostsThatFail && organizations.size >= needed) return true;
    }
    return false;
  }

  #servesSeveral(now: number): boolean {
    for (const [organizationId, at] of this.#organizations)
      if (now - at > aroundMs) this.#organizations.delete(organizationId);
    return this.#organizations.size > 1;
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}

/** A time in the future is one of a clock that was set back: it is not known how long ago that was. */
function isRecent(at: number, now: number): boolean {
  return at <= now && now - at < silenceMs;
}

function isLoopback(host: string): boolean {
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  return /^127(?:\.\d{1,3}){3}$/.test(host) || host === '::1' || host === '[::1]';
}
