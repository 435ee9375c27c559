import { randomUUID } from 'node:crypto';

export const batchSize = 1_000;

/** One event, as a tool reports it. */
export interface Report {
  readonly externalId: string;
  readonly eventType: string;
  readonly status: 'SUCCESS' | 'ERROR';
  readonly message: string;
  readonly errorMessage: string | null;
  readonly integrationId: string;
  readonly durationMs: number;
  readonly responseBody: object | null;
}

/** Syncs of these integrations in turn; one of ten failed, one of three has a body. No two batches share an id. */
export function makeBatch(integrationIds: readonly string[]): Report[] {
  const run = randomUUID();
  return Array.from({ length: batchSize }, (_, index) => {
    const failed = index % 10 === 0;
    return {
      externalId: `${run}-${index}`,
      eventType: failed ? 'sync.failed' : 'sync.completed',
      status: failed ? 'ERROR' : 'SUCCESS',
      message: failed ? 'Orders were not synchronised' : 'All orders were synchronised',
      errorMessage: failed ? '503 Service Unavailable' : null,
      integrationId: integrationIds[index % integrationIds.length] ?? '',
      durationMs: 100 + index,
      responseBody:
        index % 3 === 0 ? { status: 200, orders: index, account: 'Example Inc.' } : null,
    };
  });
}

/** Writes batch after batch, several at the same time. */
export interface WriteOptions {
  readonly writers: number;
  /** Before this, what is written is not counted. */
  readonly warmUpMs: number;
  readonly ms: number;
}

export interface WriteResult {
  readonly eventsPerSecond: number;
  /** With those of the warm-up. */
  readonly events: number;
}

/** Keeps writing until the time is over, and counts what was written by then. */
export async function writeFor(
  { writers, warmUpMs, ms }: WriteOptions,
  write: () => Promise<void>,
): Promise<WriteResult> {
  const started = performance.now();
  const end = started + warmUpMs + ms;
  const doneAt: number[] = [];
  const keepWriting = async () => {
    while (performance.now() < end) {
      await write();
      doneAt.push(performance.now());
    }
  };
  await Promise.all(Array.from({ length: writers }, keepWriting));
  const counted = doneAt.filter((at) => at >= started + warmUpMs && at <= end).length;
  return { eventsPerSecond: (counted * batchSize * 1000) / ms, events: doneAt.length * batchSize };
}
