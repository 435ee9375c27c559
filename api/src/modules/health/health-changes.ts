import { type RequestContext, callerOf } from '../../context.ts';
import { type LiveStream, type LiveEvent, PushIterator } from '../../graphql/index.ts';
import { listChangedHealth } from './health-changes.queries.ts';

/** Something happened to the health of an integration. */
export interface HealthTouched {
  readonly integrationId: string;
  /** The check that ended; null: another thing, or it is not known. */
  readonly checkId: string | null;
}

/** Clocks of servers differ a little. */
const marginMs = 60_000;

/**
 * Changes of health in the caller's organization, as the bus tells them. When it was deaf, all that changed since it was
 * heard last is told again: nothing stays stale.
 */
export function healthChanges(ctx: RequestContext): LiveStream<HealthTouched> {
  const { organizationId } = callerOf(ctx);
  const { bus, clock, db, log } = ctx;
  let position = 0;
  let heardAt = clock.now();
  const stops: (() => void)[] = [];
  const events = new PushIterator<LiveEvent<HealthTouched>>(() => {
    for (const stop of stops) stop();
  });
  const push = (value: HealthTouched) => events.push({ position: ++position, value });
  const catchUp = async () => {
    const since = new Date(heardAt.getTime() - marginMs);
    heardAt = clock.now();
    const changed = await db.read((sql) => listChangedHealth(sql, since));
    for (const touched of changed) push(touched);
  };
  stops.push(
    bus.subscribe((message) => {
      if (message.kind !== 'health' || message.organizationId !== organizationId) return;
      heardAt = clock.now();
      push({ integrationId: message.integrationId, checkId: message.checkId ?? null });
    }),
    bus.onRecovered(() => {
      catchUp().catch((error: unknown) => log.error({ err: error }, 'Health could not catch up.'));
    }),
  );
  return events;
}
