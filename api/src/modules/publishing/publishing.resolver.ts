import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import { parseId } from '../../graphql/index.ts';
import { findIntegrations, integrationView } from '../integrations/index.ts';
import { noSuchIntegration, publishPost } from './publish-post.ts';
import { PublishInput, PublishPayload } from './publishing.types.ts';

@Resolver()
export class PublishingResolver {
  @Extensions({ permission: 'MESSAGES_SEND' })
  @Mutation(() => PublishPayload, { description: 'Publishes a post at one of publishTargets.' })
  async publish(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PublishInput) { integrationId, idempotencyKey, ...input }: PublishInput,
  ): Promise<PublishPayload> {
    const uuid = parseId('int', integrationId);
    const given = { ...input, idempotencyKey: idempotencyKey ?? null };
    const { post, ...rest } =
      uuid === undefined
        ? noSuchIntegration
        : await publishPost(ctx, { ...given, integrationId: uuid });
    if (post === null) return { ...rest, post };
    const { integrationId: id, ...shown } = post;
    const [row] = await ctx.db.read((sql) => findIntegrations(sql, [id], { withDeleted: true }));
    if (row === undefined)
      throw new Error('A post was published by an integration that is not there.');
    return { ...rest, post: { ...shown, integration: integrationView(ctx, row) } };
  }
}
