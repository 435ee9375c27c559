import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  type OperationTypeNode,
  parse,
  print,
  specifiedRules,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { compileCost, type Cost } from './cost.ts';
import { AppError, type ErrorCode } from './errors.ts';
import { compileOperation, type Execute, interpretOperation } from './executor.ts';
import { checkSize, defaultLimits, type Limits } from './limits.ts';
import { type Operation, takeOperation, takesLargeInput } from './operation.ts';
import {
  assertEveryRootFieldHasPermission,
  refusalOf,
  requiredPermissions,
} from './permissions.ts';
import { isSignedIn, type Principal } from './principal.ts';
import { type Coerced, compileVariables, type Variables } from './variables.ts';

/** An operation that was parsed, validated and measured once and may be executed many times. */
export interface Plan {
  /** The same for documents that differ in layout only; another for each operation. */
  readonly fingerprint: string;
  readonly operationType: OperationTypeNode;
  readonly operation: Operation;
  /** Every root field that it selects says of itself that it takes batches: `@Extensions({ large: true })`. */
  readonly takesLargeInput: boolean;
  execute(
    rootValue: unknown,
    context: unknown,
    variables: Variables,
  ): ExecutionResult | Promise<ExecutionResult>;
}

export interface PrepareRequest {
  readonly source: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Variables | null | undefined;
  readonly principal: Principal;
}

export type Prepared =
  | {
      readonly ok: true;
      readonly plan: Plan;
      /** As they were sent: what `plan.execute` takes. */
      readonly variables: Variables;
      /** As resolvers see them. */
      readonly coerced: Variables;
    }
  | {
      readonly ok: false;
      /** Each is an AppError or carries a code; present them before they leave the server. */
      readonly errors: readonly Error[];
      /** For answers of type application/graphql-response+json. */
      readonly httpStatus: number;
    };

export interface Preparer {
  readonly schema: GraphQLSchema;
  /** The only way to an operation, over HTTP and over WebSocket. Nothing is executed. */
  prepare(request: PrepareRequest): Prepared;
}

interface Entry {
  readonly plan: Plan;
  readonly coerce: (input: Variables) => Coerced;
  readonly cost: Cost;
  readonly permissions: ReadonlySet<string>;
}

const cachedCharacters = 4 * 1024 * 1024;

/**
 * Makes the one door that operations come in through: syntax, size, validation, permissions, variables and cost, in
 * this order. Plans of valid documents are kept; bad documents are not.
 *
 * @throws {Error} when a root field of the schema does not say who may use it.
 */
export function createPreparer(options: {
  readonly schema: GraphQLSchema;
  readonly limits?: Partial<Limits>;
}): Preparer {
  const { schema } = options;
  const limits = { ...defaultLimits, ...options.limits };
  assertEveryRootFieldHasPermission(schema);
  const entries = new LRUCache<string, Entry>({
    max: limits.cachedDocuments,
    maxSize: cachedCharacters,
    sizeCalculation: (_entry, key) => key.length,
  });

  function entryFor(request: PrepareRequest): Entry | readonly Error[] {
    const key = `${request.operationName ?? ''}\n${request.source}`;
    const known = entries.get(key);
    if (known !== undefined) return known;
    const document = readDocument(schema, limits, request);
    if (isProblem(document)) return document;
    const entry = createEntry(schema, limits, document, request.operationName);
    if (!isProblem(entry)) entries.set(key, entry);
    return entry;
  }

  return {
    schema,
    prepare(request) {
      const entry = entryFor(request);
      if (isProblem(entry)) return refused(400, entry);
      const refusal = refusalOf(entry.permissions, request.principal);
      if (refusal !== undefined)
        return refused(refusal.code === 'FORBIDDEN' ? 403 : 401, [refusal]);
      const variables = request.variables ?? {};
      const coerced = entry.coerce(variables);
      if (!coerced.ok) return refused(400, coerced.errors);
      const cost = entry.cost(coerced.values);
      if (cost > limits.cost) return refused(400, [tooExpensive(cost, limits.cost)]);
      return { ok: true, plan: entry.plan, variables, coerced: coerced.values };
    },
  };
}

function readDocument(
  schema: GraphQLSchema,
  limits: Limits,
  request: PrepareRequest,
): DocumentNode | readonly Error[] {
  if (request.source.length > limits.characters) {
    return [
      failure('GRAPHQL_PARSE_FAILED', `Documents are limited to ${limits.characters} characters.`),
    ];
  }
  let document: DocumentNode;
  try {
    document = parse(request.source, { maxTokens: limits.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [coded('GRAPHQL_PARSE_FAILED', error)];
  }
  const problem = checkSize(document, limits);
  if (problem !== undefined) return [problem];
  const errors = validate(schema, document, specifiedRules, {
    maxErrors: limits.errors,
    hideSuggestions: !isSignedIn(request.principal),
  });
  if (errors.length === 0) return document;
  return errors.map((error) => coded('GRAPHQL_VALIDATION_FAILED', error));
}

function createEntry(
  schema: GraphQLSchema,
  limits: Limits,
  document: DocumentNode,
  operationName: string | null | undefined,
): Entry | readonly Error[] {
  const definition = getOperationAST(document, operationName);
  if (definition == null) {
    return [
      failure(
        'OPERATION_RESOLUTION_FAILURE',
        operationName == null || operationName === ''
          ? 'The document has several operations: name the one to run.'
          : 'The document has no operation of that name.',
      ),
    ];
  }
  const operation = takeOperation(document, definition);
  return {
    plan: createPlan(schema, operation),
    coerce: compileVariables(schema, definition.variableDefinitions ?? [], limits.coercionErrors),
    cost: compileCost(operation, schema),
    permissions: requiredPermissions(operation, schema),
  };
}

function createPlan(schema: GraphQLSchema, operation: Operation): Plan {
  let execute: Execute = interpretOperation(schema, operation);
  let executions = 0;
  return {
    fingerprint: createHash('sha256').update(print(operation.document)).digest('base64url'),
    operationType: operation.definition.operation,
    operation,
    takesLargeInput: takesLargeInput(operation, schema),
    execute(rootValue, context, variables) {
      executions += 1;
      // Compiling costs as much as about ten runs: a document that is sent once is not worth it.
      if (executions === 2) execute = compileOperation(schema, operation) ?? execute;
      return execute(rootValue, context, variables);
    },
  };
}

function isProblem(value: object): value is readonly Error[] {
  return Array.isArray(value);
}

function refused(httpStatus: number, errors: readonly Error[]): Prepared {
  return { ok: false, errors, httpStatus };
}

function failure(code: ErrorCode, message: string): AppError {
  return new AppError(code, message);
}

function coded(code: ErrorCode, error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    extensions: { code },
  });
}

function tooExpensive(cost: number, limit: number): AppError {
  return new AppError(
    'COST_LIMIT_EXCEEDED',
    `This operation costs ${cost} points of at most ${limit}. Ask for smaller pages or fewer fields.`,
    { cost, limit },
  );
}
