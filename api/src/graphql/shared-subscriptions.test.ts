import fc from 'fast-check';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { AppError } from './errors.ts';
import type { Subscriber } from './group-member.ts';
import type { LiveEvent, Position, ReplayableStream } from './live-stream.ts';
import { createPreparer } from './prepare.ts';
import type { Principal } from './principal.ts';
import { PushIterator } from './push-iterator.ts';
import { createSharedSubscriptions, type RunningSubscription } from './shared-subscriptions.ts';

type Pause = () => Promise<void>;
const atOnce: Pause = () => Promise.resolve();
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A log of numbers: what is published is stored first, then told to those who listen. */
class Source {
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
    const events: PushIterator<LiveEvent<number>> = new PushIterator(() => this.listeners.delete(events));
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
    const missed = Array.from({ length: this.stored }, (_, i) => ({ position: i + 1, value: i + 1 }))
      .filter((event) => event.position > position)
      .slice(0, this.batch);
    await this.pause();
    return missed;
  }
}

function schemaOf(source: Source, pause: Pause = atOnce): GraphQLSchema {
  const schema = buildSchema(`
    type Query { a: Int }
    type Number { value: Int! who: String }
    type Subscription { numbers(after: String, step: Int = 1): Number! failing: Int silent: Int plain(after: String): Int }
  `);
  const fields = schema.getSubscriptionType()?.getFields() ?? {};
  Object.assign(fields['numbers'] ?? {}, {
    extensions: { permission: 'PUBLIC' },
    subscribe: (_: unknown, args: object) => {
      expect(args).not.toHaveProperty('after');
      return source.open();
    },
    resolve: async (event: LiveEvent<number>, _: unknown, context: { who: string }) => {
      source.executions += 1;
      await pause();
      if (event.value < 0) throw new Error('select broken');
      return { value: event.value, who: context.who };
    },
  });
  const failing = () => Promise.reject(new Error('select failing'));
  Object.assign(fields['failing'] ?? {}, { extensions: { permission: 'PUBLIC' }, subscribe: failing });
  Object.assign(fields['silent'] ?? {}, { extensions: { permission: 'PUBLIC' }, subscribe: () => 5 });
  const plain = async function* () {
    yield { position: 1, value: 1 };
  };
  Object.assign(fields['plain'] ?? {}, { extensions: { permission: 'PUBLIC' }, subscribe: plain, resolve: () => 1 });
  Object.assign(schema.getQueryType()?.getFields()['a'] ?? {}, { extensions: { permission: 'PUBLIC' } });
  return schema;
}

interface Client {
  readonly received: { data: { numbers: { value: number; who: string } } | null; errors?: unknown }[];
  readonly values: number[];
  readonly running: RunningSubscription;
  failure: unknown;
  completed: boolean;
}

const member: Principal = { key: 'm', organizationId: 'o', permissions: new Set(['B', 'A']), expiresAt: null };

