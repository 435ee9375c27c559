import { beforeEach, describe, expect, it } from 'vitest';
import type { ApiKeyCaller, TokenCaller } from '../context.ts';
import type { Principal } from '../graphql/index.ts';
import { ManualTimers } from '../graphql/manual-timers.testkit.ts';
import { ApiKeyTool } from '../modules/api-keys/index.ts';
import { permissionsOf } from '../modules/identity/index.ts';
import { TokenTool, permissionsOfToken, tokenKey } from '../modules/single-sign-on/index.ts';
import type { Role } from '../roles.ts';
import { SocketRecheck } from './recheck-sockets.ts';

type Read = (organizationId: string | null) => Promise<{ id: string; role: Role }[]>;

let timers: ManualTimers;
let open: Principal[];
let asked: (string | null)[];
let logged: unknown[];
let ended: [string, Date][];
/** Keys as the rows have them now. */
let keys: Map<string, ApiKeyCaller | Error | null>;
let read: Read;
let recover: () => void;
let recheck: SocketRecheck;

beforeEach(() => {
  timers = new ManualTimers();
  [open, asked, logged, ended] = [[], [], [], []];
  keys = new Map();
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
      endBy: (principal, moment) => void ended.push([principal.key, moment]),
    },
    apiKeys: {
      lookAgain: async (_organizationId, callers) =>
        new Map(
          callers.map((caller) => {
            const now = keys.get(caller.keyId) ?? null;
            if (now instanceof Error) throw now;
            return [caller, now];
          }),
        ),
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

function callerOf(keyId: string, role: Role): ApiKeyCaller {
  return {
    kind: 'API_KEY',
    keyId,
    name: keyId,
    organizationId: 'acme',
    scopes: [],
    permissions: permissionsOf(role),
    expiresAt: null,
    secretHash: Buffer.alloc(32),
    limitPerMinute: 600,
  };
}

function toolSocket(keyId: string, role: Role): Principal {
  const caller = callerOf(keyId, role);
  const { organizationId, permissions } = caller;
  const tool = new ApiKeyTool(caller);
  const principal = { key: keyId, organizationId, permissions, expiresAt: null, tool };
  open.push(principal);
  return principal;
}

function tokenSocket(userId: string, role: Role): Principal {
  const permissions = permissionsOfToken(role);
  const caller: TokenCaller = {
    kind: 'TOKEN',
    userId,
    email: '',
    name: userId,
    locale: null,
    organizationId: 'acme',
    role,
    permissions,
    expiresAt: new Date(8.64e15),
  };
  const { organizationId, expiresAt } = caller;
  const key = tokenKey(caller);
  const principal = { key, organizationId, permissions, expiresAt, tool: new TokenTool(caller) };
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

  it('closes what a key holds when it has ended or may do something else, and no more', async () => {
    const [gone, less, same] = ['gone', 'less', 'same'].map((keyId) => toolSocket(keyId, 'OWNER'));
    keys.set('less', callerOf('less', 'VIEWER'));
    keys.set('same', callerOf('same', 'OWNER'));
    timers.pass(15_000);
    await settled();
    expect([gone, less, same].map((each) => each !== undefined && open.includes(each))).toEqual([
      false,
      false,
      true,
    ]);
    expect(ended).toEqual([]);
  });

  it('closes what a bearer token holds when its user is no member or has another role, and no more', async () => {
    read = async () => [
      { id: 'less', role: 'VIEWER' },
      { id: 'same', role: 'OWNER' },
    ];
    const sockets = ['gone', 'less', 'same'].map((userId) => tokenSocket(userId, 'OWNER'));
    timers.pass(15_000);
    await settled();
    expect(sockets.map((each) => open.includes(each))).toEqual([false, false, true]);
    expect(asked).toEqual(['acme']);
  });

  it('lets a key keep what it holds until its secret ends', async () => {
    toolSocket('k', 'OWNER');
    const end = new Date('2027-01-01');
    keys.set('k', { ...callerOf('k', 'OWNER'), expiresAt: end });
    recheck.lookAtKey('k');
    await settled();
    expect([open.length, ended]).toEqual([1, [['k', end]]]);
  });

  it('looks at once at the sockets of one key, and closes them when it cannot', async () => {
    const other = toolSocket('other', 'OWNER');
    toolSocket('k', 'OWNER');
    const failure = new Error('The database is away.');
    keys.set('k', failure);
    recheck.lookAtKey('k');
    await settled();
    expect([open, logged]).toEqual([[other], [failure]]);
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
