import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  visit,
  BREAK,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { hardenJitRuntime } from './jit-runtime.ts';
import type { Operation } from './operation.ts';
import type { Variables } from './variables.ts';

/** Runs an operation. The variables are those that the caller sent: each executor coerces them itself. */
export type Execute = (
  rootValue: unknown,
  context: unknown,
  variables: Variables,
) => ExecutionResult | Promise<ExecutionResult>;

const plainName = /^[A-Za-z][A-Za-z0-9]*$/;

/** The reference executor, which takes every valid operation. */
export function interpretOperation(schema: GraphQLSchema, operation: Operation): Execute {
  const { document } = operation;
  return (rootValue, contextValue, variableValues) =>
    execute({ schema, document, rootValue, contextValue, variableValues });
}

/**
 * A compiled executor, several times as fast; undefined for an operation that is safer interpreted. Compiled or not,
 * the answer is the same, as long as resolvers return plain values and promises of them (not lists of promises,
 * nor objects with promises or functions as properties) and do not read `info`.
 */
export function compileOperation(schema: GraphQLSchema, operation: Operation): Execute | undefined {
  if (!isCompilable(operation)) return undefined;
  hardenJitRuntime();
  const compiled = compileQuery(schema, operation.document, operation.definition.name?.value);
  if (!isCompiledQuery(compiled)) return undefined;
  return (rootValue, context, variables) => compiled.query(rootValue, context, variables);
}

/**
 * Whether graphql-jit 0.8.9 may see this operation. It writes literals into the program that it compiles, and a string
 * made for it runs as code there: no string of a caller may reach it, so literals other than numbers, booleans
 * and enum values are refused. It also differs from the specification where conditions meet fragments, where
 * variables stand inside literals, and in the series of mutations after one that has a bad argument.
 */
export function isCompilable(operation: Operation): boolean {
  const { definition, document } = operation;
  if (definition.operation === OperationTypeNode.MUTATION && !hasOneField(operation)) return false;
  return !holdsUnsafe(document);
}

function hasOneField({ definition }: Operation): boolean {
  const [first, second] = definition.selectionSet.selections;
  return first?.kind === Kind.FIELD && second === undefined;
}

function holdsUnsafe(document: DocumentNode): boolean {
  let unsafe = false;
  const stop = () => {
    unsafe = true;
    return BREAK;
  };
  visit(document, {
    StringValue: stop,
    FloatValue: stop,
    ListValue: stop,
    ObjectValue: stop,
    Directive: stop,
    Field({ alias, name }) {
      if (name.value === '__schema' || name.value === '__type') return stop();
      return alias === undefined || plainName.test(alias.value) ? undefined : stop();
    },
    Variable: ({ name }) => (plainName.test(name.value) ? undefined : stop()),
  });
  return unsafe;
}
