import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  listeners,
  listening,
  livesOn,
  member,
  publish,
  Raw,
  said,
  server,
  signInAs,
  start,
  timers,
  url,
} from './ws-world.testkit.ts';
import type { WsLimits } from './ws-transport.ts';

describe('a socket is not opened', () => {
  it.each([
    [
      'from a foreign page',
      { headers: { origin: 'https://evil.example', cookie: 's=1' } },
      'HTTP 403',
    ],
    [
      'from a foreign page without a cookie',
      { headers: { origin: 'https://evil.example' } },
      'HTTP 403',
    ],
    ['with a cookie from nowhere', { headers: { cookie: 's=1' } }, 'HTTP 403'],
    ['on another path', { path: '/other' }, 'HTTP 404'],
  ])('%s', async (_what, options, answer) => {
    await start();
    expect(await new Raw(options).opened).toBe(answer);
    await livesOn();
  });

  it('when there are too many', async () => {
    await start({ sockets: 1 });
    await Raw.ready();
    expect(await new Raw().opened).toBe('HTTP 503');
  });

  it('but is from the own page with a cookie, and from a tool without one', async () => {
    await start();
    expect(await new Raw({ headers: { origin: `http://${url}`, cookie: 's=1' } }).opened).toBe(
      'open',
    );
    expect(await new Raw({ path: '/graphql?x=1' }).opened).toBe('open');
  });
});

