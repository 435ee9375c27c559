import { buildSchema, type GraphQLSchema } from 'graphql';
import { AppError } from './errors.ts';
import type { Subscriber } from './group-member.ts';
import type { LiveEvent, Position, ReplayableStream } from './live-stream.ts';
import { createPreparer } from './prepare.ts';
import type { Principal } from './principal.ts';
import { PushIterator } from './push-iterator.ts';
import { createSharedSubscriptions, type RunningSubscription } from './shared-subscriptions.ts';

export type Pause = () => Promise<void>;
const atOnce: Pause = () => Promise.resolve();
export const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A log of numbers: what is published is stored first, then told to those who listen. */
export class Source {
  stored = 0;
  listeners = new Set<PushIterator<LiveEvent<number>>>();
  opened = 0;
  reads = 0;
  executions = 0;
  batch = 3;

  constructor(private readonly pause: Pause = atOnce) {}

  async publish(): Promise<void> {
    this.stored += 1;
    const event = { position: this.stored, value: this.stored };
    await this.pause();
    for (const listener of this.listeners) listener.push(event);
  }

  async open(): Promise<ReplayableStream<number>> {
    await this.pause();
    this.opened += 1;
    const events: PushIterator<LiveEvent<number>> = new PushIterator(() =>
      this.listeners.delete(events),
    );
    this.listeners.add(events);
    return {
      [Symbol.asyncIterator]: () => events,
      positionOf: (after) => {
        if (/^\d+$/.test(after)) return Number(after);
        throw new AppError('BAD_USER_INPUT', 'This cursor does not belong to this list.');
      },
      since: (position) => this.since(position),
    };
  }

  async since(position: Position): Promise<LiveEvent<number>[]> {
    this.reads += 1;
    await this.pause();
    const missed = Array.from({ length: this.stored }, (_, i) => ({
      position: i + 1,
      value: i + 1,
    }))
      .filter((event) => event.position > Number(position))
      .slice(0, this.batch);
    // An answer travels for a while, in which more can happen.
    for (let i = 0; i < 4; i += 1) await this.pause();
    return missed;
  }
}

const failing = () => Promise.reject(new Error('select failing'));

async function* plain() {
  yield { position: 1, value: 1 };
}

function schemaOf(source: Source, pause: Pause = atOnce): GraphQLSchema {
  const schema = buildSchema(`
    type Query { a: Int }
    type Number { value: Int! who(as: String): String }
    type Subscription { numbers(after: String, step: Int = 1): Number! failing: Int silent: Int plain(after: String): Int }
  `);
  const fields = schema.getSubscriptionType()?.getFields() ?? {};
  Object.assign(fields['numbers'] ?? {}, {
    extensions: { permission: 'PUBLIC' },
    subscribe: (_: unknown, args: object) => {
      if ('after' in args) throw new Error('A source must not see a cursor.');
      return source.open();
    },
    resolve: async (event: LiveEvent<number>, _: unknown, context: { who: string }) => {
      source.executions += 1;
      await pause();
      if (event.value < 0) throw new Error('select broken');
      return { value: event.value, who: context.who };
    },
  });
  Object.assign(fields['failing'] ?? {}, {
    extensions: { permission: 'PUBLIC' },
    subscribe: failing,
  });
  Object.assign(fields['silent'] ?? {}, {
    extensions: { permission: 'PUBLIC' },
    subscribe: () => 5,
  });
  Object.assign(fields['plain'] ?? {}, {
    extensions: { permission: 'PUBLIC' },
    subscribe: plain,
    resolve: () => 1,
  });
  Object.assign(schema.getQueryType()?.getFields()['a'] ?? {}, {
    extensions: { permission: 'PUBLIC' },
  });
  return schema;
}

export interface Client {
  readonly received: {
    data: { numbers: { value: number; who: string } } | null;
    errors?: unknown;
  }[];
  readonly values: number[];
  readonly running: RunningSubscription;
  failure: unknown;
  completed: boolean;
}

export const member: Principal = {
  key: 'm',
  organizationId: 'o',
  permissions: new Set(['B', 'A']),
  expiresAt: null,
};

export function world(source: Source, pause: Pause = atOnce, taken: Pause = pause) {
  const preparer = createPreparer({ schema: schemaOf(source, pause) });
  const logged: unknown[] = [];
  const shared = createSharedSubscriptions({
    schema: preparer.schema,
    log: { error: ({ err }) => void logged.push(err) },
    newRequestId: () => 'r',
  });
  const defaultQuery = 'subscription ($after: String) { numbers(after: $after) { value who } }';

  function subscribe(
    options: {
      after?: string;
      source?: string;
      variables?: object;
      principal?: Principal;
      contextFor?: Subscriber['contextFor'];
    } = {},
  ): Client {
    const principal = options.principal ?? member;
    const variables = {
      ...options.variables,
      ...(options.after === undefined ? {} : { after: options.after }),
    };
    const prepared = preparer.prepare({
      source: options.source ?? defaultQuery,
      variables,
      principal,
    });
    if (!prepared.ok) throw new Error(prepared.errors.join());
    const received: Client['received'] = [];
    const subscriber: Subscriber = {
      principal,
      contextFor: options.contextFor ?? (() => Promise.resolve({ who: principal.key })),
      send(payload, written) {
        received.push(
          (
            JSON.parse(`{"payload":${payload.toString()}`) as {
              payload: Client['received'][number];
            }
          ).payload,
        );
        if (written !== undefined) void taken().then(written);
      },
    };
    const running = shared.start({ ...prepared, subscriber });
    const client: Client = {
      received,
      get values() {
        return received.map(({ data }) => data?.numbers.value ?? Number.NaN);
      },
      running,
      failure: undefined,
      completed: false,
    };
    running.ended.then(
      () => void (client.completed = true),
      (error: unknown) => void (client.failure = error),
    );
    return client;
  }
  return { shared, subscribe, logged };
}
