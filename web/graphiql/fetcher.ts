import { createGraphiQLFetcher, type Fetcher, type FetcherParams } from '@graphiql/toolkit';
import { type DocumentNode, getOperationAST, parse } from 'graphql';
import { createClient } from 'graphql-ws';
import { askMember, requestHeaders } from './member';

/** Queries and mutations by POST, subscriptions by WebSocket, all with the cookie of this origin. */
export function createFetcher(): Fetcher {
  const fetcher = createGraphiQLFetcher({
    url: '/graphql',
    headers: requestHeaders,
    enableIncrementalDelivery: false,
    wsClient: createClient({ url: socketUrl, shouldRetry: () => true }),
  });
  return (params, options) => {
    const document = parsed(params.query);
    if (document === null) return fetcher(params, options);
    return fetcher(named(params, document), { ...options, documentAST: document });
  };
}

/**
 * The operation that is in the text. For a moment after a change of tabs the editor still names, and describes, the
 * one of the tab before.
 */
function named(params: FetcherParams, document: DocumentNode): FetcherParams {
  if (getOperationAST(document, params.operationName)) return params;
  return { ...params, operationName: getOperationAST(document)?.name?.value ?? null };
}

/** Null when it is no GraphQL: what is wrong with it is the server's to say. */
function parsed(query: string): DocumentNode | null {
  try {
    return parse(query);
  } catch {
    return null;
  }
}

/**
 * Read before each attempt to connect. A cookie that has run out is renewed over HTTP first, because an upgrade
 * cannot do it; whether that worked is the server's to say.
 */
async function socketUrl(): Promise<string> {
  await askMember().catch(() => null);
  return new URL('/graphql', location.origin.replace(/^http/, 'ws')).href;
}
