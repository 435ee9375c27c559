import { buildSchema, getOperationAST, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compileCost } from './cost.ts';
import { takeOperation } from './operation.ts';

const schema = buildSchema(`
  interface Node { id: ID! }
  type Parcel implements Node { id: ID! tags: [String!]! sender: Person parts: [Parcel!]! }
  type Person implements Node { id: ID! name: String parcels(first: Int! = 25): Parcels! }
  type Edge { cursor: String! node: Parcel! }
  type Parcels { edges: [Edge!]! nodes: [Parcel!]! pageInfo: Info! }
  type Info { more: Boolean! }
  type Query {
    name: String
    parcel: Parcel
    parcels(first: Int! = 25): Parcels!
    few: [Parcel!]!
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    latest(first: Int!): [Parcel!]!
  }
  type Mutation { send: Parcel }
`);
// As type-graphql's @Extensions puts them.
Object.assign(schema.getQueryType()?.getFields()['few'] ?? {}, { extensions: { listSize: 3 } });
Object.assign(schema.getMutationType()?.getFields()['send'] ?? {}, { extensions: { cost: 50 } });

function cost(source: string, variables: Record<string, unknown> = {}): number {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const definition = getOperationAST(document);
  if (definition == null) throw new Error('No operation.');
  return compileCost(takeOperation(document, definition), schema)(variables);
}

describe('the cost of an operation', () => {
  it.each([
    ['{ name __typename }', 0],
    ['{ parcel { id tags } }', 1],
    ['{ parcel { sender { name } } }', 2],
    ['{ parcels { nodes { id } } }', 1 + 25],
    ['{ parcels(first: 10) { nodes { id } pageInfo { more } } }', 1 + 10 + 1],
    ['{ parcels(first: 10) { edges { cursor node { id } } } }', 1 + 10],
    ['{ parcels(first: 10) { edges { node { id } } nodes { id } } }', 1 + 10 + 10],
    ['{ parcels(first: 10) { nodes { sender { name } } } }', 1 + 10 * 2],
    [
      '{ parcels(first: 10) { nodes { sender { parcels(first: 4) { nodes { id } } } } } }',
      1 + 10 * (2 + 1 + 4),
    ],
    ['{ parcels(first: 10) { ...P } } fragment P on Parcels { ... { nodes { id } } }', 1 + 10],
    ['{ few { id } }', 3],
    ['{ parcel { parts { id } } }', 1 + 10],
    ['{ latest(first: 7) { id } }', 7],
    ['{ nodes(ids: ["a", "b"]) { id } }', 2],
    ['{ nodes(ids: "a") { id } }', 1],
    [
      '{ node(id: 1) { id ... on Parcel { sender { name } } ... on Person { parcels(first: 5) { nodes { id } } } } }',
      1 + 1 + 1 + 5,
    ],
    ['{ a: parcel { id } b: parcel { id } }', 2],
    ['mutation { send { id } }', 50],
    ['{ __schema { types { name } } }', 0],
  ])('of %s is %i', (source, expected) => {
    expect(cost(source)).toBe(expected);
  });

  it('follows variables', () => {
    const source =
      'query ($n: Int!, $ids: [ID!]!) { parcels(first: $n) { nodes { id } } nodes(ids: $ids) { id } }';
    expect(cost(source, { n: 3, ids: ['a', 'b'] })).toBe(1 + 3 + 2);
    expect(cost(source, { n: 100, ids: [] })).toBe(1 + 100);
  });

  it('takes the default when a variable is not given, and never goes below nothing', () => {
    const source = 'query ($n: Int = 25) { parcels(first: $n) { nodes { id } } }';
    expect(cost(source)).toBe(1 + 25);
    expect(cost(source, { n: -1_000 })).toBe(1);
  });
});
