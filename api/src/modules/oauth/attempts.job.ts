import type { Clock } from '../../platform/clock/index.ts';
import type { Database } from '../../platform/database/index.ts';

const everyMs = 600_000;
/** Until then an old sign-in is told as that, and not as one of somebody else. */
const rememberedMs = 3_600_000;
const everywhere = { organizationId: null, userId: null };

export interface AttemptsJobOptions {
  /** In the maintenance role. */
  readonly maintenance: Database;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

/** Removes sign-ins that nobody can finish any more. */
export async function removeOldAttempts({
  maintenance,
  clock,
}: Omit<AttemptsJobOptions, 'onError'>): Promise<void> {
  const before = new Date(clock.now().getTime() - rememberedMs);
  await maintenance.write(everywhere, (_em, sql) =>
    sql('delete from oauth_attempts where expires_at < ?', [before]),
  );
}

/** Keeps doing so for as long as the server runs. Returns how to stop. */
export function startAttemptsJob(options: AttemptsJobOptions): () => Promise<void> {
  let running = Promise.resolve();
  const run = (): void => {
    running = removeOldAttempts(options).catch(options.onError);
  };
  run();
  const timer = setInterval(run, everyMs);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
