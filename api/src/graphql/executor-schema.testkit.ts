import {
  GraphQLEnumType,
  type GraphQLFieldConfigMap,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLNullableType,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  type GraphQLType,
} from 'graphql';
import { DateTime, JSONValue } from './scalars.ts';

const later = <T>(value: T): Promise<T> =>
  new Promise((resolve) => setImmediate(() => resolve(value)));
const laterFails = (message: string): Promise<never> =>
  later(null).then(() => Promise.reject(new Error(message)));
const fails = (message: string): never => {
  throw new Error(message);
};
const must = <T extends GraphQLNullableType>(type: T) => new GraphQLNonNull(type);
const list = <T extends GraphQLType>(type: T) => new GraphQLList(type);

const Color = new GraphQLEnumType({
  name: 'Color',
  values: { RED: { value: 'r' }, BLUE: { value: 'b' } },
});
const Node: GraphQLInterfaceType = new GraphQLInterfaceType({
  name: 'Node',
  fields: () => ({ name: { type: GraphQLString }, child: { type: Node } }),
  resolveType: (value: { kind?: string }) => value.kind ?? fails('of no type'),
});

/** Every way in which a field can go right or wrong, for values without and with resolvers. */
function fields(): GraphQLFieldConfigMap<unknown, unknown> {
  const args = { n: { type: GraphQLInt, defaultValue: 7 }, color: { type: Color } };
  return {
    name: { type: GraphQLString },
    count: { type: must(GraphQLInt) },
    wrong: { type: GraphQLInt },
    wrongMust: { type: must(GraphQLInt) },
    missing: { type: must(GraphQLString) },
    color: { type: Color },
    at: { type: DateTime },
    any: { type: JSONValue },
    tags: { type: list(must(GraphQLString)) },
    matrix: { type: list(list(GraphQLInt)) },
    getter: { type: GraphQLString },
    echo: { type: GraphQLString, args, resolve: (_, given) => JSON.stringify(given) },
    soon: { type: GraphQLString, resolve: () => later('soon') },
    throws: { type: GraphQLString, resolve: () => fails('thrown') },
    rejects: { type: must(GraphQLString), resolve: () => laterFails('rejected') },
    isError: { type: GraphQLString, resolve: () => new Error('returned') },
    child: { type: Node, resolve: () => later(row('Item')) },
    item: { type: Item, resolve: () => row('Item') },
    mustItem: { type: must(Item), resolve: () => later(row('Item')) },
    nobody: { type: must(Item), resolve: () => later(null) },
    items: { type: must(list(must(Item))), resolve: () => [row('Item'), row('Item')] },
    rows: { type: list(Item) },
    strangers: { type: list(Node), resolve: () => [row('Item'), {}, row('Box')] },
    promised: {
      type: list(Item),
      resolve: () => [laterFails('one'), row('Item'), later(row('Item'))],
    },
    broken: {
      type: list(GraphQLInt),
      resolve: () => ({
        *[Symbol.iterator]() {
          yield 1;
          fails('iterator');
        },
      }),
    },
  };
}

const Item: GraphQLObjectType = new GraphQLObjectType({ name: 'Item', interfaces: [Node], fields });
const Box = new GraphQLObjectType({
  name: 'Box',
  interfaces: [Node],
  fields: () => ({ ...fields(), size: { type: GraphQLInt } }),
});

/** A schema in which much goes wrong. */
export const schema = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields }),
  mutation: new GraphQLObjectType({ name: 'Mutation', fields }),
  types: [Item, Box],
});

/** A value for the types of the schema. */
export function row(kind: string, depth = 2): object {
  return {
    kind,
    name: kind,
    count: 3,
    wrong: 'three',
    wrongMust: 'three',
    missing: null,
    color: 'b',
    at: new Date(0),
    any: { deep: [1] },
    tags: ['a', null],
    matrix: [[1, null], null, [2]],
    size: 4,
    rows: depth === 0 ? null : [row('Item', depth - 1), null],
    get getter(): string {
      return fails('getter');
    },
  };
}
