import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { type UserErrorCode, userErrorCodes } from '../user-error.ts';
import { enumOf } from './enums.ts';

const UserErrorCodeEnum = enumOf(userErrorCodes);
registerEnumType(UserErrorCodeEnum, { name: 'UserErrorCode' });

@ObjectType('UserError', {
  simpleResolvers: true,
  description: 'Something that the caller can fix.',
})
export class UserErrorType {
  @Field(() => UserErrorCodeEnum)
  code!: UserErrorCode;

  @Field(() => String, { description: 'What is wrong, and what to do.' })
  message!: string;

  @Field(() => [String], { description: 'Path into the input: ["credentials", "password"].' })
  path!: readonly string[];
}
