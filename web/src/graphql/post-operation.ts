import type { ExecutionResult, subscriptionExchange } from '@urql/core';

type Forward = Parameters<typeof subscriptionExchange>[0]['forwardSubscription'];
type Answer = ReturnType<Forward>;

const headers = {
  accept: 'application/graphql-response+json, application/json',
  'content-type': 'application/json',
  'apollo-require-preflight': '1',
};

/**
 * One query or mutation over HTTP, sent once somebody subscribes to its answer. An answer that is no JSON (a proxy's
 * page of its own) is an error, as is none. `signal` and the end of the subscription give it up.
 */
export function postOperation(
  url: string,
  body: Parameters<Forward>[0],
  signal: AbortSignal | undefined,
): Answer {
  return {
    subscribe(sink) {
      const left = new AbortController();
      const post = async (): Promise<void> => {
        try {
          const response = await fetch(url, {
            method: 'POST',
            credentials: 'same-origin',
            headers,
            body: JSON.stringify(body),
            signal: signal ? AbortSignal.any([signal, left.signal]) : left.signal,
          });
          sink.next((await response.json()) as ExecutionResult);
          sink.complete();
        } catch (error) {
          sink.error(error);
        }
      };
      void post();
      return { unsubscribe: () => left.abort() };
    },
  };
}
