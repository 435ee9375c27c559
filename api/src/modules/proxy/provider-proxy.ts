import type { Ports } from '../../context.ts';
import type { Timers } from '../../graphql/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { CallLog } from './call-log.ts';
import { CallTurns } from './call-turns.ts';
import { handOn } from './hand-on.ts';
import { KnownIntegrations } from './known-integrations.ts';
import { Progress } from './progress.ts';
import type { BeginAnswer, ProviderCall } from './provider-call.ts';
import { asProxyError, ProxyError } from './proxy-error.ts';
import { type Aim, aimOf, sendCall } from './call-attempts.ts';

/** Calls of one integration on one process. */
const turns = { atOnce: 32, mostWaiting: 128 };

export type ProxyPorts = Pick<
  Ports,
  'accessTokens' | 'bus' | 'catalog' | 'clock' | 'outbound' | 'sealer'
> & {
  readonly database: Database;
  readonly timers: Timers;
  readonly onError: (error: unknown) => void;
};

/** Calls providers for tools, with the credentials of integrations, which no tool ever sees. */
export class ProviderProxy {
  readonly #ports: ProxyPorts;
  readonly #known: KnownIntegrations;
  readonly #turns = new CallTurns(turns);
  readonly #log: CallLog;

  constructor(ports: ProxyPorts) {
    this.#ports = ports;
    this.#known = new KnownIntegrations(ports);
    this.#log = new CallLog(ports);
  }

  /**
   * Makes a call, and hands the provider's answer on as it comes. Resolves when all of it is handed on.
   * @throws {ProxyError} what the tool is to be told, as long as the answer has not begun; later it has broken off
   */
  async call(call: ProviderCall, begin: BeginAnswer): Promise<void> {
    const callable = await this.#known.get(call.organizationId, call.integrationId);
    // What is refused anyway waits for no turn.
    const aim = aimOf(callable, call);
    const endsAt = this.#ports.timers.now() + call.deadlineMs;
    const endTurn = await this.#turnOf(call);
    const progress = new Progress(call);
    try {
      await this.#exchange(call, aim, endsAt, progress, begin);
    } catch (error) {
      const told = asProxyError(error);
      progress.failed(told, call.signal.aborted);
      throw told;
    } finally {
      endTurn();
      this.#log.add(progress.made(callable));
    }
  }

  /** Tells what was not told yet. */
  async close(): Promise<void> {
    this.#known.close();
    await this.#log.close();
  }

  async #exchange(
    call: ProviderCall,
    aim: Aim,
    endsAt: number,
    progress: Progress,
    begin: BeginAnswer,
  ): Promise<void> {
    const { organizationId, integrationId } = call;
    const reopen = () => {
      this.#known.forget(organizationId, integrationId);
      return this.#known.get(organizationId, integrationId);
    };
    const onSent = (count: number): void => progress.sent(count);
    const sent = await sendCall({ ...this.#ports, reopen, onSent }, call, aim, endsAt);
    progress.answered(sent);
    await handOn(call, sent, begin, (count) => progress.received(count));
  }

  async #turnOf({ integrationId, signal, deadlineMs }: ProviderCall): Promise<() => void> {
    const free = this.#turns.tryTake(integrationId);
    if (free !== undefined) return free;
    const waiting = new AbortController();
    const cancel = this.#ports.timers.after(deadlineMs, () => waiting.abort(tooLong));
    try {
      return await this.#turns.take(integrationId, AbortSignal.any([signal, waiting.signal]));
    } finally {
      cancel();
    }
  }
}

const tooLong = new ProxyError(
  'TOO_MANY_CALLS',
  'This integration had too many calls under way for as long as the call may take.',
  1,
);