function world(source: Source, pause: Pause = atOnce) {
  const preparer = createPreparer({ schema: schemaOf(source, pause) });
  const logged: unknown[] = [];
  const shared = createSharedSubscriptions({
    schema: preparer.schema,
    log: { error: ({ err }) => void logged.push(err) },
    newRequestId: () => 'r',
  });
  const defaultQuery = 'subscription ($after: String) { numbers(after: $after) { value who } }';

  function subscribe(options: { after?: string; source?: string; variables?: object; principal?: Principal; contextFor?: Subscriber['contextFor'] } = {}): Client {
    const principal = options.principal ?? member;
    const variables = { ...options.variables, ...(options.after === undefined ? {} : { after: options.after }) };
    const prepared = preparer.prepare({ source: options.source ?? defaultQuery, variables, principal });
    if (!prepared.ok) throw new Error(prepared.errors.join());
    const received: Client['received'] = [];
    const subscriber: Subscriber = {
      principal,
      contextFor: options.contextFor ?? (() => Promise.resolve({ who: principal.key })),
      send(payload, written) {
        received.push((JSON.parse(`{"payload":${payload.toString()}`) as { payload: Client['received'][number] }).payload);
        if (written !== undefined) void pause().then(written);
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

describe('subscribers who ask for the same', () => {
  it('share one source and one execution per event, even when they are three thousand', async () => {
    const source = new Source();
    const { subscribe, shared } = world(source);
    const clients = Array.from({ length: 3_000 }, (_, i) => subscribe({ principal: { ...member, key: `m${i}` } }));
    await settled();
    expect([source.opened, shared.groups]).toEqual([1, 1]);
    await source.publish();
    await source.publish();
    await settled();
    expect(source.executions).toBe(2);
    expect(clients.every(({ values }) => values.join() === '1,2')).toBe(true);
    for (const { running } of clients) running.stop();
    await settled();
    expect([shared.groups, source.listeners.size]).toEqual([0, 0]);
  });

  it.each<[string, boolean, Parameters<ReturnType<typeof world>['subscribe']>[0]]>([
    ['another cursor', true, { after: '0' }],
    ['another layout', true, { source: 'subscription($after:String){numbers(after:$after){value who}}' }],
    ['the default written out', false, { source: 'subscription ($after: String) { numbers(after: $after, step: 1) { value who } }' }],
    ['permissions in another order', true, { principal: { ...member, permissions: new Set(['A', 'B']) } }],
    ['other fields', false, { source: 'subscription { numbers { value } }' }],
    ['fewer permissions', false, { principal: { ...member, permissions: new Set(['A']) } }],
    ['another organization', false, { principal: { ...member, organizationId: 'p' } }],
    ['no organization', false, { principal: { ...member, organizationId: null } }],
    ['another argument', false, { source: 'subscription ($s: Int) { numbers(step: $s) { value who } }', variables: { s: 2 } }],
  ])('with %s: shared is %s', async (_what, expected, options) => {
    const { subscribe, shared } = world(new Source());
    subscribe();
    subscribe(options);
    await settled();
    expect(shared.groups).toBe(expected ? 1 : 2);
  });

  it('share nothing when neither has an organization', async () => {
    const { subscribe, shared } = world(new Source());
    for (const key of ['a', 'b']) subscribe({ principal: { ...member, key, organizationId: null } });
    expect(shared.groups).toBe(2);
  });

  it('do not share a cursor variable that is used for something else too', async () => {
    const { subscribe, shared } = world(new Source());
    const source = 'subscription ($after: String, $x: Boolean = true) { numbers(after: $after) { value who @include(if: $x) } }';
    subscribe({ source, variables: { x: true }, after: '0' });
    subscribe({ source, variables: { x: false }, after: '0' });
    expect(shared.groups).toBe(2);
  });
});

describe('a subscriber', () => {
  it('with a cursor gets what it missed and then what comes, and nobody else gets it again', async () => {
    const source = new Source();
    const { subscribe } = world(source);
    const early = subscribe();
    await settled();
    for (let i = 0; i < 10; i += 1) await source.publish();
    await settled();
    const late = subscribe({ after: '4' });
    await settled();
    await source.publish();
    await settled();
    expect(early.values).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(late.values).toEqual([5, 6, 7, 8, 9, 10, 11]);
  });

  it('misses nothing and gets nothing twice, whatever is published while it reads, and however slowly', async () => {
    type Step = 'publish' | 'listen' | 'resume' | 'leave';
    const steps = fc.array(fc.tuple(fc.constantFrom<Step>('publish', 'publish', 'listen', 'resume', 'resume', 'leave'), fc.nat(20), fc.nat(6)), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), steps, async (scheduler, script) => {
        const pause: Pause = () => scheduler.schedule(Promise.resolve());
        const source = new Source(pause);
        const { subscribe, shared } = world(source, pause);
        const clients: { client: Client; after: number | undefined; left: boolean }[] = [];
        let told = Promise.resolve();
        const publish = () => {
          // Stored at once, told in the same order some time later.
          const event = { position: (source.stored += 1), value: source.stored };
          told = told.then(pause).then(() => source.listeners.forEach((listener) => listener.push(event)));
        };
        for (const [step, choice, waits] of script) {
          if (step === 'publish') publish();
          else if (step === 'listen') clients.push({ client: subscribe(), after: undefined, left: false });
          else if (step === 'resume') {
            const after = choice % (source.stored + 1);
            clients.push({ client: subscribe({ after: String(after) }), after, left: false });
          } else {
            const leaver = clients[choice % Math.max(1, clients.length)];
            if (leaver !== undefined) {
              leaver.client.running.stop();
              leaver.left = true;
            }
          }
          for (let i = 0; i < waits && scheduler.count() > 0; i += 1) await scheduler.waitOne();
        }
        await scheduler.waitIdle();
        publish();
        await scheduler.waitIdle();
        for (const { client, after, left } of clients) {
          const { values } = client;
          const from = after ?? (values[0] ?? source.stored) - 1;
          const expected = Array.from({ length: source.stored - from }, (_, i) => from + i + 1);
          expect(client.failure).toBeUndefined();
          expect(values).toEqual(left ? expected.slice(0, values.length) : expected);
          client.running.stop();
        }
        await scheduler.waitIdle();
        expect([shared.groups, source.listeners.size]).toEqual([0, 0]);
      }),
      { numRuns: 300 },
    );
  });

  it('catches up when more happens during one reading than is held back for it', async () => {
    const source = new Source();
    source.batch = 50;
    let isReading = false;
    const read = source.since.bind(source);
    source.since = async (position) => {
      const batch = await read(position);
      if (!isReading) {
        isReading = true;
        for (let i = 0; i < 1_000; i += 1) {
          await source.publish();
          await settled();
        }
      }
      return batch;
    };
    const { subscribe } = world(source);
    const client = subscribe({ after: '0' });
    await expect.poll(() => client.values.length).toBe(1_000);
    await source.publish();
    await settled();
    expect(client.values).toEqual(Array.from({ length: 1_001 }, (_, i) => i + 1));
  });

  it('who is slow to take what it missed is not sent more meanwhile', async () => {
    const source = new Source();
    for (let i = 0; i < 6; i += 1) await source.publish();
    const release: (() => void)[] = [];
    const { subscribe } = world(source, () => new Promise((resolve) => release.push(resolve)));
    const client = subscribe({ after: '0' });
    const step = async () => {
      await settled();
      for (const free of release.splice(0)) free();
    };
    await settled();
    expect(client.values).toEqual([]);
    await step();
    await settled();
    expect(client.values).toEqual([1]);
    await settled();
    expect(client.values).toEqual([1]);
    for (let i = 0; i < 20; i += 1) await step();
    expect(client.values).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('gets nothing after it stopped, and its source is given up with the last', async () => {
    const source = new Source();
    const { subscribe } = world(source);
    const [first, second] = [subscribe(), subscribe()];
    await settled();
    first.running.stop();
    await source.publish();
    await settled();
    expect([first.values, second.values, source.listeners.size]).toEqual([[], [1], 1]);
    second.running.stop();
    await settled();
    expect(source.listeners.size).toBe(0);
  });

  it('who leaves while the source opens leaves nothing open', async () => {
    const opening = Promise.withResolvers<void>();
    const source = new Source(() => opening.promise);
    const { subscribe, shared } = world(source);
    subscribe().running.stop();
    opening.resolve();
    await settled();
    expect([shared.groups, source.listeners.size]).toEqual([0, 0]);
  });

  it('with a cursor that is none is told so, and the others go on', async () => {
    const source = new Source();
    const { subscribe } = world(source);
    const [good, bad] = [subscribe(), subscribe({ after: 'x' })];
    await settled();
    await source.publish();
    await settled();
    expect(bad.failure).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(good.values).toEqual([1]);
  });

  it('who may no longer have a context is ended, and the others go on', async () => {
    const source = new Source();
    const { subscribe } = world(source);
    let mayNot = false;
    const first = subscribe({ contextFor: () => mayNot ? Promise.reject(new AppError('UNAUTHENTICATED', 'Gone.')) : Promise.resolve({ who: 'first' }) });
    const second = subscribe();
    await settled();
    await source.publish();
    await settled();
    mayNot = true;
    await source.publish();
    await settled();
    expect(first.failure).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(first.received.map(({ data }) => data?.numbers.who)).toEqual(['first']);
    expect(second.received.map(({ data }) => data?.numbers.who)).toEqual(['first', 'm']);
  });
});

describe('what fails', () => {
  it('in one event is told masked with that event, and the next one comes', async () => {
    const source = new Source();
    const { subscribe, logged } = world(source);
    const client = subscribe();
    await settled();
    for (const listener of source.listeners) {
      listener.push({ position: 1, value: -1 });
      listener.push({ position: 2, value: 2 });
    }
    await settled();
    expect(client.received[0]).toMatchObject({ data: null, errors: [{ path: ['numbers'], extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r' } }] });
    expect(JSON.stringify(client.received)).not.toContain('select');
    expect(client.values[1]).toBe(2);
    expect(logged).toEqual([new Error('select broken')]);
  });

  it.each([
    ['failing', 'select failing'],
    ['silent', '"silent" did not return a stream.'],
  ])('when a source opens ends all who wait for it: %s', async (field, message) => {
    const { subscribe, shared } = world(new Source());
    const clients = [1, 2].map(() => subscribe({ source: `subscription { ${field} }` }));
    await settled();
    expect(clients.map(({ failure }) => failure)).toEqual([new Error(message), new Error(message)]);
    expect(shared.groups).toBe(0);
  });

  it('in the source itself ends all, and the next subscriber opens it anew', async () => {
    const source = new Source();
    const { subscribe } = world(source);
    const client = subscribe();
    await settled();
    for (const listener of source.listeners) listener.next = () => Promise.reject(new Error('connection lost'));
    await source.publish();
    await settled();
    expect(client.failure).toEqual(new Error('connection lost'));
    const next = subscribe({ after: '0' });
    await settled();
    expect(next.values).toEqual([1]);
  });

  it('is not that a source ends: then the subscription completes', async () => {
    const { subscribe } = world(new Source());
    const client = subscribe({ source: 'subscription { plain }' });
    await settled();
    expect([client.completed, client.received.length]).toEqual([true, 1]);
  });

  it('is a cursor on a field without a past', async () => {
    const { subscribe } = world(new Source());
    const client = subscribe({ source: 'subscription ($after: String) { plain(after: $after) }', after: '1' });
    await settled();
    expect(client.failure).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
