export { createApolloServer, type ApolloOptions, type HttpOperation } from './apollo.ts';
export { badCursor, decodeCursor, encodeCursor } from './cursors.ts';
export {
  AppError,
  type ErrorCode,
  errorCodes,
  type ErrorContext,
  type ErrorDetails,
  type ErrorLog,
  presentError,
  presentErrors,
} from './errors.ts';
export {
  formatId,
  formatProviderId,
  type IdPrefix,
  type NodeId,
  parseId,
  parseNodeId,
  parseProviderId,
} from './ids.ts';
export { defaultLimits, type Limits } from './limits.ts';
export type { Session } from './live-socket.ts';
export {
  type LiveEvent,
  type LiveStream,
  type Position,
  type ReplayableStream,
} from './live-stream.ts';
export {
  connectionType,
  type Edge,
  largestPage,
  type Page,
  PageInfo,
  pageOf,
  rowsToRead,
} from './pages.ts';
export { assertEveryRootFieldHasPermission } from './permissions.ts';
export {
  createPreparer,
  type Plan,
  type Prepared,
  type Preparer,
  type PrepareRequest,
} from './prepare.ts';
export { anonymous, isSignedIn, type Principal } from './principal.ts';
export { PushIterator } from './push-iterator.ts';
export { DateTime, JSONValue } from './scalars.ts';
export { printSchemaSorted } from './schema-print.ts';
export { systemTimers, type Timers } from './timers.ts';
export {
  createSubscriptionServer,
  defaultWsLimits,
  type SubscriptionServer,
  type SubscriptionServerOptions,
  type WsLimits,
} from './ws-transport.ts';
