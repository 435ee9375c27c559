import type { NewActivityEvent } from '../activity/index.ts';
import type { MadeCall } from './made-call.ts';

/** Calls that differ in no more than path, size and duration, added up. */
export interface AlikeCalls {
  /** The first of them. */
  readonly call: MadeCall;
  count: number;
  /** The first ones that differ. */
  readonly paths: string[];
  longestMs: number;
  sentBytes: number;
  receivedBytes: number;
  retries: number;
}

/** What is told of them in the activity. */
export function calledEvent(alike: AlikeCalls): NewActivityEvent {
  const { call, count, paths } = alike;
  const { integrationId, integrationName, providerKey, category, actor, method, status } = call;
  const what = count === 1 ? `${method} ${call.path}` : `${count} × ${method}`;
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
    durationMs: alike.longestMs,
    retryCount: alike.retries,
    requestBody: {
      method,
      ...(count === 1 ? { path: call.path } : { paths }),
      calls: count,
      bytes: alike.sentBytes,
    },
    responseBody: { status, bytes: alike.receivedBytes },
  };
}

/** What the tool asked wrongly is a warning; what the provider could not do is an error. */
function statusOf({ status, failure, isLeft }: MadeCall): NewActivityEvent['status'] {
  if (isLeft) return 'WARNING';
  if (failure !== null || status === null || status >= 500) return 'ERROR';
  return status >= 400 ? 'WARNING' : 'SUCCESS';
}
