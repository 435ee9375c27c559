import { MailAddress } from '../../platform/outbound/index.ts';
import { type CarryPorts, carryMessage } from './carry-message.ts';

export type NoticePorts = CarryPorts;

export interface Notice {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const patchbay = { kind: 'SYSTEM', id: null, name: 'Patchbay' } as const;

/**
 * Sends what Patchbay itself has to tell, as any other e-mail: in the failover order, with an event for each try.
 *
 * @returns `NO_WAY`: the organization has none that could. `FAILED`: none of them took it, as things are now.
 */
export async function sendNotice(
  ports: NoticePorts,
  organizationId: string,
  { to, ...letter }: Notice,
): Promise<'SENT' | 'NO_WAY' | 'FAILED'> {
  const recipient = MailAddress.parse(to);
  if (recipient === undefined) return 'NO_WAY';
  const carried = await carryMessage(ports, {
    organizationId,
    actor: patchbay,
    message: { kind: 'EMAIL', to: recipient, ...letter },
    key: null,
    integrationId: null,
  });
  if (!carried.ok) return 'NO_WAY';
  // What nobody knows of may have arrived: twice is worse than that.
  return carried.message.state === 'FAILED' ? 'FAILED' : 'SENT';
}
