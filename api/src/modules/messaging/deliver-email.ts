import { v7 as uuidv7 } from 'uuid';
import type { ScopedDatabase } from '../../context.ts';
import type { Integration } from '../integrations/index.ts';
import type { Carrier } from './carrier.ts';
import type { EmailMessage } from './message.ts';
import { add, lockSent, removeOldCounts } from './message-usage.queries.ts';
import { type PostPorts, type Posted, postDeadlineMs, postMessage } from './post-message.ts';
import { type Reached, type Sent, type Windows, reachedLimit, windowsOf } from './usage-windows.ts';

/** What delivering needs of the outside world; `db` shows the organization of the integration. */
export type DeliveryPorts = PostPorts & { readonly db: ScopedDatabase };

/** What became of a message, and how much the integration has sent then. */
export type Delivery = { readonly sent: Sent } & (
  | { readonly outcome: 'LIMIT_REACHED'; readonly reached: Reached }
  | Posted
);

/**
 * Delivers one message through this integration and no other. It is counted before it is sent, in both windows or
 * in none, so that however many servers send at once, no limit is exceeded; what the provider surely did not accept
 * is not counted in the end.
 */
export async function deliverEmail(
  ports: DeliveryPorts,
  integration: Integration,
  carrier: Carrier,
  message: EmailMessage,
): Promise<Delivery> {
  const { db, clock } = ports;
  const now = clock.now();
  const windows = windowsOf(now);
  const { sent, reached } = await reserve(db, integration, { windows, carrier, now });
  if (reached !== undefined) return { outcome: 'LIMIT_REACHED', reached, sent };
  const posting = { id: uuidv7(), deadlineMs: postDeadlineMs };
  const posted = await postMessage(ports, integration, carrier, message, posting);
  if (posted.outcome !== 'REFUSED') return { ...posted, sent };
  return { ...posted, sent: await db.write((_em, sql) => add(sql, integration, windows, -1)) };
}

interface Wanted {
  readonly windows: Windows;
  readonly carrier: Carrier;
  readonly now: Date;
}

function reserve(
  db: ScopedDatabase,
  integration: Integration,
  { windows, carrier: { limits }, now }: Wanted,
): Promise<{ readonly sent: Sent; readonly reached?: Reached }> {
  return db.write(async (_em, sql) => {
    const sent = await lockSent(sql, integration, windows);
    const reached = reachedLimit(windows, sent, limits);
    if (reached !== undefined) return { sent, reached };
    if (sent.hour === 0) await removeOldCounts(sql, integration, now);
    return { sent: await add(sql, integration, windows, 1) };
  });
}
