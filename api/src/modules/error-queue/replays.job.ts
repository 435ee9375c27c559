import type { Clock } from '../../platform/clock/index.ts';
import type { Database } from '../../platform/database/index.ts';
import {
  claimReplay,
  countInLine,
  finishReplays,
  listOpenReplays,
  queueNext,
} from './replay-step.queries.ts';

/** Time for what must happen later. */
interface Timers {
  after(milliseconds: number, run: () => void): () => void;
}

interface ReplaysOptions {
  /** In the maintenance role. */
  readonly maintenance: Database;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly onError: (error: unknown) => void;
}

/** Replays of an organization that may be in line at a time: live deliveries pass them, and memory stays small. */
const mostInLine = 300;
/** Open replays that are looked at in one go. */
const batchSize = 100;
const first = '00000000-0000-0000-0000-000000000000';
const pollMs = 250;
const pauseAfterErrorMs = 4_000;
const everywhere = { organizationId: null, userId: null };

/**
 * Works off replays, on every server: each step is one short transaction that holds the row of its replay, so a process
 * that is killed leaves it to the others, at the place where its last step ended. All take turns, so that one which is
 * long, or fails, does not hold up any other. Returns how to stop.
 */
export function startReplays(options: ReplaysOptions): () => Promise<void> {
  const { timers, onError } = options;
  let isClosed = false;
  let cancel: () => void = () => undefined;
  let running: Promise<void> = Promise.resolve();
  let position = first;
  const look = async (): Promise<number> => {
    await options.maintenance.write(everywhere, (_em, sql) =>
      finishReplays(sql, options.clock.now()),
    );
    const ids = await options.maintenance.read(everywhere, (sql) =>
      listOpenReplays(sql, position, batchSize),
    );
    position = ids.length < batchSize ? first : (ids.at(-1) ?? first);
    let waitMs = pollMs;
    for (const id of ids) {
      if (isClosed) return pollMs;
      await workOn(options, id).catch((error: unknown) => {
        onError(error);
        waitMs = pauseAfterErrorMs;
      });
    }
    return waitMs;
  };
  const plan = (afterMs: number) => {
    if (isClosed) return;
    cancel = timers.after(afterMs, () => {
      running = look()
        .catch((error: unknown) => {
          onError(error);
          return pauseAfterErrorMs;
        })
        .then(plan);
    });
  };
  plan(pollMs);
  return async () => {
    isClosed = true;
    cancel();
    await running;
  };
}

function workOn({ maintenance, clock }: ReplaysOptions, id: string): Promise<void> {
  return maintenance.write(everywhere, async (_em, sql) => {
    const replay = await claimReplay(sql, id);
    if (replay === undefined) return;
    const now = clock.now();
    const room = mostInLine - (await countInLine(sql, replay.organizationId, now));
    if (room > 0) await queueNext(sql, replay, room, now);
  });
}
