import { type ExecutionResult, type GraphQLSchema } from 'graphql';
import { type ErrorLog, presentErrors } from './errors.ts';
import { createGate } from './gate.ts';
import { GroupMember, type Subscriber } from './group-member.ts';
import type { LiveStream } from './live-stream.ts';
import type { Plan } from './prepare.ts';
import { infoOf, readArguments, readSubscription, sharingKey } from './subscription-field.ts';
import { SubscriptionGroup } from './subscription-group.ts';
import type { Variables } from './variables.ts';

export interface SharedOptions {
  readonly schema: GraphQLSchema;
  readonly log: ErrorLog;
  readonly newRequestId: () => string;
  /** Subscribers that read what they missed at the same time. */
  readonly concurrentReplays?: number;
}

/** A prepared subscription and whom it is for. */
interface Subscription {
  readonly plan: Plan;
  /** As they were sent. */
  readonly variables: Variables;
  readonly coerced: Variables;
  readonly subscriber: Subscriber;
}

export interface RunningSubscription {
  /** Resolves when the source has ended; rejects with the reason when the subscription has failed. */
  readonly ended: Promise<void>;
  stop(): void;
}

export interface SharedSubscriptions {
  /** Begins to send events to the subscriber. Nothing is sent after `stop`. */
  start(subscription: Subscription): RunningSubscription;
  /** How many sources are open. */
  readonly groups: number;
}

/** Executes subscriptions that look the same once for all their subscribers. */
export function createSharedSubscriptions(options: SharedOptions): SharedSubscriptions {
  const groups = new Map<string, SubscriptionGroup>();
  const gate = createGate(options.concurrentReplays ?? 16);

  return {
    get groups() {
      return groups.size;
    },
    start({ plan, variables, coerced, subscriber }) {
      const subscription = readSubscription(options.schema, plan.operation);
      const { after, args } = readArguments(subscription, coerced);
      const key = sharingKey(plan, subscription, coerced, subscriber.principal);
      const member = new GroupMember(subscriber, after);
      let group = groups.get(key);
      if (group === undefined) {
        group = new SubscriptionGroup({
          open: (context) => open(options.schema, plan, subscription, args, coerced, context),
          execute: (event, context) => plan.execute(event, context, variables),
          write: (result) => write(result, options),
          gate,
          closed: () => groups.delete(key),
        });
        groups.set(key, group);
      }
      group.join(member);
      return { ended: member.ended.promise, stop: () => member.end() };
    },
  };
}

async function open(
  schema: GraphQLSchema,
  plan: Plan,
  subscription: ReturnType<typeof readSubscription>,
  args: Variables,
  coerced: Variables,
  context: object,
): Promise<LiveStream<unknown>> {
  const { field } = subscription;
  const info = infoOf(schema, plan.operation, subscription, { ...coerced });
  const stream: unknown = await field.subscribe?.(undefined, { ...args }, context, info);
  if (isStream(stream)) return stream;
  throw new TypeError(`"${field.name}" did not return a stream.`);
}

function isStream(value: unknown): value is LiveStream<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function write({ data, errors }: ExecutionResult, options: SharedOptions): string {
  if (errors === undefined || errors.length === 0) return JSON.stringify({ data });
  const context = { requestId: options.newRequestId(), log: options.log };
  return JSON.stringify({ errors: presentErrors(errors, context), data });
}
