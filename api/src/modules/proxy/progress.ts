import { type MadeCall, toldPath } from './made-call.ts';
import type { Callable } from './known-integrations.ts';
import type { ProviderCall } from './provider-call.ts';
import type { Sent } from './call-attempts.ts';

/** What is learned of a call while it is made, for the activity. */
export class Progress {
  readonly #call: ProviderCall;
  readonly #started = performance.now();
  #status: number | null = null;
  #failure: string | null = null;
  #isLeft = false;
  #retries = 0;
  #sentBytes = 0;
  #receivedBytes = 0;

  constructor(call: ProviderCall) {
    this.#call = call;
    if (call.body.kind === 'BYTES') this.#sentBytes = call.body.bytes?.length ?? 0;
  }

  answered({ answer, retries }: Sent): void {
    this.#status = answer.status;
    this.#retries = retries;
  }

  sent(count: number): void {
    this.#sentBytes += count;
  }

  received(count: number): void {
    this.#receivedBytes += count;
  }

  /** @param isLeft the tool did not wait for the end */
  failed(error: unknown, isLeft: boolean): void {
    this.#isLeft = isLeft;
    this.#failure = error instanceof Error ? error.message : 'It broke off.';
    if (isLeft) this.#failure = 'The tool left before the answer was complete.';
  }

  made({ row, provider, address }: Callable): MadeCall {
    const { organizationId, actor, method, path, query } = this.#call;
    const { scrubber } = address;
    const told = toldPath(path, query);
    return {
      organizationId,
      actor,
      method,
      integrationId: row.id,
      integrationName: row.name,
      providerKey: provider.key,
      category: provider.category,
      path: scrubber.finds(told) ? scrubber.clean(told) : told,
      status: this.#status,
      failure: this.#failure,
      isLeft: this.#isLeft,
      durationMs: Math.round(performance.now() - this.#started),
      sentBytes: this.#sentBytes,
      receivedBytes: this.#receivedBytes,
      retries: this.#retries,
    };
  }
}
