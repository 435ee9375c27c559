import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from './errors.ts';
import { type Client, type Pause, settled, Source, world } from './subscription-world.testkit.ts';

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
    const steps = fc.array(
      fc.tuple(
        fc.constantFrom<Step>('publish', 'publish', 'listen', 'resume', 'resume', 'leave'),
        fc.nat(20),
        fc.nat(6),
      ),
      { maxLength: 40 },
    );
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
          told = told
            .then(pause)
            .then(() => source.listeners.forEach((listener) => listener.push(event)));
        };
        for (const [step, choice, waits] of script) {
          if (step === 'publish') publish();
          else if (step === 'listen')
            clients.push({ client: subscribe(), after: undefined, left: false });
          else if (step === 'resume') {
            const after = choice > 10 ? source.stored : choice % (source.stored + 1);
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

  it('gets what happens after its last reading was answered but before the answer arrives', async () => {
    const source = new Source();
    const read = source.since.bind(source);
    source.since = async (position) => {
      const batch = await read(position);
      if (source.stored === 0) await source.publish();
      await settled();
      return batch;
    };
    const { subscribe } = world(source);
    const client = subscribe({ after: '0' });
    await settled();
    await settled();
    await source.publish();
    await settled();
    expect(client.values).toEqual([1, 2]);
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
        for (let i = 0; i < 300; i += 1) {
          await source.publish();
          await settled();
        }
      }
      return batch;
    };
    const { subscribe } = world(source);
    const client = subscribe({ after: '0' });
    await expect.poll(() => client.values.length, { timeout: 60_000 }).toBe(300);
    await source.publish();
    await settled();
    expect(client.values).toEqual(Array.from({ length: 301 }, (_, i) => i + 1));
  });

  it('who is slow to take what it missed is not sent more meanwhile', async () => {
    const source = new Source();
    for (let i = 0; i < 6; i += 1) await source.publish();
    const release: (() => void)[] = [];
    const taken: Pause = () => new Promise((resolve) => release.push(resolve));
    const { subscribe } = world(source, undefined, taken);
    const client = subscribe({ after: '0' });
    const seen: number[][] = [];
    for (let i = 0; i < 6; i += 1) {
      await settled();
      seen.push(client.values);
      for (const free of release.splice(0)) free();
    }
    expect(seen.map((values) => values.length)).toEqual([1, 2, 3, 4, 5, 6]);
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
    const first = subscribe({
      contextFor: () =>
        mayNot
          ? Promise.reject(new AppError('UNAUTHENTICATED', 'Gone.'))
          : Promise.resolve({ who: 'first' }),
    });
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
