import { Client, subscriptionExchange, type AnyVariables } from '@urql/core';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { describeDocument } from './describe-document';
import { postOperation } from './post-operation';
import { RequestFailed, toRequestFailed } from './request-failed';

/** Sends one query or mutation. Rejects with RequestFailed; `signal` gives it up. */
export type SendRequest = <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
) => Promise<Data>;

const url = '/graphql';

/**
 * The HTTP half of the GraphQL connection: POST to the page's own origin with its cookie. There is no urql
 * cache; what pages show is kept by the query cache, which also takes in live changes. urql's own fetch exchange stays
 * out: half of it reads streamed answers, which nothing here sends.
 */
export function createSendRequest(onUnauthenticated: () => void): SendRequest {
  const client = new Client({
    url,
    exchanges: [
      subscriptionExchange({
        enableAllOperations: true,
        forwardSubscription: (body, { context }) => postOperation(url, body, context['signal']),
      }),
    ],
    preferGetMethod: false,
    requestPolicy: 'network-only',
  });
  return async (document, variables, signal) => {
    const context = { signal };
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
