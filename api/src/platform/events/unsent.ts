/** Beyond this many, one message says it all. */
const most = 1_000;

/** Asks every server to look at everything: messages may have been lost. */
const lookEverywhere = '{"kind":"lost"}';

/** The messages, each once, that could not be sent to the other servers yet. However many come, memory stays small. */
export class Unsent {
  #messages = new Set<string>();

  get isEmpty(): boolean {
    return this.#messages.size === 0;
  }

  add(messages: Iterable<string>): void {
    if (this.#messages.has(lookEverywhere)) return;
    for (const message of messages) this.#messages.add(message);
    if (this.#messages.size > most || this.#messages.has(lookEverywhere))
      this.#messages = new Set([lookEverywhere]);
  }

  /** All of them, to be sent now; what fails is added again. */
  take(): string[] {
    const taken = [...this.#messages];
    this.#messages.clear();
    return taken;
  }
}
