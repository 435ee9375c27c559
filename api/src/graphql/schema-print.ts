import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

/** The schema as text that only changes when the contract does. */
export function printSchemaSorted(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
