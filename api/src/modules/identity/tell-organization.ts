import type { RequestContext } from '../../context.ts';
import { type NewActivityEvent, appendActivity } from '../activity/index.ts';
import type { Identity } from './identity.ts';

/** Tells an organization what one of its users did before they were signed in to it. */
export async function tellOrganization(
  { clock, bus }: Pick<RequestContext, 'clock' | 'bus'>,
  identity: Identity,
  organizationId: string,
  events: readonly NewActivityEvent[],
): Promise<void> {
  await identity.db.write({ organizationId, userId: null }, (_em, sql) =>
    appendActivity(sql, organizationId, clock.now(), events),
  );
  bus.publish({ kind: 'activity', organizationId });
}
