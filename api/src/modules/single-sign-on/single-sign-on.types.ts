import { Field, InputType, ObjectType } from 'type-graphql';
import { UserErrorType } from '../../graphql/index.ts';
import type { UserError } from '../../user-error.ts';
import { ViewerType } from '../identity/index.ts';

@ObjectType('SingleSignOn', {
  simpleResolvers: true,
  description: 'The identity provider that the operator has set.',
})
export class SingleSignOnType {
  @Field(() => String, { description: 'As on the button: "Sign in with <name>".' })
  name!: string;
}

@InputType()
export class StartSingleSignOnInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Where to go afterwards: a path of this site. Anything else becomes its first page.',
  })
  returnPath?: string | null;
}

@ObjectType('StartSingleSignOnPayload', { simpleResolvers: true })
export class StartSingleSignOnPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'Send the browser there; it comes back to `/sign-in/callback` within ten minutes. A cookie binds it to this browser.',
  })
  authorizationUrl!: string | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@InputType({ description: 'The query of `/sign-in/callback`, as it came.' })
export class FinishSingleSignOnInput {
  @Field(() => String)
  state!: string;

  @Field(() => String, { nullable: true })
  code?: string | null;

  @Field(() => String, { nullable: true, description: 'Who sent the browser back (RFC 9207).' })
  iss?: string | null;

  @Field(() => String, { nullable: true })
  error?: string | null;

  @Field(() => String, { nullable: true })
  errorDescription?: string | null;
}

@ObjectType('FinishSingleSignOnPayload', { simpleResolvers: true })
export class FinishSingleSignOnPayload {
  @Field(() => ViewerType, { nullable: true })
  viewer!: ViewerType | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where they wanted to go. Null: that is not known any more.',
  })
  returnPath!: string | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}
