import { expect, it } from 'vitest';
import { type DeliveryPorts, ScheduledDeliveries } from './scheduled-deliveries.ts';

/** What the claims ask of the database, of which only the claiming itself works. */
function brokenAfterClaiming() {
  const asked: (readonly unknown[])[] = [];
  const rows = [
    { id: 'd1', webhookId: 'w1', lane: 0, share: 1, isProbe: false, webhookVersion: '1' },
  ];
  const sql = (_text: string, params: readonly unknown[]) => {
    asked.push(params);
    return Promise.resolve(structuredClone(rows));
  };
  const maintenance = {
    write: (_scope: unknown, work: (em: null, run: typeof sql) => unknown) => work(null, sql),
    read: () => Promise.reject(new Error('The connection is gone.')),
  };
  const ports = { maintenance, clock: { now: () => new Date() } };
  return { asked, ports: ports as unknown as DeliveryPorts };
}

it('a database that goes away between claim and look-up takes no place for good: the webhook is served again', async () => {
  const { asked, ports } = brokenAfterClaiming();
  const work = new ScheduledDeliveries(ports, () => undefined);
  for (let n = 0; n < 3; n += 1) await expect(work.claim(10)).rejects.toThrow('gone');
  const heldByWebhook = asked.map((params) => params[3]);
  expect(heldByWebhook).toEqual(['{}', '{}', '{}']);
});
