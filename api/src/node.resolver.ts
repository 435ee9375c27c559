import { Arg, Ctx, Extensions, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from './context.ts';
import { AppError, largestPage, Node, type NodeId, parseNodeId } from './graphql/index.ts';
import { loadActivityEvents } from './modules/activity/index.ts';
import { loadApiKeys } from './modules/api-keys/index.ts';
import { loadProvider } from './modules/catalog/index.ts';
import { loadOrganizations, loadSessions, loadUsers } from './modules/identity/index.ts';
import { loadDeliveries, loadReplays } from './modules/error-queue/index.ts';
import { loadIntegrations } from './modules/integrations/index.ts';
import { loadInvitations, loadMembers } from './modules/members/index.ts';
import { loadWebhooks } from './modules/webhooks/index.ts';

/** Finds anything by its id; what the caller may not see is null, as if it were not there. */
@Resolver()
export class NodeResolver {
  @Extensions({ permission: 'SIGNED_IN' })
  @Query(() => Node, { nullable: true })
  async node(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<Node | null> {
    const [node] = await loadNodes(ctx, [id]);
    return node ?? null;
  }

  @Extensions({ permission: 'SIGNED_IN' })
  @Query(() => [Node], { nullable: 'items', description: 'In the order of the ids; at most 100.' })
  async nodes(
    @Ctx() ctx: RequestContext,
    @Arg('ids', () => [ID]) ids: string[],
  ): Promise<(Node | null)[]> {
    if (ids.length > largestPage)
      throw new AppError('BAD_USER_INPUT', `At most ${largestPage} ids can be asked for.`);
    return loadNodes(ctx, ids);
  }
}

async function loadNodes(ctx: RequestContext, ids: readonly string[]): Promise<(Node | null)[]> {
  const parsed = ids.map(parseNodeId);
  const uuids = (prefix: NodeId['prefix']) =>
    parsed.flatMap((id) =>
      id !== undefined && id.prefix === prefix && 'uuid' in id ? [id.uuid] : [],
    );
  const found = await Promise.all([
    loadActivityEvents(ctx, uuids('evt')),
    loadApiKeys(ctx, uuids('key')),
    loadIntegrations(ctx, uuids('int')),
    loadInvitations(ctx, uuids('inv')),
    loadMembers(ctx, uuids('mbr')),
    loadOrganizations(ctx, uuids('org')),
    loadSessions(ctx, uuids('ses')),
    loadUsers(ctx, uuids('usr')),
    loadWebhooks(ctx, uuids('whk')),
    loadDeliveries(ctx, uuids('dlv')),
    loadReplays(ctx, uuids('rpl')),
  ]);
  const providers = parsed.flatMap((id) =>
    id?.prefix === 'prv' ? (loadProvider(ctx, id.key) ?? []) : [],
  );
  const byId = new Map([...found.flat(), ...providers].map((node) => [node.id, node]));
  return ids.map((id) => byId.get(id) ?? null);
}
