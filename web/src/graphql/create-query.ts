import { stringifyVariables, type AnyVariables } from '@urql/core';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { createEffect, on, onCleanup, untrack, type Accessor } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { useGraphql } from './context';
import { describeDocument } from './describe-document';
import type { RequestFailed } from './request-failed';

/** A query on screen. `data` stays while it is asked again; `error` is that of the last attempt. */
export interface QueryState<Data> {
  readonly data: Data | undefined;
  readonly error: RequestFailed | undefined;
  readonly loading: boolean;
  refetch(): void;
}

/** Where the cache keeps the answer to a query. */
export function answerKey<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): string {
  return describeDocument(document).name + stringifyVariables(variables);
}

/**
 * Asks whenever `variables` change, shows the last known answer meanwhile, and follows live changes of
 * everything in it. `variables` returning null waits.
 */
export function createQuery<Data extends object, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Accessor<Variables | null>,
): QueryState<Data> {
  const { send, cache, active } = useGraphql();
  const [state, setState] = createStore<{ value?: Data; error?: RequestFailed; loading: boolean }>({
    loading: true,
  });
  let turn = 0;

  const show = (data: unknown): void => {
    setState('value', reconcile(data as Data, { key: 'id', merge: false }));
  };

  async function ask(key: string, current: Variables): Promise<void> {
    const mine = (turn += 1);
    setState('loading', true);
    try {
      const data = await send(document, current);
      cache.write(key, data);
      if (mine === turn) setState({ error: undefined as never, loading: false });
    } catch (error) {
      if (mine !== turn) return;
      setState({ loading: false, error: error as RequestFailed });
    }
  }

  createEffect(
    on(variables, (current) => {
      turn += 1;
      if (current === null) return;
      const key = answerKey(document, current);
      const known = cache.read(key);
      setState({ error: undefined as never, loading: true });
      if (known === undefined) setState('value', undefined as never);
      else show(known);
      onCleanup(cache.listen(key, show));
      void ask(key, current);
    }),
  );

  const refetch = (): void => {
    const current = untrack(variables);
    if (current !== null) void ask(answerKey(document, current), current);
  };
  active.add(refetch);
  onCleanup(() => active.delete(refetch));

  return {
    get data() {
      return state.value;
    },
    get error() {
      return state.error;
    },
    get loading() {
      return state.loading;
    },
    refetch,
  };
}
