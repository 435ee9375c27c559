import {
  type ASTVisitor,
  BREAK,
  type DocumentNode,
  execute,
  type ExecutionResult,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isInputObjectType,
  Kind,
  type NamedTypeNode,
  OperationTypeNode,
  TypeInfo,
  typeFromAST,
  type TypeNode,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
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
  if (!isCompilable(schema, operation)) return undefined;
  hardenJitRuntime();
  const compiled = compileQuery(schema, operation.document, operation.definition.name?.value);
  if (!isCompiledQuery(compiled)) return undefined;
  const interpret = interpretOperation(schema, operation);
  const defaults = defaultsOf(operation);
  return (rootValue, context, variables) => {
    const result = compiled.query(rootValue, context, { ...defaults, ...variables });
    // It judged the variables by rules of its own, and quotes them in its errors: they must not reach a log.
    return !(result instanceof Promise) && result.data === undefined
      ? interpret(rootValue, context, variables)
      : result;
  };
}

/**
 * Whether graphql-jit 0.8.9 may see this operation. It writes literals into the program that it compiles, and a string
 * made for it runs as code there: no string of a caller may reach it, so literals other than numbers, booleans
 * and enum values are refused. It also differs from the specification where conditions meet fragments, where
 * variables stand inside literals, in the defaults of input fields, and in interfaces and unions. Mutations gain
 * nothing from it: their time goes into what they do.
 */
export function isCompilable(schema: GraphQLSchema, { definition, document }: Operation): boolean {
  if (definition.operation === OperationTypeNode.MUTATION) return false;
  const hasDefaults = (definition.variableDefinitions ?? []).some(({ type }) =>
    holdsDefaults(typeFromAST(schema, namedTypeOf(type)), new Set()),
  );
  return !hasDefaults && !holdsUnsafe(schema, document);
}

/** The defaults of variables, as a caller would have sent them. */
function defaultsOf({ definition }: Operation): Variables {
  return Object.fromEntries(
    (definition.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
    ),
  );
}

function namedTypeOf(type: TypeNode): NamedTypeNode {
  return type.kind === Kind.NAMED_TYPE ? type : namedTypeOf(type.type);
}

function holdsDefaults(type: GraphQLNamedType | undefined, seen: Set<GraphQLNamedType>): boolean {
  if (!isInputObjectType(type) || seen.has(type)) return false;
  seen.add(type);
  return Object.values(type.getFields()).some(
    (field) => field.defaultValue !== undefined || holdsDefaults(getNamedType(field.type), seen),
  );
}

function holdsUnsafe(schema: GraphQLSchema, document: DocumentNode): boolean {
  let unsafe = false;
  const stop = () => {
    unsafe = true;
    return BREAK;
  };
  const info = new TypeInfo(schema);
  const visitor: ASTVisitor = {
    StringValue: stop,
    FloatValue: stop,
    ListValue: stop,
    ObjectValue: stop,
    Directive: stop,
    SelectionSet: () => (isAbstractType(info.getParentType()) ? stop() : undefined),
    Field({ alias, name }) {
      if (name.value === '__schema' || name.value === '__type') return stop();
      return alias === undefined || plainName.test(alias.value) ? undefined : stop();
    },
    Variable: ({ name }) => (plainName.test(name.value) ? undefined : stop()),
  };
  visit(document, visitWithTypeInfo(info, visitor));
  return unsafe;
}
