import type { Ports, ScopedDatabase } from '../../context.ts';
import { MailAddress } from '../../platform/outbound/index.ts';
import { Integration } from '../integrations/index.ts';
import { deliverEmail } from './deliver-email.ts';
import { type Mailer, mailerOf } from './mailer.ts';

export type NoticePorts = Pick<Ports, 'catalog' | 'clock' | 'outbound' | 'sealer'> & {
  readonly db: ScopedDatabase;
};

export interface Notice {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Sends what Patchbay itself has to tell, through the first e-mail integration that is connected and takes it: those that
 * are well come first.
 *
 * @returns `NO_WAY`: the organization has none that could. `FAILED`: none of them took it, as things are now.
 */
export async function sendNotice(
  ports: NoticePorts,
  organizationId: string,
  { to, ...letter }: Notice,
): Promise<'SENT' | 'NO_WAY' | 'FAILED'> {
  const recipient = MailAddress.parse(to);
  const ways = await mailersOf(ports, organizationId);
  if (ways.length === 0 || recipient === undefined) return 'NO_WAY';
  for (const { integration, mailer, from } of ways) {
    const email = { ...letter, from, to: recipient };
    const { outcome } = await deliverEmail(ports, integration, mailer, email);
    // What nobody knows of may have arrived: twice is worse than that.
    if (outcome === 'SENT' || outcome === 'UNKNOWN') return 'SENT';
  }
  return 'FAILED';
}

interface Way {
  readonly integration: Integration;
  readonly mailer: Mailer;
  readonly from: MailAddress;
}

async function mailersOf(
  { db, catalog }: Pick<NoticePorts, 'db' | 'catalog'>,
  organizationId: string,
): Promise<readonly Way[]> {
  const integrations = await db.write((em) =>
    em.find(Integration, { organizationId, connected: true, enabled: true, deletedAt: null }),
  );
  const ways = integrations.flatMap((integration) => {
    const mailer = mailerOf(catalog, integration);
    const from = mailer?.from ?? null;
    return mailer === undefined || from === null ? [] : [{ integration, mailer, from }];
  });
  const rank = ({ integration }: Way) => Number(integration.status !== 'CONNECTED');
  return ways.toSorted((left, right) => rank(left) - rank(right));
}
