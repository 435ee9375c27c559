import { type GraphQLSchema, printType } from 'graphql';
import { buildSchemaSync, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { connectionType, pageOf, rowsToRead } from './pages.ts';

@ObjectType({ simpleResolvers: true })
class Parcel {
  @Field(() => String)
  label!: string;
}

const ParcelConnection = connectionType('Parcel', () => Parcel);

@Resolver()
class ParcelResolver {
  @Query(() => ParcelConnection)
  parcels() {
    return pageOf([{ label: 'a' }], 1, ({ label }) => label);
  }
}

function typeOf(schema: GraphQLSchema, name: string): string {
  const type = schema.getType(name);
  return type === undefined ? '' : printType(type);
}

const upper = (row: string) => row.toUpperCase();

describe('a page', () => {
  const rows = ['a', 'b', 'c'];

  it('knows that another follows when one row more than asked for was read', () => {
    expect(pageOf(rows, 2, upper)).toEqual({
      edges: [
        { cursor: 'A', node: 'a' },
        { cursor: 'B', node: 'b' },
      ],
      nodes: ['a', 'b'],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'A', endCursor: 'B' },
    });
  });

  it('is the last one when no more rows were there, and has one before it when it starts behind a cursor', () => {
    const { pageInfo } = pageOf(rows, 3, upper, 'Z');
    expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('without rows has no cursors', () => {
    expect(pageOf([], 5, String).pageInfo).toMatchObject({ startCursor: null, endCursor: null });
  });

  it.each([1, 25, 100])('may have %i rows', (first) => {
    expect(rowsToRead(first)).toBe(first + 1);
  });

  it.each([0, -1, 101, 1.5, Number.NaN, 2 ** 31])('may not have %d rows', (first) => {
    expect(() => rowsToRead(first)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });

  it('has the types that the contract promises', () => {
    const schema = buildSchemaSync({ resolvers: [ParcelResolver], validate: false });
    expect(typeOf(schema, 'ParcelConnection')).toBe(
      'type ParcelConnection {\n  edges: [ParcelEdge!]!\n  nodes: [Parcel!]!\n  pageInfo: PageInfo!\n}',
    );
    expect(typeOf(schema, 'ParcelEdge')).toBe(
      'type ParcelEdge {\n  cursor: String!\n  node: Parcel!\n}',
    );
    expect(typeOf(schema, 'PageInfo')).toBe(
      'type PageInfo {\n  hasNextPage: Boolean!\n  hasPreviousPage: Boolean!\n  startCursor: String\n  endCursor: String\n}',
    );
  });
});
