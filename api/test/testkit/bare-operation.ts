import { readFileSync } from 'node:fs';
import {
  type GraphQLSchema,
  buildSchema,
  getNamedType,
  isCompositeType,
  isRequiredArgument,
} from 'graphql';
import { schemaFile } from './root-fields.ts';

let schema: GraphQLSchema | undefined;

/**
 * An operation of one root field, "Query.me" say, with nothing given for what it needs: who may ask it is told about
 * its variables, before anything is done; who may not is told that.
 */
export function bareOperation(name: string): string {
  schema ??= buildSchema(readFileSync(schemaFile, 'utf8'));
  const [root = '', fieldName = ''] = name.split('.');
  const type = schema.getType(root);
  const field = type !== undefined && 'getFields' in type ? type.getFields()[fieldName] : undefined;
  if (field === undefined || !('args' in field)) throw new Error(`There is no ${name}.`);
  const args = field.args.filter(isRequiredArgument);
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const head = `${root.toLowerCase()} Bare${declared === '' ? '' : `(${declared})`}`;
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  return `${head} { ${fieldName}${given === '' ? '' : `(${given})`}${selection} }`;
}
