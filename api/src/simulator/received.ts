/** A request or sign-in that reached a simulated vendor. It holds no credentials. */
export interface Received {
  /** The vendor it was for; null when no vendor has such an address. */
  readonly provider: string | null;
  readonly mode: string | null;
  /** Which request of the mode it is, from 0. */
  readonly step: number | null;
  /** The HTTP method, or SMTP or TCP. */
  readonly method: string;
  /** Without query and without what stands in the path of the vendor's documentation as a credential. */
  readonly url: string;
  /** Whether the credentials were right. */
  readonly accepted: boolean;
}

const limit = 1000;

/** The latest requests, up to 1,000. */
export class ReceivedLog {
  #entries: Received[] = [];

  add(entry: Received): void {
    this.#entries.push(entry);
    if (this.#entries.length > limit) this.#entries.shift();
  }

  /** All that came since the last call. */
  take(): readonly Received[] {
    const taken = this.#entries;
    this.#entries = [];
    return taken;
  }
}
