import { beforeEach, describe, expect, it } from 'vitest';
import type { Principal } from '../graphql/index.ts';
import { ManualTimers } from '../graphql/manual-timers.testkit.ts';
import { permissionsOf } from '../modules/identity/index.ts';
import type { Role } from '../roles.ts';
import { SocketRecheck } from './recheck-sockets.ts';

type Read = (organizationId: string | null) => Promise<{ id: string; role: Role }[]>;

let timers: ManualTimers;
let open: Principal[];
let asked: (string | null)[];
let logged: unknown[];
let read: Read;
let recover: () => void;
let recheck: SocketRecheck;

beforeEach(() => {
  timers = new ManualTimers();
  [open, asked, logged] = [[], [], []];
  read = async () => [];
  recheck = new SocketRecheck({
    timers,
    clock: { now: () => new Date() },
    log: { error: (fields: { err?: unknown }) => void logged.push(fields.err) },
    bus: {
      publish: () => undefined,
      subscribe: () => () => undefined,
      onRecovered: (listener) => {
        recover = listener;
        return () => (recover = () => undefined);
      },
      close: async () => undefined,
    },
    sockets: {
      get principals() {
        return open;
      },
      revoke(matches) {
        const left = open.filter((principal) => !matches(principal));
        const count = open.length - left.length;
        open = left;
        return count;
      },
    },
    database: {
      read: ({ organizationId }, work) => {
        asked.push(organizationId);
        const rows = read(organizationId);
        return work(<Row extends object>() => rows as Promise<unknown> as Promise<Row[]>);
      },
      write: () => Promise.reject(new Error('It only reads.')),
      ping: async () => undefined,
      close: async () => undefined,
    },
  });
});

function socket(key: string, organizationId: string, role: Role = 'USER'): Principal {
  const principal = { key, organizationId, permissions: permissionsOf(role), expiresAt: null };
  open.push(principal);
  return principal;
}

/** Time for what was asked to be answered. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the check of the open sockets', () => {
  it('asks nothing when there are none, and once an organization when there are', async () => {
    timers.pass(15_000);
    await settled();
    expect(asked).toEqual([]);
    for (const key of ['a', 'a', 'b']) socket(key, 'acme');
    socket('c', 'umbrella');
    timers.pass(14_999);
    await settled();
    expect(asked).toEqual([]);
    timers.pass(1);
    await settled();
    expect(asked).toEqual(['acme', 'umbrella']);
  });

  it('leaves the socket that a session has opened since it began', async () => {
    const answer = Promise.withResolvers<{ id: string; role: Role }[]>();
    read = () => answer.promise;
    socket('a', 'acme', 'OWNER');
    timers.pass(15_000);
    const reopened = socket('a', 'acme', 'USER');
    answer.resolve([{ id: 'a', role: 'USER' }]);
    await settled();
    expect(open).toEqual([reopened]);
  });

  it('looks again when messages may have been lost while it looked', async () => {
    const answers = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let rows: { id: string; role: Role }[] = [{ id: 'a', role: 'USER' }];
    read = async () => {
      const seen = rows;
      await answers.shift()?.promise;
      return seen;
    };
    const [first, second] = answers;
    socket('a', 'acme');
    recover();
    rows = [];
    recover();
    first?.resolve();
    await settled();
    second?.resolve();
    await settled();
    expect(asked).toHaveLength(2);
    expect(open).toEqual([]);
  });

  it('closes nobody for a question that failed, and asks again', async () => {
    const failure = new Error('The database is away.');
    read = () => Promise.reject(failure);
    socket('a', 'acme');
    timers.pass(15_000);
    await settled();
    expect([open.length, logged]).toEqual([1, [failure]]);
    read = async () => [];
    timers.pass(15_000);
    await settled();
    expect(open).toEqual([]);
  });

  it('ends with the server', async () => {
    socket('a', 'acme');
    await recheck.stop();
    timers.pass(15_000);
    recover();
    await settled();
    expect(asked).toEqual([]);
  });
});
