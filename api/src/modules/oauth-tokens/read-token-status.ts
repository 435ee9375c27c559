import type { RequestContext } from '../../context.ts';
import { type TokenStatus, listTokenStatus } from './token-status.queries.ts';

interface Load {
  readonly ids: Set<string>;
  readonly found: Promise<ReadonlyMap<string, TokenStatus>>;
}

const loads = new WeakMap<RequestContext, Load>();

/** How the tokens of an integration stand. All that are asked for in the same turn are read by one statement. */
export async function readTokenStatus(
  ctx: RequestContext,
  integrationId: string,
): Promise<TokenStatus | null> {
  const load = loads.get(ctx) ?? startLoad(ctx);
  load.ids.add(integrationId);
  return (await load.found).get(integrationId) ?? null;
}

function startLoad(ctx: RequestContext): Load {
  const ids = new Set<string>();
  const load = { ids, found: Promise.resolve().then(() => readAll(ctx, ids)) };
  loads.set(ctx, load);
  return load;
}

async function readAll(
  ctx: RequestContext,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, TokenStatus>> {
  loads.delete(ctx);
  const rows = await ctx.db.read((sql) => listTokenStatus(sql, [...ids]));
  return new Map(rows.map((row) => [row.integrationId, row]));
}
