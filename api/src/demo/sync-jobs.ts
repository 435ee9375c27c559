import { type RequestContext, callerOf } from '../context.ts';
import { recordActivity, retryRequested } from '../modules/activity/index.ts';
import {
  checkStored,
  listAllIntegrations,
  loadIntegration,
} from '../modules/integrations/index.ts';
import type { Services } from '../request-context.ts';

/** A tool beside Patchbay that works with a provider and reports what came of it. */
interface SyncJob {
  readonly provider: string;
  readonly key: string;
  /** Told when it went well and when it did not. The demo has no books, so there is never anything to carry over. */
  readonly done: string;
  readonly failed: string;
}

/** Of the demo organization. */
const syncJobs: readonly SyncJob[] = [
  {
    provider: 'comarch-optima',
    key: 'invoice-sync',
    done: 'Invoices synced, nothing new',
    failed: 'Invoices could not be synced',
  },
  {
    provider: 'edi',
    key: 'document-exchange',
    done: 'Documents exchanged, nothing new',
    failed: 'Documents could not be exchanged',
  },
];

/** Every job once at the start, then one in turn, so that each runs once a minute. */
const turnMs = 30_000;

interface JobPorts {
  readonly services: Pick<Services, 'feeds' | 'log'>;
  /** In whose name the jobs report; they stop with its signal. */
  readonly context: RequestContext;
}

/**
 * Runs the demo's jobs until it is stopped: each really reaches its simulated provider, and reports as any tool does.
 * One that failed runs again at once when a member asks for it.
 */
export function startSyncJobs({ services, context }: JobPorts): () => Promise<void> {
  const wanted = new Set<SyncJob>();
  const failures = new Map<string, number>();
  let running: Promise<void> | undefined;
  const report = (error: unknown) => {
    // What was under way when the demo stopped has not failed.
    if (!context.signal.aborted) services.log.error({ err: error }, 'A job of the demo failed.');
  };
  const work = async () => {
    for (const job of wanted) {
      wanted.delete(job);
      await runJob(context, job, failures).catch(report);
    }
    running = undefined;
  };
  const want = (...jobs: readonly SyncJob[]) => {
    for (const job of jobs) wanted.add(job);
    if (wanted.size > 0) running ??= work();
  };
  let turn = 0;
  const timer = setInterval(() => {
    want(...syncJobs.slice(turn, turn + 1));
    turn = (turn + 1) % syncJobs.length;
  }, turnMs);
  const forget = services.feeds.subscribe(
    callerOf(context).organizationId,
    ({ eventType, providerKey }) => {
      if (eventType === retryRequested)
        want(...syncJobs.filter(({ provider }) => provider === providerKey));
    },
  );
  want(...syncJobs);
  return async () => {
    clearInterval(timer);
    forget();
    await running;
  };
}

/** With every integration of its provider that is connected and enabled. */
async function runJob(
  ctx: RequestContext,
  job: SyncJob,
  failures: Map<string, number>,
): Promise<void> {
  const all = await ctx.db.read(listAllIntegrations);
  for (const { id, providerKey, connected, enabled } of all)
    if (providerKey === job.provider && connected && enabled) await sync(ctx, job, id, failures);
}

async function sync(
  ctx: RequestContext,
  job: SyncJob,
  integrationId: string,
  failures: Map<string, number>,
): Promise<void> {
  const stored = await loadIntegration(ctx, integrationId);
  if (stored?.connected !== true) return;
  const startedAt = ctx.clock.now().toISOString();
  const reached = await checkStored(ctx, stored);
  if (!reached.ok || reached.value.check.outcome === 'NOT_CHECKABLE') return;
  const { outcome, code, message, hint, durationMs } = reached.value.check;
  const isDone = outcome === 'OK';
  const before = failures.get(integrationId) ?? 0;
  failures.set(integrationId, isDone ? 0 : before + 1);
  const { userErrors } = await recordActivity(ctx, [
    {
      externalId: `${job.key}/${integrationId}/${startedAt}`,
      eventType: isDone ? 'sync.completed' : 'sync.failed',
      status: isDone ? 'SUCCESS' : 'ERROR',
      message: isDone ? job.done : job.failed,
      errorMessage: isDone ? null : message,
      integrationId,
      requestBody: { job: job.key, startedAt },
      responseBody: isDone ? { answer: message, carriedOver: 0 } : { code, hint },
      retryCount: isDone ? 0 : before,
      durationMs,
    },
  ]);
  if (userErrors[0] !== undefined) throw new Error(userErrors[0].message);
}
