import type { NewActivityEvent } from '../activity/index.ts';
import type { MadeCall } from './made-call.ts';

/** So many calls of one integration are told one by one; more of them by method and status. */
export const mostOneByOne = 10;
const pathsShown = 5;

/** What is told of calls that ended within the same second, in the order in which they did. */
export function calledEvents(calls: readonly MadeCall[]): NewActivityEvent[] {
  const ofTool = Map.groupBy(
    calls,
    ({ integrationId, actor }) => `${integrationId} ${actor.kind} ${actor.id}`,
  );
  return [...ofTool.values()].flatMap((made) => {
    if (made.length <= mostOneByOne) return made.map((call) => eventOf([call], call));
    const alike = Map.groupBy(
      made,
      ({ method, status, failure }) => `${method} ${status} ${failure === null}`,
    );
    return [...alike.values()].flatMap((some) => {
      const [first] = some;
      return first === undefined ? [] : [eventOf(some, first)];
    });
  });
}

/** One event for calls that differ in no more than path, size and duration. */
function eventOf(calls: readonly MadeCall[], call: MadeCall): NewActivityEvent {
  const { integrationId, integrationName, providerKey, category, actor, method, status } = call;
  const paths = [...new Set(calls.map(({ path }) => path))];
  const what = calls.length === 1 ? `${method} ${call.path}` : `${calls.length} × ${method}`;
  const answer = status === null ? 'no answer' : String(status);
  return {
    eventType: 'provider.called',
    status: statusOf(call),
    message: `${integrationName} was called: ${what} → ${answer}`,
    errorMessage: call.failure,
    actor,
    integrationId,
    providerKey,
    category,
    durationMs: Math.max(...calls.map(({ durationMs }) => durationMs)),
    retryCount: sum(calls, 'retries'),
    requestBody: {
      method,
      ...(calls.length === 1 ? { path: call.path } : { paths: paths.slice(0, pathsShown) }),
      calls: calls.length,
      bytes: sum(calls, 'sentBytes'),
    },
    responseBody: { status, bytes: sum(calls, 'receivedBytes') },
  };
}

/** What the tool asked wrongly is a warning; what the provider could not do is an error. */
function statusOf({ status, failure, isLeft }: MadeCall): NewActivityEvent['status'] {
  if (isLeft) return 'WARNING';
  if (failure !== null || status === null || status >= 500) return 'ERROR';
  return status >= 400 ? 'WARNING' : 'SUCCESS';
}

function sum(calls: readonly MadeCall[], what: 'sentBytes' | 'receivedBytes' | 'retries'): number {
  return calls.reduce((total, call) => total + call[what], 0);
}
