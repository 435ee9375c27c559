import { createRequire } from 'node:module';
import type { jitRuntime } from 'graphql-jit/dist/runtime.js';

type Runtime = typeof jitRuntime;
type Context = Parameters<Runtime['handleResolverResult']>[0];
type Settle = (value: unknown) => void;

/**
 * Makes plans compiled by graphql-jit survive what throws after a resolver has returned: a getter of a row, a
 * type resolver, an iterator. As it comes, graphql-jit 0.8.9 lets such an error escape from a promise callback: the
 * operation never answers and the process dies of an unhandled rejection. It also puts the null of a rejected
 * list item at the end of the list instead of in its place.
 */
export function hardenJitRuntime(): void {
  // The package's ES entry loads its CommonJS files, so this is the object that compiled plans call.
  const require = createRequire(import.meta.url);
  const { jitRuntime: runtime } = require('graphql-jit/dist/runtime.js') as { jitRuntime: Runtime };
  runtime.handleResolverResult = (context, value, onSuccess, onError) => {
    settle(context, value, guarded(onSuccess, onError), onError);
  };
  runtime.handleListItemResult = (context, item, onSuccess) => {
    // An Error as an item's value becomes a null in its place, with the error beside it.
    const fail = (error: unknown) => onSuccess(asError(error));
    settle(context, item, guarded(onSuccess, fail), fail);
  };
}

function guarded(onSuccess: Settle, onError: Settle): Settle {
  return (value) => {
    try {
      onSuccess(value);
    } catch (error) {
      onError(error);
    }
  };
}

function settle(context: Context, value: unknown, onSuccess: Settle, onError: Settle): void {
  if (!isThenable(value)) {
    onSuccess(value);
    return;
  }
  context.promiseCounter += 1;
  const finish = (report: Settle) => (outcome: unknown) => {
    report(outcome);
    context.promiseCounter -= 1;
    if (context.promiseCounter === 0) context.resolve?.(context);
  };
  // Promise.resolve, because a thenable that calls back at once would end the operation before it has begun.
  void Promise.resolve(value).then(finish(onSuccess), finish(onError));
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'then' in value &&
    typeof value.then === 'function'
  );
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
