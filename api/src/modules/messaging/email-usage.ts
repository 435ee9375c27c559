import { type RequestContext, callerOf } from '../../context.ts';
import { findIntegrations } from '../integrations/index.ts';
import { type Carrier, carrierOf } from './carrier.ts';
import { readSent } from './message-usage.queries.ts';
import { type Sent, windowsOf } from './usage-windows.ts';

/** How much of its limits an integration has used, in the clock hour and UTC day of now. */
export interface EmailUsage {
  readonly sentThisHour: number;
  readonly hourlyLimit: number | null;
  readonly sentToday: number;
  readonly dailyLimit: number | null;
}

export function usageOf({ limits }: Carrier, sent: Sent): EmailUsage {
  return {
    sentThisHour: sent.hour,
    hourlyLimit: limits.hourly,
    sentToday: sent.day,
    dailyLimit: limits.daily,
  };
}

/** Null for an integration that is not visible or sends no e-mail. */
export async function readEmailUsage(
  ctx: RequestContext,
  integrationId: string,
): Promise<EmailUsage | null> {
  const { organizationId } = callerOf(ctx);
  return ctx.db.read(async (sql) => {
    const [row] = await findIntegrations(sql, [integrationId]);
    const carrier = row === undefined ? undefined : carrierOf(ctx.catalog, 'EMAIL', row);
    if (carrier === undefined) return null;
    const windows = windowsOf(ctx.clock.now());
    return usageOf(carrier, await readSent(sql, { id: integrationId, organizationId }, windows));
  });
}
