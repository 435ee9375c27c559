import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime, UserErrorType } from '../../graphql/index.ts';
import type { UserError } from '../../user-error.ts';
import { ViewerType } from './identity.types.ts';

@ObjectType('TwoFactor', { simpleResolvers: true })
export class TwoFactorType {
  @Field(() => Boolean)
  enabled!: boolean;

  @Field(() => DateTime, { nullable: true })
  enabledAt!: Date | null;

  @Field(() => Int)
  recoveryCodesLeft!: number;
}

@ObjectType('StartTwoFactorPayload', { simpleResolvers: true })
export class StartTwoFactorPayload {
  @Field(() => String, { nullable: true, description: 'In base32, to be typed. Shown once.' })
  secret!: string | null;

  @Field(() => String, { nullable: true, description: '"otpauth://…", to be scanned.' })
  uri!: string | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@ObjectType('TwoFactorPayload', { simpleResolvers: true })
export class TwoFactorPayload {
  @Field(() => [String], { nullable: true, description: 'Ten, each good for once. Shown once.' })
  recoveryCodes!: readonly string[] | null;

  @Field(() => ViewerType, { nullable: true })
  viewer!: ViewerType | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserError[];
}

@InputType()
export class StartTwoFactorInput {
  @Field(() => String, { nullable: true, description: 'Not needed by who has none.' })
  password?: string | null;
}

@InputType()
export class EnableTwoFactorInput {
  @Field(() => String, { description: 'Six digits of the authenticator app.' })
  code!: string;
}

@InputType()
export class RenewRecoveryCodesInput {
  @Field(() => String, { description: 'Six digits of the authenticator app, or a recovery code.' })
  code!: string;
}

@InputType()
export class DisableTwoFactorInput {
  @Field(() => String, { nullable: true, description: 'Not needed by who has none.' })
  password?: string | null;

  @Field(() => String, { description: 'Six digits of the authenticator app, or a recovery code.' })
  code!: string;
}
