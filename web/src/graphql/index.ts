export { createSendRequest, type SendRequest } from './client';
export {
  GraphqlProvider,
  LiveProvider,
  refetchAll,
  takeIn,
  useGraphql,
  useLive,
  type Graphql,
} from './context';
export { createQuery } from './create-query';
export {
  createLiveConnection,
  type ConnectionState,
  type LiveConnection,
  type Renewal,
} from './live-connection';
export { createQueryCache } from './query-cache';
export { useFailureText } from './failure.messages';
export { RequestFailed } from './request-failed';
