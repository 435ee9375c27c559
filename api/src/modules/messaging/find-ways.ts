import type { Ports, ScopedDatabase } from '../../context.ts';
import { type UserError, userError } from '../../user-error.ts';
import { Integration } from '../integrations/index.ts';
import { type Carrier, carrierOf, providersFor } from './carrier.ts';
import { inAskingOrder } from './failover-order.ts';
import { readOrder } from './failover-orders.queries.ts';
import { type MessageKind, whatIs } from './message.ts';
import type { Skip } from './skip.ts';

/** An integration that may be asked to carry a message. */
export interface Way {
  readonly integration: Integration;
  readonly carrier: Carrier;
  /** Why it is passed over whatever the message is; null: it is asked. */
  readonly obstacle: Skip | null;
}

type Found =
  | { readonly ok: true; readonly ways: readonly Way[] }
  | { readonly ok: false; readonly error: UserError };

export type WayPorts = Pick<Ports, 'catalog'> & { readonly db: ScopedDatabase };

/** Who is asked to carry messages of a kind, in this order: the connected ones that are switched on. */
export async function findWays({ db, catalog }: WayPorts, kind: MessageKind): Promise<Found> {
  const [integrations, order] = await db.write(async (em, sql) => [
    await em.find(Integration, {
      providerKey: { $in: providersFor(catalog, kind) },
      connected: true,
      enabled: true,
      deletedAt: null,
    }),
    await readOrder(sql, kind),
  ]);
  const ways = integrations.flatMap((integration) => {
    const way = wayOf(catalog, kind, integration);
    return way === undefined ? [] : [way];
  });
  if (ways.length === 0) {
    const message = `No integration that sends ${plural(kind)} is connected and switched on. Connect one in the marketplace.`;
    return { ok: false, error: userError('NOT_AVAILABLE', message) };
  }
  const orderable = ways.map((way) => ({
    way,
    id: way.integration.id,
    isBroken: way.integration.status === 'ERROR',
    createdAt: way.integration.createdAt,
  }));
  return { ok: true, ways: inAskingOrder(orderable, order).map(({ way }) => way) };
}

/** The one integration that the caller names. */
export async function findWay(
  { db, catalog }: WayPorts,
  kind: MessageKind,
  integrationId: string,
): Promise<Found> {
  const refuse = (code: UserError['code'], message: string): Found => ({
    ok: false,
    error: userError(code, message, ['integrationId']),
  });
  const integration = await db.write((em) =>
    em.findOne(Integration, { id: integrationId, deletedAt: null }),
  );
  if (integration === null) return refuse('NOT_FOUND', 'There is no such integration.');
  const { name, connected, enabled } = integration;
  const way = wayOf(catalog, kind, integration);
  if (way === undefined) return refuse('NOT_SUPPORTED', `${name} does not send ${plural(kind)}.`);
  if (!connected) return refuse('WRONG_STATE', `${name} is disconnected. Reconnect it first.`);
  if (!enabled) return refuse('WRONG_STATE', `${name} is switched off. Switch it on first.`);
  return way.obstacle === null
    ? { ok: true, ways: [way] }
    : refuse('WRONG_STATE', `${name}: ${way.obstacle.words}`);
}

function wayOf(
  catalog: Ports['catalog'],
  kind: MessageKind,
  integration: Integration,
): Way | undefined {
  const carrier = carrierOf(catalog, kind, integration);
  if (carrier === undefined) return undefined;
  return { integration, carrier, obstacle: obstacleOf(carrier, integration) };
}

/** What is in the way of every message. */
export function obstacleOf(
  { missing }: Pick<Carrier, 'missing'>,
  { needsReauth }: { readonly needsReauth: boolean },
): Skip | null {
  if (needsReauth)
    return { reason: 'NEEDS_REAUTH', words: 'Somebody has to sign in again at the provider.' };
  if (missing === null) return null;
  return { reason: 'SETTING_MISSING', words: `It has no ${missing}. Enter one in its settings.` };
}

function plural(kind: MessageKind): string {
  return whatIs(kind)
    .replace(/^an? /, '')
    .concat(kind === 'EMAIL' ? '' : 's');
}
