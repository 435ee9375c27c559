import { v7 as uuidv7 } from 'uuid';
import type { Ports, ScopedDatabase } from '../../context.ts';
import type { MailAddress } from '../../platform/outbound/index.ts';
import { type Posted, sendBySmtp } from '../catalog/index.ts';
import { type Integration, openCredentials } from '../integrations/index.ts';
import type { Mailer } from './mailer.ts';
import { add, lockSent, removeOldCounts } from './message-usage.queries.ts';
import { type Reached, type Sent, type Windows, reachedLimit, windowsOf } from './usage-windows.ts';

/** What delivering needs of the outside world; `db` shows the organization of the integration. */
export type DeliveryPorts = Pick<Ports, 'clock' | 'outbound' | 'sealer'> & {
  readonly db: ScopedDatabase;
};

/** A message to one recipient; the integration's settings say from whom. */
export interface Email {
  readonly from: MailAddress;
  readonly to: MailAddress;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What became of a message, and how much the integration has sent then. */
export type Delivery = { readonly sent: Sent } & (
  | { readonly outcome: 'LIMIT_REACHED'; readonly reached: Reached }
  | (Extract<Posted, { outcome: 'SENT' }> & { readonly messageId: string })
  | Exclude<Posted, { outcome: 'SENT' }>
);

/** Milliseconds that one message may take, from the connection to the server's last word. */
const deadlineMs = 30_000;

/**
 * Delivers one message through an integration that is connected. It is counted before it is sent, in both windows or
 * in none, so that however many servers send at once, no limit is exceeded; what the mail server surely did not accept
 * is not counted in the end.
 */
export async function deliverEmail(
  { clock, outbound, sealer, db }: DeliveryPorts,
  integration: Integration,
  { provider, mode, fromName, limits }: Mailer,
  email: Email,
): Promise<Delivery> {
  const now = clock.now();
  const { sealedCredentials } = integration;
  if (sealedCredentials == null) throw new Error('A connected integration has no credentials.');
  const credentials = openCredentials(sealer, integration, sealedCredentials);
  const windows = windowsOf(now);
  const { sent, reached } = await reserve(db, integration, { windows, limits, now });
  if (reached !== undefined) return { outcome: 'LIMIT_REACHED', reached, sent };

  const messageId = `<${uuidv7()}@${email.from.domain}>`;
  const posted = await sendBySmtp(
    provider,
    mode,
    { config: integration.config, credentials },
    { ...email, ...(fromName === null ? {} : { fromName }), date: now, messageId },
    { outbound, clock, deadlineMs },
  );
  switch (posted.outcome) {
    case 'SENT':
      return { ...posted, sent, messageId };
    case 'UNKNOWN':
      return { ...posted, sent };
    case 'REFUSED':
      return { ...posted, sent: await db.write((_em, sql) => add(sql, integration, windows, -1)) };
  }
}

interface Wanted {
  readonly windows: Windows;
  readonly limits: Mailer['limits'];
  readonly now: Date;
}

function reserve(
  db: ScopedDatabase,
  integration: Integration,
  { windows, limits, now }: Wanted,
): Promise<{ readonly sent: Sent; readonly reached?: Reached }> {
  return db.write(async (_em, sql) => {
    const sent = await lockSent(sql, integration, windows);
    const reached = reachedLimit(windows, sent, limits);
    if (reached !== undefined) return { sent, reached };
    if (sent.hour === 0) await removeOldCounts(sql, integration, now);
    return { sent: await add(sql, integration, windows, 1) };
  });
}
