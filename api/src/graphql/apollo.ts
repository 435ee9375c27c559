import {
  ApolloServer,
  type ApolloServerPlugin,
  type GraphQLRequestListener,
  type GraphQLResponse,
  HeaderMap,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type FormattedExecutionResult, OperationTypeNode, parse } from 'graphql';
import { AppError, type ErrorLog, presentError, presentErrors } from './errors.ts';
import { graphqlResponseType, negotiateMediaType } from './media-type.ts';
import type { Prepared, Preparer } from './prepare.ts';
import type { Principal } from './principal.ts';

/** What the HTTP server hands to Apollo with each request. */
export interface HttpOperation {
  readonly principal: Principal;
  readonly requestId: string;
  /** Its body is larger than operations usually are: only those that take batches may have it. */
  readonly isLarge?: boolean;
  /** What resolvers get as their context. */
  readonly context: object;
}

export interface ApolloOptions {
  readonly preparer: Preparer;
  readonly log: ErrorLog & { warn(message: unknown): void; info(message: unknown): void };
  readonly newRequestId: () => string;
}

/**
 * Apollo Server as the HTTP side of a preparer: it brings CSRF prevention, the reading of requests and the
 * writing of answers. Documents are parsed, validated and executed by the preparer and its plans only.
 *
 * To be mounted with `fastifyApollo(server)` after `await server.start()`.
 */
export function createApolloServer(options: ApolloOptions): ApolloServer<HttpOperation> {
  const { preparer, log, newRequestId } = options;
  return new ApolloServer<HttpOperation>({
    schema: preparer.schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    documentStore: null,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    logger: {
      debug: () => undefined,
      info: (message: unknown) => log.info(message),
      warn: (message: unknown) => log.warn(message),
      error: (message: unknown) => log.error({}, String(message)),
    },
    // Only what Apollo refuses by itself comes here: requests that are no GraphQL, and contexts that failed.
    formatError: (_formatted, error) => presentError(error, { requestId: newRequestId(), log }),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      preparedOperations(preparer, log),
    ],
  });
}

// Apollo goes on to its next step only with a document; for a refused one it gets this, which is never executed.
const placeholder = parse('{ __typename }', { noLocation: true });

function preparedOperations(preparer: Preparer, log: ErrorLog): ApolloServerPlugin<HttpOperation> {
  return { requestDidStart: () => Promise.resolve(createListener(preparer, log)) };
}

function createListener(preparer: Preparer, log: ErrorLog): GraphQLRequestListener<HttpOperation> {
  let prepared: Prepared | undefined;
  return {
    async didResolveSource(request) {
      prepared = preparer.prepare({
        source: request.source,
        operationName: request.request.operationName,
        variables: request.request.variables,
        principal: request.contextValue.principal,
      });
      // A document that is there already is neither parsed nor validated by Apollo.
      const document = prepared.ok ? prepared.plan.operation.document : placeholder;
      Object.assign(request, { document });
    },
    async responseForOperation({ contextValue, request }) {
      if (prepared === undefined) throw new Error('The operation was not prepared.');
      const { result, status } = await answer(prepared, contextValue, log);
      return respond(result, status, request.http?.headers.get('accept'));
    },
  };
}

interface Answer {
  readonly result: FormattedExecutionResult;
  readonly status: number;
}

async function answer(prepared: Prepared, http: HttpOperation, log: ErrorLog): Promise<Answer> {
  const errorContext = { requestId: http.requestId, log };
  if (!prepared.ok) {
    const errors = presentErrors(prepared.errors, errorContext);
    return { result: { errors }, status: prepared.httpStatus };
  }
  const { plan, variables } = prepared;
  if (plan.operationType === OperationTypeNode.SUBSCRIPTION) {
    return { result: { errors: [presentError(overWebSocket(), errorContext)] }, status: 400 };
  }
  if (http.isLarge === true && !plan.takesLargeInput) {
    return { result: { errors: [presentError(tooLarge(), errorContext)] }, status: 413 };
  }
  const { errors, data } = await plan.execute(undefined, http.context, variables);
  const result = data === undefined ? {} : { data };
  if (errors === undefined || errors.length === 0) return { result, status: 200 };
  return { result: { ...result, errors: presentErrors(errors, errorContext) }, status: 200 };
}

function overWebSocket(): AppError {
  return new AppError(
    'BAD_REQUEST',
    'Subscriptions are served over WebSocket (graphql-transport-ws).',
  );
}

function tooLarge(): AppError {
  return new AppError(
    'BAD_REQUEST',
    'The request is too large: only operations that take batches may have more than 256 KB.',
  );
}

function respond(
  singleResult: FormattedExecutionResult,
  status: number,
  accept: string | undefined,
): GraphQLResponse {
  const mediaType = negotiateMediaType(accept);
  const headers = new HeaderMap();
  if (mediaType !== undefined) headers.set('content-type', mediaType);
  // With application/json a client cannot tell a proxy's 4xx from ours, so a refusal is a 200 with errors.
  const sent = mediaType === graphqlResponseType ? status : 200;
  return { http: { status: sent, headers }, body: { kind: 'single', singleResult } };
}
