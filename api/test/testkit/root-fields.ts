import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';

export const schemaFile = new URL('../../../schema.graphql', import.meta.url).pathname;

/** Every operation that there is: `Query.me`, `Mutation.signIn` and so on. A table over them must name them all. */
export function rootFields(): string[] {
  const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
    (type) => Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`),
  );
}
