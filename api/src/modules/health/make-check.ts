import type { Ports } from '../../context.ts';
import type { CheckResult } from '../catalog/index.ts';
import { type CheckFinding, hubOffline } from '../health-history/index.ts';
import { type TokenCheck, checkStored } from '../integrations/index.ts';
import type { ClaimedCheck } from './claimed-check.ts';
import { limitTime } from './limit-time.ts';
import type { NetworkWatch } from './network-watch.ts';
import { watchOutbound } from './watched-outbound.ts';

/** A whole check ends by then, whatever clocks and providers do: well within its lease. */
export const checkLimitMs = 20_000;

/** What a check found out, for the history, and for the integration where it says something about it. */
export interface MadeCheck {
  readonly finding: CheckFinding;
  readonly result: CheckResult | null;
}

export interface CheckPorts extends Pick<
  Ports,
  'accessTokens' | 'catalog' | 'sealer' | 'outbound' | 'clock'
> {
  readonly network: NetworkWatch;
  readonly onError: (error: unknown) => void;
}

/**
 * Runs the check of a claimed integration, as a test by hand does. What goes wrong in Patchbay itself is reported, and
 * says nothing about the provider.
 *
 * @throws the reason of the signal, when it is aborted.
 */
export async function makeCheck(
  ports: CheckPorts,
  claimed: ClaimedCheck,
  signal: AbortSignal,
): Promise<MadeCheck> {
  const started = performance.now();
  const latency = () => Math.round(performance.now() - started);
  const { outbound, seen } = watchOutbound(ports.outbound);
  const limit = limitTime(signal, checkLimitMs);
  const made = await checkStored({ ...ports, outbound, signal: limit.signal }, claimed)
    .then((checked) =>
      checked.ok ? checked.value : withoutOne(notCheckable(checked.userErrors[0]?.message ?? '')),
    )
    .catch((error: unknown) => {
      signal.throwIfAborted();
      if (limit.signal.aborted) return withoutOne(tooSlow);
      ports.onError(error);
      return null;
    })
    .finally(limit.release);
  const result = made?.check ?? null;
  const { answered, noAnswer = noTokenFrom(made) } = seen();
  const { organizationId } = claimed;
  for (const host of answered) ports.network.answered({ organizationId, host });
  if (result === null)
    return { finding: unknown('Patchbay could not make this check.', null, latency()), result };
  // That was told when it was found out, and says nothing about the provider.
  if (made?.needsReauth === true)
    return { finding: unknown(result.message, result.hint, latency()), result: null };
  if (result.outcome === 'FAILED' && noAnswer !== undefined) {
    const { host, isLocal } = noAnswer;
    const isOffline = ports.network.noAnswer({ organizationId, host }, isLocal);
    if (isOffline)
      return { finding: unknown(offlineMessage, offlineHint, latency(), hubOffline), result: null };
  }
  const { outcome, code, message, hint } = result;
  const words = outcome === 'OK' ? null : message;
  return { finding: { outcome, code, message: words, hint, latencyMs: latency() }, result };
}

/** The result of a check that no provider gave. */
function withoutOne(check: CheckResult): TokenCheck {
  return { check, needsReauth: false };
}

/** A token endpoint that did not answer says as much of the network as a provider that does not. */
function noTokenFrom(
  made: TokenCheck | null,
): { readonly host: string; readonly isLocal: boolean } | undefined {
  const host = made?.unreachableHost;
  return host === undefined ? undefined : { host, isLocal: false };
}

const offlineMessage =
  'Patchbay itself has no network, so nothing could be asked. This says nothing about the provider.';
const offlineHint =
  "Look at the network of Patchbay's machine. Checks go on by themselves when it is back.";

function unknown(
  message: string,
  hint: string | null,
  latencyMs: number,
  code: string | null = null,
): CheckFinding {
  return { outcome: 'UNKNOWN', code, message, hint, latencyMs };
}

/** For a check that its own deadline did not stop. */
const tooSlow: CheckResult = {
  outcome: 'FAILED',
  code: 'TIMEOUT',
  message: `There was no complete answer within ${checkLimitMs / 1000} seconds.`,
  hint: null,
  identity: null,
  fieldAtFault: null,
  durationMs: checkLimitMs,
  steps: [],
};

function notCheckable(message: string): CheckResult {
  return {
    outcome: 'NOT_CHECKABLE',
    code: null,
    message,
    hint: null,
    identity: null,
    fieldAtFault: null,
    durationMs: 0,
    steps: [],
  };
}
