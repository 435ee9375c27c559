import { Client, fetchExchange, type AnyVariables } from '@urql/core';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { describeDocument } from './describe-document';
import { RequestFailed, toRequestFailed } from './request-failed';

/** Sends one query or mutation. Rejects with RequestFailed; `signal` gives it up. */
export type SendRequest = <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
) => Promise<Data>;

function abortable(signal: AbortSignal | undefined): typeof fetch | undefined {
  if (!signal) return undefined;
  return (input, init) =>
    fetch(input, {
      ...init,
      signal: init?.signal ? AbortSignal.any([init.signal, signal]) : signal,
    });
}

/**
 * The HTTP half of the GraphQL connection: POST to the page's own origin with its cookie. There is no urql
 * cache; what pages show is kept by the query cache, which also takes in live changes.
 */
export function createSendRequest(onUnauthenticated: () => void): SendRequest {
  const client = new Client({
    url: '/graphql',
    exchanges: [fetchExchange],
    preferGetMethod: false,
    requestPolicy: 'network-only',
    fetchOptions: { credentials: 'same-origin', headers: { 'apollo-require-preflight': '1' } },
  });
  return async (document, variables, signal) => {
    const custom = abortable(signal);
    const context = custom ? { fetch: custom } : {};
    const result =
      describeDocument(document).kind === 'mutation'
        ? await client.mutation(document, variables, context).toPromise()
        : await client.query(document, variables, context).toPromise();
    if (result.error) {
      const failure = toRequestFailed(result.error, signal, result.data);
      if (failure.code === 'UNAUTHENTICATED') onUnauthenticated();
      throw failure;
    }
    if (!result.data) throw new RequestFailed('EMPTY', 'No data');
    return result.data;
  };
}
