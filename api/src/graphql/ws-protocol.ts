import type { IncomingMessage } from 'node:http';
import { type ExecutionArgs, GraphQLError, OperationTypeNode } from 'graphql';
import type { Context, ServerOptions, SubscribePayload } from 'graphql-ws';
import { AppError, createSharedPresenter, type ErrorLog } from './errors.ts';
import type { LiveSocket, Session } from './live-socket.ts';
import type { Preparer } from './prepare.ts';
import type { RunningSubscription, SharedSubscriptions } from './shared-subscriptions.ts';

type Params = Record<string, unknown>;

export interface ProtocolOptions {
  readonly preparer: Preparer;
  readonly shared: SharedSubscriptions;
  readonly sockets: ReadonlySet<LiveSocket>;
  readonly log: ErrorLog;
  readonly newRequestId: () => string;
  readonly limits: {
    readonly initTimeout: number;
    readonly operationsPerSocket: number;
    readonly socketsPerPrincipal: number;
  };
  authenticate(
    request: IncomingMessage,
    params: Readonly<Params>,
  ): Promise<Session | AppError | null>;
}

interface SubscriptionArgs extends ExecutionArgs {
  readonly start: () => RunningSubscription;
}

/** What graphql-ws does at each step of its protocol. */
export function protocolOptions(options: ProtocolOptions): ServerOptions<Params, LiveSocket> {
  const { limits, log, newRequestId } = options;
  const present = createSharedPresenter(log, newRequestId);
  return {
    connectionInitWaitTimeout: limits.initTimeout,
    onConnect: ({ extra, connectionParams }) => connect(options, extra, connectionParams ?? {}),
    onSubscribe: (context, id, payload) => subscribe(options, context, id, payload),
    subscribe: (args) => hold((args as SubscriptionArgs).start),
    onError: (_context, _id, _payload, errors) => present(errors),
  };
}

async function connect(
  options: ProtocolOptions,
  live: LiveSocket,
  params: Params,
): Promise<boolean> {
  const session = await options.authenticate(live.request, params);
  if (session instanceof AppError) live.refuse(session);
  if (session === null || session instanceof AppError || !live.isOpen) return false;
  const { key } = session.principal;
  const same = [...options.sockets].filter((other) => other.session?.principal.key === key);
  if (same.length >= options.limits.socketsPerPrincipal) {
    live.close('tooManySockets');
    return false;
  }
  live.begin(session);
  return live.isOpen;
}

function subscribe(
  options: ProtocolOptions,
  context: Context<Params, LiveSocket>,
  id: string,
  payload: SubscribePayload,
): ExecutionArgs | readonly GraphQLError[] {
  const live = context.extra;
  const { session } = live;
  if (session === undefined) return [refusal('UNAUTHENTICATED', 'Sign in first.')];
  const { operationsPerSocket } = options.limits;
  if (Object.keys(context.subscriptions).length > operationsPerSocket) {
    return [refusal('RATE_LIMITED', `A socket may hold ${operationsPerSocket} subscriptions.`)];
  }
  const excess = session.admit?.();
  if (excess !== undefined) return [asGraphQLError(excess)];
  const { principal } = session;
  const { query: source, operationName, variables } = payload;
  const prepared = options.preparer.prepare({ source, operationName, variables, principal });
  if (!prepared.ok) return prepared.errors.map(asGraphQLError);
  const { plan } = prepared;
  if (plan.operationType !== OperationTypeNode.SUBSCRIPTION) {
    return [refusal('BAD_REQUEST', 'Only subscriptions are served here; POST other operations.')];
  }
  const head = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  const args: SubscriptionArgs = {
    schema: options.preparer.schema,
    document: plan.operation.document,
    rootValue: undefined,
    contextValue: undefined,
    start: () =>
      options.shared.start({
        ...prepared,
        subscriber: {
          principal,
          contextFor: () => session.contextFor(),
          send: (body, written) => live.sendEvent(head, body, written),
        },
      }),
  };
  return args;
}

/**
 * What graphql-ws iterates while a subscription lives. It yields nothing, because events are written to the socket
 * as they are; it ends or fails when the subscription does, and stops it when the client says `complete` or goes.
 */
function hold(start: () => RunningSubscription): AsyncGenerator<never, void> {
  let running: RunningSubscription | undefined;
  let isStopped = false;
  const done = { done: true, value: undefined } as const;
  const stop = (): Promise<typeof done> => {
    isStopped = true;
    running?.stop();
    return Promise.resolve(done);
  };
  return {
    // Begins with the first pull: then graphql-ws knows the subscription, and a `complete` reaches it.
    async next() {
      if (!isStopped) {
        running ??= start();
        await running.ended;
      }
      return done;
    },
    return: stop,
    throw: stop,
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => {
      await stop();
    },
  };
}

function refusal(code: ConstructorParameters<typeof AppError>[0], message: string): GraphQLError {
  return asGraphQLError(new AppError(code, message));
}

/** An error as graphql-ws wants it. */
function asGraphQLError(error: Error): GraphQLError {
  return error instanceof GraphQLError
    ? error
    : new GraphQLError(error.message, { originalError: error });
}
