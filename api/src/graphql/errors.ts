import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Every value that `extensions.code` may have: Apollo's own, and Patchbay's. */
export const errorCodes = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'INTERNAL_SERVER_ERROR',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'RATE_LIMITED',
  'COST_LIMIT_EXCEEDED',
  'PART_UNAVAILABLE',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

const knownCodes: ReadonlySet<unknown> = new Set(errorCodes);
const longestMessage = 500;

/** Further facts for tools, beside code and request id: seconds to wait, the limit that was passed. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean>>;

/** A refusal that the caller is told as it is: the message is written for them and holds nothing internal. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: ErrorDetails = {},
  ) {
    super(message);
  }
}

/** The part of a logger that errors need. */
export interface ErrorLog {
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

export interface ErrorContext {
  /** Stands in the answer and in the log line, so that one leads to the other. */
  readonly requestId: string;
  readonly log: ErrorLog;
}

/**
 * What the outside sees of an error. One with a known code passes with its message; anything else is logged and
 * masked, so that no stack, SQL or library's words leave the server.
 */
export function presentError(error: unknown, context: ErrorContext): GraphQLFormattedError {
  const place = placeOf(error);
  const refusal = refusalIn(error);
  if (refusal !== undefined) {
    const { code, message, details } = refusal;
    return {
      message: shorten(message),
      ...place,
      extensions: { ...details, code, requestId: context.requestId },
    };
  }
  const cause = causeOf(error);
  context.log.error(
    { err: cause, requestId: context.requestId, path: place.path?.join('.') },
    'A GraphQL operation failed.',
  );
  return {
    message: `Something went wrong on our side. Quote request ${context.requestId} when you report it.`,
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: context.requestId },
  };
}

/** The errors of one result. A failure that hit several fields at once is logged once. */
export function presentErrors(
  errors: readonly unknown[],
  context: ErrorContext,
): GraphQLFormattedError[] {
  const logged = new Set<unknown>();
  return errors.map((error) => {
    const cause = causeOf(error);
    const quiet = logged.has(cause);
    logged.add(cause);
    return presentError(error, quiet ? { ...context, log: silent } : context);
  });
}

/**
 * Presents errors that reach many callers at once, such as the end of a source that thousands share: one failure has
 * one request id and one log line, whoever it is told to.
 */
export function createSharedPresenter(
  log: ErrorLog,
  newRequestId: () => string,
): (errors: readonly unknown[]) => GraphQLFormattedError[] {
  const told = new WeakMap<object, string>();
  return (errors) =>
    errors.map((error) => {
      const cause = causeOf(error);
      const known = isObject(cause) ? told.get(cause) : undefined;
      if (known !== undefined) return presentError(error, { requestId: known, log: silent });
      const requestId = newRequestId();
      if (isObject(cause)) told.set(cause, requestId);
      return presentError(error, { requestId, log });
    });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

const silent: ErrorLog = { error: () => undefined };

interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: ErrorDetails;
}

function refusalIn(error: unknown): Refusal | undefined {
  const cause = causeOf(error);
  if (cause instanceof AppError) return maskable(cause.code) ? undefined : cause;
  if (!(cause instanceof GraphQLError)) return undefined;
  const code = cause.extensions?.['code'];
  if (isErrorCode(code)) {
    return maskable(code) ? undefined : { code, message: cause.message, details: {} };
  }
  // graphql itself reports a null for a non-null argument only while it executes, and gives it no code.
  if (code === undefined && cause.message.startsWith('Argument "')) {
    return { code: 'BAD_USER_INPUT', message: cause.message, details: {} };
  }
  return undefined;
}

function maskable(code: ErrorCode): boolean {
  return code === 'INTERNAL_SERVER_ERROR';
}

function isErrorCode(code: unknown): code is ErrorCode {
  return knownCodes.has(code);
}

/** What a resolver threw, without the wrappers that graphql and Apollo put around it. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError != null) cause = cause.originalError;
  return cause;
}

function placeOf(error: unknown): Pick<GraphQLFormattedError, 'locations' | 'path'> {
  if (!(error instanceof GraphQLError)) return {};
  const { locations, path } = error;
  return {
    ...(locations === undefined || locations.length === 0 ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
  };
}

function shorten(message: string): string {
  return message.length <= longestMessage ? message : `${message.slice(0, longestMessage)}…`;
}
