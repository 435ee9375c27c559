import { type ClassType, Field, ObjectType } from 'type-graphql';
import { AppError } from './errors.ts';

/** The most rows that one page may have. */
export const largestPage = 100;

@ObjectType('PageInfo', { simpleResolvers: true })
class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

interface Edge<T> {
  cursor: string;
  node: T;
}

/** One page of a list, as Relay's connections have it, with `nodes` beside `edges`. */
export interface Page<T> {
  edges: Edge<T>[];
  nodes: T[];
  pageInfo: PageInfo;
}

/**
 * Makes the two GraphQL types of a list: `<name>Connection` and `<name>Edge`.
 *
 * @returns The class of the connection, to be named as a field's type.
 */
export function connectionType<T extends object>(
  name: string,
  node: () => ClassType<T>,
): ClassType<Page<T>> {
  @ObjectType(`${name}Edge`, { simpleResolvers: true })
  class EdgeType implements Edge<T> {
    @Field(() => String)
    cursor!: string;

    @Field(() => node())
    node!: T;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true })
  class ConnectionType implements Page<T> {
    @Field(() => [EdgeType])
    edges!: EdgeType[];

    @Field(() => [node()])
    nodes!: T[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;
  }

  return ConnectionType;
}

/**
 * The number of rows to read for a page: one more than asked for tells whether another page follows.
 *
 * @throws {AppError} BAD_USER_INPUT unless `first` is 1 to 100.
 */
export function rowsToRead(first: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= largestPage) return first + 1;
  throw new AppError('BAD_USER_INPUT', `"first" must be from 1 to ${largestPage}.`);
}

/**
 * Cuts a page out of the rows that were read.
 *
 * @param rows Up to `rowsToRead(first)` rows in the order of the list.
 * @param toCursor The cursor of a row.
 * @param after The cursor that the page was asked to start behind.
 */
export function pageOf<T>(
  rows: readonly T[],
  first: number,
  toCursor: (row: T) => string,
  after?: string | null,
): Page<T> {
  const nodes = rows.slice(0, first);
  const edges = nodes.map((node) => ({ cursor: toCursor(node), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
