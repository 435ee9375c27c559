import 'reflect-metadata';
import { type GraphQLSchema, getOperationAST, parse } from 'graphql';
import {
  buildSchemaSync,
  Extensions,
  Field,
  InterfaceType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { takeOperation } from './operation.ts';
import {
  assertEveryRootFieldHasPermission,
  refusalOf,
  requiredPermissions,
} from './permissions.ts';
import { anonymous, type Principal } from './principal.ts';

@InterfaceType({ resolveType: () => 'Parcel' })
abstract class Sealed {
  @Field(() => String)
  label!: string;
}

@ObjectType({ implements: Sealed, simpleResolvers: true })
class Parcel extends Sealed {
  @Extensions({ permission: 'CONTENT_READ' })
  @Field(() => String)
  content!: string;

  @Extensions({ permission: 'LABEL_READ' })
  @Field(() => String)
  declare label: string;
}

@Resolver()
class ParcelResolver {
  @Extensions({ permission: 'PARCELS_READ' })
  @Query(() => Parcel)
  parcel(): object {
    return {};
  }

  @Extensions({ permission: 'SIGNED_IN' })
  @Query(() => Sealed)
  sealed(): object {
    return {};
  }

  @Extensions({ permission: 'PUBLIC' })
  @Query(() => String)
  motto(): string {
    return '';
  }

  @Extensions({ permission: 'PARCELS_WRITE' })
  @Mutation(() => Parcel)
  send(): object {
    return {};
  }

  @Extensions({ permission: 'PARCELS_WRITE', membersOnly: true })
  @Mutation(() => String)
  sign(): string {
    return '';
  }
}

@Resolver()
class OpenResolver {
  @Query(() => String)
  forgotten(): string {
    return '';
  }
}

function build(
  ...resolvers: [typeof ParcelResolver | typeof OpenResolver, ...(typeof OpenResolver)[]]
): GraphQLSchema {
  return buildSchemaSync({ resolvers, validate: false });
}

const schema = build(ParcelResolver);

function required(source: string): string[] {
  const document = parse(source);
  const definition = getOperationAST(document);
  if (definition == null) throw new Error('No operation.');
  return [...requiredPermissions(takeOperation(document, definition), schema)].toSorted();
}

describe('permissions', () => {
  it.each([
    ['{ motto __typename }', []],
    ['{ parcel { label } }', ['LABEL_READ', 'PARCELS_READ']],
    ['{ motto parcel { content } }', ['CONTENT_READ', 'PARCELS_READ']],
    [
      '{ ...A } fragment A on Query { x: parcel { ... { ...B } } } fragment B on Parcel { content }',
      ['CONTENT_READ', 'PARCELS_READ'],
    ],
    ['{ parcel @skip(if: true) { content } }', ['CONTENT_READ', 'PARCELS_READ']],
    ['{ sealed { ... on Parcel { content } } }', ['CONTENT_READ', 'SIGNED_IN']],
    ['{ sealed { label } }', ['LABEL_READ', 'SIGNED_IN']],
    ['mutation { send { content } }', ['CONTENT_READ', 'PARCELS_WRITE']],
    ['mutation { sign }', ['MEMBER', 'PARCELS_WRITE']],
    ['{ __schema { queryType { name } } }', ['SIGNED_IN']],
    ['{ x: __type(name: "Parcel") { name } }', ['SIGNED_IN']],
  ])('that %s needs are %j', (source, expected) => {
    expect(required(source)).toEqual(expected);
  });

  it('of fragments that the operation does not reach do not count', () => {
    const document = parse(
      'query A { motto } query B { ...P } fragment P on Query { parcel { content } }',
    );
    const definition = getOperationAST(document, 'A');
    if (definition == null) throw new Error('No operation.');
    expect(requiredPermissions(takeOperation(document, definition), schema).size).toBe(0);
  });

  it('must be named by every root field, or the schema is refused', () => {
    expect(() => assertEveryRootFieldHasPermission(schema)).not.toThrow();
    expect(() => assertEveryRootFieldHasPermission(build(ParcelResolver, OpenResolver))).toThrow(
      'Query.forgotten has no permission',
    );
  });

  it('that nobody can have are found when the known ones are given', () => {
    const known = new Set(['PARCELS_READ']);
    expect(() => assertEveryRootFieldHasPermission(schema, known)).toThrow(
      'Mutation.send names the unknown permission PARCELS_WRITE',
    );
    expect(() =>
      assertEveryRootFieldHasPermission(schema, new Set(['PARCELS_READ', 'PARCELS_WRITE'])),
    ).not.toThrow();
  });
});

describe('a caller', () => {
  const member: Principal = {
    key: 'k',
    organizationId: 'o',
    permissions: new Set(['A']),
    expiresAt: null,
  };
  const newcomer: Principal = { ...member, organizationId: null, permissions: new Set() };

  it.each([
    ['nobody, public', anonymous, [], undefined],
    ['nobody, signed in only', anonymous, ['SIGNED_IN'], 'UNAUTHENTICATED'],
    ['nobody, a permission', anonymous, ['A'], 'UNAUTHENTICATED'],
    ['a member, signed in only', member, ['SIGNED_IN'], undefined],
    ['a member, a permission that they have', member, ['A', 'SIGNED_IN'], undefined],
    ['a member, one that they lack', member, ['A', 'B'], 'FORBIDDEN'],
    ['somebody without an organization', newcomer, ['SIGNED_IN'], undefined],
    ['somebody without an organization, a permission', newcomer, ['A'], 'FORBIDDEN'],
  ])('who is %s', (_who, principal, needs, code) => {
    expect(refusalOf(new Set(needs), principal)?.code).toBe(code);
  });

  it('is told which permission is missing', () => {
    expect(refusalOf(new Set(['B']), member)?.message).toContain('permission B');
  });
});
