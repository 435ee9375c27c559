import { Arg, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { SessionPayload, sessionPayload } from '../identity/index.ts';
import { endSessionUrl } from './end-session-url.ts';
import { finishSingleSignOn } from './finish-single-sign-on.ts';
import type { SingleSignOnContext } from './single-sign-on.context.ts';
import {
  FinishSingleSignOnInput,
  FinishSingleSignOnPayload,
  SingleSignOnType,
  StartSingleSignOnInput,
  StartSingleSignOnPayload,
} from './single-sign-on.types.ts';
import { startSingleSignOn } from './start-single-sign-on.ts';

@Resolver(() => SessionPayload)
export class SingleSignOnResolver {
  @Extensions({ permission: 'PUBLIC' })
  @Query(() => SingleSignOnType, {
    nullable: true,
    description: 'Null: the operator has set no identity provider.',
  })
  singleSignOn(@Ctx() { singleSignOn }: SingleSignOnContext): SingleSignOnType | null {
    return singleSignOn === null ? null : { name: singleSignOn.settings.name };
  }

  @Extensions({ permission: 'PUBLIC' })
  @Mutation(() => StartSingleSignOnPayload, {
    description: 'Begins a sign-in by the identity provider.',
  })
  async startSingleSignOn(
    @Ctx() ctx: SingleSignOnContext,
    @Arg('input', () => StartSingleSignOnInput) { returnPath }: StartSingleSignOnInput,
  ): Promise<StartSingleSignOnPayload> {
    const started = await startSingleSignOn(ctx, returnPath);
    return started.ok
      ? { authorizationUrl: started.value, userErrors: [] }
      : { authorizationUrl: null, userErrors: [started.error] };
  }

  @Extensions({ permission: 'PUBLIC' })
  @Mutation(() => FinishSingleSignOnPayload, {
    description:
      'Finishes it, in the browser in which it was begun. The session comes as HttpOnly cookies.',
  })
  async finishSingleSignOn(
    @Ctx() ctx: SingleSignOnContext,
    @Arg('input', () => FinishSingleSignOnInput) input: FinishSingleSignOnInput,
  ): Promise<FinishSingleSignOnPayload> {
    const { signIn, returnPath } = await finishSingleSignOn(ctx, input);
    const { viewer, userErrors } = await sessionPayload(ctx, signIn);
    return { viewer, returnPath, userErrors };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Of signOut, for a session that came by the identity provider: send the browser there, and the session there ends as well.',
  })
  async endSessionUrl(
    @Root() { endedSession }: SessionPayload,
    @Ctx() ctx: SingleSignOnContext,
  ): Promise<string | null> {
    return endedSession === undefined ? null : endSessionUrl(ctx, endedSession);
  }
}