describe('a socket is closed', () => {
  it.each<[string, string, Partial<WsLimits>, (raw: Raw) => unknown]>([
    [
      'that never says who it is',
      '4408 Connection initialisation timeout',
      { initTimeout: 30 },
      () => undefined,
    ],
    [
      'that says it twice',
      '4429 Too many initialisation requests',
      {},
      (raw) => [0, 1].forEach(() => raw.say({ type: 'connection_init' })),
    ],
    ['that subscribes before it was let in', '4401 Unauthorized', {}, (raw) => raw.subscribe(said)],
    [
      'that uses an id twice',
      '4409 Subscriber for 1 already exists',
      {},
      async (raw) => {
        raw.say({ type: 'connection_init' });
        await raw.hear('connection_ack');
        raw.subscribe(said);
        raw.subscribe(said);
      },
    ],
    ['that speaks no JSON', '4400 Invalid message received', {}, (raw) => raw.say('hello')],
    [
      'that speaks another protocol inside',
      '4400 Invalid message received',
      {},
      (raw) => raw.say({ type: 'start', id: 1 }),
    ],
    [
      'that sends binary',
      '1003 Messages must be text',
      {},
      (raw) => raw.say(Buffer.from('{"type":"connection_init"}')),
    ],
    ['that sends more than 64 KB', '1009 ', {}, (raw) => raw.say(`"${'x'.repeat(70_000)}"`)],
    [
      'that floods',
      '4429 Too many messages',
      { messagesPerSecond: 5 },
      (raw) => Array.from({ length: 500 }, () => raw.say({ type: 'ping' })),
    ],
    [
      'whose sign-in explodes',
      '4500 Internal server error',
      {},
      (raw) => raw.say({ type: 'connection_init', payload: { explode: true } }),
    ],
  ])('%s: %s', async (_what, answer, limits, misbehave) => {
    await start(limits);
    const raw = new Raw();
    await raw.opened;
    await misbehave(raw);
    expect(await raw.closed).toBe(answer);
    await expect.poll(() => server.sockets).toBe(0);
    expect(listeners.size).toBe(0);
    await livesOn();
  });

  it.each([
    ['', '4406 Subprotocol not acceptable'],
    // This client hangs up by itself when the server does not agree to its subprotocol.
    ['graphql-ws', '1006 '],
  ])('that asks for the subprotocol "%s"', async (protocol, answer) => {
    await start();
    const raw = new Raw({ protocol });
    expect(await raw.closed).toBe(answer);
    await livesOn();
  });

  it('whose sign-in is wrong', async () => {
    await start();
    const raw = new Raw({ headers: { authorization: 'wrong' } });
    await raw.opened;
    raw.say({ type: 'connection_init' });
    expect(await raw.closed).toBe('4403 Forbidden');
  });

  it('that is one more than its credential may hold', async () => {
    await start({ socketsPerPrincipal: 2 });
    await Raw.ready();
    await Raw.ready();
    const third = new Raw();
    await third.opened;
    third.say({ type: 'connection_init' });
    expect(await third.closed).toBe('4429 Too many sockets');
  });

  it('when its credential ends, and not before', async () => {
    await start();
    signInAs({ ...member, expiresAt: new Date(timers.now() + 60_000) });
    const raw = await Raw.ready();
    raw.subscribe(said);
    await listening();
    timers.pass(59_999);
    publish('in time');
    expect((await raw.hear('next')).payload).toEqual({ data: { said: 'in time' } });
    timers.pass(1);
    expect(await raw.closed).toBe('4403 The credential has expired');
  });

  it('when its credential ends earlier than was said, and not when later', async () => {
    await start();
    signInAs({ ...member, expiresAt: new Date(timers.now() + 60_000) });
    const raw = await Raw.ready();
    const [principal = member] = server.principals;
    server.endBy(principal, new Date(timers.now() + 90_000));
    server.endBy(principal, new Date(timers.now() + 30_000));
    server.endBy({ ...principal }, new Date(timers.now() + 1));
    timers.pass(29_999);
    expect(server.sockets).toBe(1);
    timers.pass(1);
    expect(await raw.closed).toBe('4403 The credential has expired');
  });

  it('when its credential had no end and gets one', async () => {
    await start();
    const raw = await Raw.ready();
    const [principal = member] = server.principals;
    server.endBy(principal, new Date(timers.now() + 1_000));
    timers.pass(1_000);
    expect(await raw.closed).toBe('4403 The credential has expired');
  });

  it('when an event comes after its credential ended, even if the timer is late', async () => {
    await start();
    signInAs({ ...member, expiresAt: new Date(timers.now() + 60_000) });
    const raw = await Raw.ready();
    raw.subscribe(said);
    await listening();
    timers.lag(60_000);
    publish('too late');
    expect(await raw.closed).toBe('4403 The credential has expired');
    expect(raw.messages.map(({ type }) => type)).toEqual(['connection_ack']);
  });

  it('when its credential had ended before', async () => {
    await start();
    signInAs({ ...member, expiresAt: new Date(timers.now()) });
    const raw = new Raw();
    await raw.opened;
    raw.say({ type: 'connection_init' });
    expect(await raw.closed).toBe('4403 The credential has expired');
  });

  it('when its credential is revoked: it hears nothing of what happens then, and others do', async () => {
    await start();
    const revoked = await Raw.ready();
    signInAs({ ...member, key: 'other' });
    const other = await Raw.ready();
    for (const raw of [revoked, other]) raw.subscribe(said);
    await expect.poll(() => server.groups).toBe(1);
    await listening();
    publish('before');
    await Promise.all([revoked.hear('next'), other.hear('next')]);
    expect(server.revoke(({ key }) => key === 'm')).toBe(1);
    publish('after');
    expect(await revoked.closed).toBe('4403 The credential was revoked');
    await expect.poll(() => other.messages.length).toBe(3);
    expect(JSON.stringify(revoked.messages)).not.toContain('after');
  });

  it('when it answers no ping', async () => {
    await start({ keepAlive: 1_000 });
    const raw = await Raw.ready();
    const deaf = new Raw();
    await deaf.opened;
    deaf.socket.pause();
    timers.pass(1_000);
    await new Promise((resolve) => raw.socket.once('ping', resolve));
    raw.say({ type: 'ping' });
    await raw.hear('pong');
    timers.pass(1_000);
    await expect.poll(() => server.sockets).toBe(1);
    expect(raw.socket.readyState).toBe(WebSocket.OPEN);
  });

  it('when it stops reading, and the others get every event meanwhile', async () => {
    await start({ bufferedBytes: 256 * 1024 });
    const [stuck, reader] = [await Raw.ready(), await Raw.ready()];
    for (const raw of [stuck, reader]) raw.subscribe(said);
    await listening();
    await expect.poll(() => server.groups).toBe(1);
    stuck.socket.pause();
    const long = 'x'.repeat(100_000);
    let sent = 0;
    while (server.sockets === 2 && sent < 500) {
      publish(long);
      sent += 1;
      await expect.poll(() => reader.messages.length, { interval: 1 }).toBe(sent + 1);
    }
    expect([server.sockets, sent < 500]).toEqual([1, true]);
  });
});
