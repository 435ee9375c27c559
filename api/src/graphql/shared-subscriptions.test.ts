import { describe, expect, it } from 'vitest';
import { member, settled, Source, world } from './subscription-world.testkit.ts';

describe('subscribers who ask for the same', () => {
  it('share one source and one execution per event, even when they are three thousand', async () => {
    const source = new Source();
    const { subscribe, shared } = world(source);
    const clients = Array.from({ length: 3_000 }, (_, i) =>
      subscribe({ principal: { ...member, key: `m${i}` } }),
    );
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
    [
      'another layout',
      true,
      { source: 'subscription($after:String){numbers(after:$after){value who}}' },
    ],
    [
      'the default written out',
      false,
      { source: 'subscription ($after: String) { numbers(after: $after, step: 1) { value who } }' },
    ],
    [
      'permissions in another order',
      true,
      { principal: { ...member, permissions: new Set(['A', 'B']) } },
    ],
    ['other fields', false, { source: 'subscription { numbers { value } }' }],
    ['fewer permissions', false, { principal: { ...member, permissions: new Set(['A']) } }],
    ['another organization', false, { principal: { ...member, organizationId: 'p' } }],
    ['no organization', false, { principal: { ...member, organizationId: null } }],
    [
      'another argument',
      false,
      { source: 'subscription ($s: Int) { numbers(step: $s) { value who } }', variables: { s: 2 } },
    ],
  ])('with %s: shared is %s', async (_what, expected, options) => {
    const { subscribe, shared } = world(new Source());
    subscribe();
    subscribe(options);
    await settled();
    expect(shared.groups).toBe(expected ? 1 : 2);
  });

  it('share nothing when neither has an organization', async () => {
    const { subscribe, shared } = world(new Source());
    for (const key of ['a', 'b'])
      subscribe({ principal: { ...member, key, organizationId: null } });
    expect(shared.groups).toBe(2);
  });

  it('do not share a cursor variable that is used for something else too', async () => {
    const { subscribe, shared } = world(new Source());
    const source =
      'subscription ($after: String) { numbers(after: $after) { value who(as: $after) } }';
    subscribe({ source, after: '0' });
    subscribe({ source, after: '1' });
    expect(shared.groups).toBe(2);
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
    expect(client.received[0]).toMatchObject({
      data: null,
      errors: [
        { path: ['numbers'], extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r' } },
      ],
    });
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
    expect(clients.map(({ failure }) => String(failure))).toEqual([
      expect.stringContaining(message),
      expect.stringContaining(message),
    ]);
    expect(shared.groups).toBe(0);
  });

  it('in the source itself ends all, and the next subscriber opens it anew', async () => {
    const source = new Source();
    const { subscribe } = world(source);
    const client = subscribe();
    await settled();
    for (const listener of source.listeners)
      listener.next = () => Promise.reject(new Error('connection lost'));
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
    const client = subscribe({
      source: 'subscription ($after: String) { plain(after: $after) }',
      after: '1',
    });
    await settled();
    expect(client.failure).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
