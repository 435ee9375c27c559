import type { Graphql, LiveConnection } from '../../graphql';
import type { HealthCheckRunQuery } from '../../graphql/generated/graphql';
import {
  checkEndedSubscription,
  healthCheckRunQuery,
  runAllHealthChecksMutation,
} from './check-all.documents';

type Run = NonNullable<HealthCheckRunQuery['healthCheckRun']>;

/** What checking all came to: how many there were, or why it was refused. */
type CheckAllOutcome = { readonly total: number } | { readonly refusal: string };

const lookEveryMs = 2_000;
const gatherMs = 250;

/** Makes a wait that ends soon after a check has ended, or after two seconds, in case that was not heard. */
function createWait(live: LiveConnection, signal: AbortSignal): () => Promise<void> {
  let wake = (): void => undefined;
  const stop = live.subscribe(
    checkEndedSubscription,
    () => ({}),
    () => setTimeout(() => wake(), gatherMs),
  );
  signal.addEventListener('abort', stop);
  return () =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, lookEveryMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
}

/**
 * Checks every integration now. `onProgress` is told how far it is until the run has ended, or `signal` ends the
 * watching; the checks go on at the server. Rejects with RequestFailed when it could not be started.
 */
export async function checkAll(
  { send }: Pick<Graphql, 'send'>,
  live: LiveConnection,
  onProgress: (run: Run) => void,
  signal: AbortSignal,
): Promise<CheckAllOutcome> {
  const wait = createWait(live, signal);
  const { runAllHealthChecks } = await send(runAllHealthChecksMutation, {});
  let run: Run | null = runAllHealthChecks.run;
  if (!run) return { refusal: runAllHealthChecks.userErrors[0]?.message ?? '' };
  const { id, total } = run;
  while (run && run.done < run.total && !signal.aborted) {
    onProgress(run);
    await wait();
    const before: Run = run;
    // Where the server does not answer at the moment, the run is as far as it was.
    run = await send(healthCheckRunQuery, { id }).then(
      ({ healthCheckRun }) => healthCheckRun,
      () => before,
    );
  }
  return { total };
}
