import { type Client, createClient } from 'graphql-ws';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { clients, listening, publish, Raw, said, server, start, url } from './ws-world.testkit.ts';

describe('a well-behaved client', () => {
  it('gets events as they happen, in order, and completes when it wants to', async () => {
    await start();
    const client: Client = createClient({ url: `ws://${url}/graphql`, webSocketImpl: WebSocket });
    clients.push(client);
    const events = client.iterate<{ said: string }>({ query: said });
    const first = events.next();
    await listening();
    publish('one');
    publish('two');
    expect((await first).value).toEqual({ data: { said: 'one' } });
    expect((await events.next()).value).toEqual({ data: { said: 'two' } });
    await events.return?.();
    await listening(0);
    expect(server.groups).toBe(0);
  });

  it('comes back with its cursor and gets what it missed first', async () => {
    await start();
    for (const word of ['one', 'two', 'three', 'four']) publish(word);
    const raw = await Raw.ready();
    raw.subscribe(said, { variables: { after: '1' } });
    await expect.poll(() => raw.messages.length).toBe(4);
    publish('five');
    await expect.poll(() => raw.messages.length).toBe(5);
    expect(raw.messages.slice(1)).toEqual(
      ['two', 'three', 'four', 'five'].map((word) => ({
        id: '1',
        type: 'next',
        payload: { data: { said: word } },
      })),
    );
  });

  it('shares one source with others, each with its own id, however it is written', async () => {
    await start();
    const raws = await Promise.all([Raw.ready(), Raw.ready()]);
    const ids = ['a"\\b', '😀'];
    raws.forEach((raw, i) => raw.subscribe(said, {}, ids[i]));
    await expect.poll(() => server.groups).toBe(1);
    await listening();
    publish('one');
    for (const [i, raw] of raws.entries()) {
      expect(await raw.hear('next')).toEqual({
        id: ids[i],
        type: 'next',
        payload: { data: { said: 'one' } },
      });
    }
  });

  it.each([0, 40, 41, 300, 65_480, 65_481, 200_000])(
    'gets events of %i characters whole, and what comes after them',
    async (length) => {
      await start();
      const raw = await Raw.ready();
      raw.subscribe(said);
      await listening();
      for (const letter of ['a', 'ż']) publish(letter.repeat(length));
      raw.say({ type: 'ping' });
      await raw.hear('pong');
      await expect.poll(() => raw.messages.filter(({ type }) => type === 'next')).toHaveLength(2);
      const events = raw.messages.filter(({ type }) => type === 'next');
      expect(events.map(({ payload }) => payload)).toEqual(
        ['a', 'ż'].map((letter) => ({ data: { said: letter.repeat(length) } })),
      );
    },
  );

  it('hears of a failure masked, with a request id', async () => {
    await start();
    const raw = await Raw.ready();
    raw.subscribe(said);
    await listening();
    publish('fail');
    const { payload } = await raw.hear('next');
    expect(payload).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r' } }],
    });
    expect(JSON.stringify(payload)).not.toContain('select');
  });

  it('hears nothing of a subscription after its complete, and can use the id again', async () => {
    await start();
    const raw = await Raw.ready();
    raw.subscribe(said);
    await listening();
    raw.say({ type: 'complete', id: '1' });
    await listening(0);
    publish('missed');
    raw.subscribe(said);
    await listening();
    publish('heard');
    expect((await raw.hear('next')).payload).toEqual({ data: { said: 'heard' } });
  });

  it('is told goodbye with 1001 when the server closes, and nobody new is let in', async () => {
    await start();
    const raw = await Raw.ready();
    await server.close();
    expect(await raw.closed).toBe('1001 Going away');
    expect(server.sockets).toBe(0);
  });
});

describe('an operation that is refused', () => {
  it.each([
    ['a query', '{ a }', {}, 'BAD_REQUEST'],
    ['a mutation', 'mutation { b }', {}, 'BAD_REQUEST'],
    ['a syntax error', 'subscription {', {}, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', 'subscription { nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['two root fields', 'subscription { said secret }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown operation', said, { operationName: 'Nobody' }, 'OPERATION_RESOLUTION_FAILURE'],
    [
      'a bad variable',
      'subscription ($n: Int) { said(n: $n) }',
      { variables: { n: 'x' } },
      'BAD_USER_INPUT',
    ],
    ['a missing permission', 'subscription { secret }', {}, 'FORBIDDEN'],
  ])('as %s ends with its code and leaves the socket open', async (_what, query, more, code) => {
    await start();
    const raw = await Raw.ready();
    raw.subscribe(query, more);
    const { id, payload } = await raw.hear('error');
    expect(id).toBe('1');
    expect(payload).toMatchObject([{ extensions: { code, requestId: 'r' } }]);
    raw.subscribe(said, {}, '2');
    await listening();
  });

  it('needs a sign-in when the socket has none', async () => {
    await start();
    const raw = await Raw.ready({ anonymous: true });
    raw.subscribe(said);
    expect((await raw.hear('error')).payload).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });

  it('is one more than a socket may hold', async () => {
    await start({ operationsPerSocket: 2 });
    const raw = await Raw.ready();
    for (const id of ['1', '2', '3']) raw.subscribe(said, {}, id);
    expect(await raw.hear('error')).toMatchObject({
      id: '3',
      payload: [{ extensions: { code: 'RATE_LIMITED' } }],
    });
  });
});
