import { Arg, Ctx, Extensions, Int, Query, Resolver } from 'type-graphql';
import { type RequestContext, memberOf } from '../../context.ts';
import { type Page, pageOf, rowsToRead } from '../../graphql/index.ts';
import { invitationView } from './invitation-view.ts';
import { listInvitations } from './invitations.queries.ts';
import { InvitationConnection, type InvitationType } from './invitations.types.ts';
import { memberView } from './member-view.ts';
import {
  invitationCursor,
  invitationPosition,
  memberCursor,
  memberPosition,
} from './members.cursors.ts';
import { listMembers } from './members.queries.ts';
import { MemberConnection, type MemberType } from './members.types.ts';

const permission = 'MEMBERS_MANAGE';
const historyDays = 30;

@Resolver()
export class MembersResolver {
  @Extensions({ permission })
  @Query(() => MemberConnection, { description: 'By name.' })
  async members(
    @Ctx() ctx: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<Page<MemberType>> {
    const limit = rowsToRead(first);
    const position = after == null ? undefined : memberPosition(after);
    const member = memberOf(ctx);
    const rows = await ctx.db.read((sql) =>
      listMembers(sql, member.organizationId, position, limit),
    );
    const views = rows.map((row) => memberView(member, row));
    return pageOf(views, first, ({ user: { name }, id }) => memberCursor(name, id), after);
  }

  @Extensions({ permission })
  @Query(() => InvitationConnection, {
    description: 'Newest first: the pending ones, and what became of others in the last 30 days.',
  })
  async invitations(
    @Ctx() ctx: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<Page<InvitationType>> {
    const limit = rowsToRead(first);
    const position = after == null ? undefined : invitationPosition(after);
    const since = new Date(ctx.clock.now().getTime() - historyDays * 86_400_000);
    const rows = await ctx.db.read((sql) => listInvitations(sql, since, position, limit));
    const views = rows.map((row) => invitationView(ctx, row));
    return pageOf(views, first, invitationCursor, after);
  }
}
