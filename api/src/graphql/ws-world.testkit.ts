import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { afterEach, beforeEach, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { LiveEvent } from './live-stream.ts';
import { ManualTimers } from './manual-timers.testkit.ts';
import { createPreparer } from './prepare.ts';
import { anonymous, type Principal } from './principal.ts';
import { PushIterator } from './push-iterator.ts';
import {
  createSubscriptionServer,
  type SubscriptionServer,
  type WsLimits,
} from './ws-transport.ts';

export const listeners = new Set<PushIterator<LiveEvent<string>>>();
export const member: Principal = {
  key: 'm',
  organizationId: 'o',
  permissions: new Set(['READ']),
  expiresAt: null,
};
const stored: string[] = [];

export function publish(value: string): void {
  stored.push(value);
  for (const listener of listeners) listener.push({ position: stored.length, value });
}

/** Adds to a field what only code can say. */
function set(root: GraphQLObjectType | null | undefined, field: string, more: object): void {
  Object.assign(root?.getFields()[field] ?? {}, more);
}

function createSchema() {
  const schema = buildSchema(`
    type Query { a: Int }
    type Mutation { b: Int }
    type Subscription { said(after: String, n: Int): String! secret: Int }
  `);
  set(schema.getQueryType(), 'a', { extensions: { permission: 'PUBLIC' } });
  set(schema.getMutationType(), 'b', { extensions: { permission: 'PUBLIC' } });
  set(schema.getSubscriptionType(), 'secret', { extensions: { permission: 'SECRET' } });
  set(schema.getSubscriptionType(), 'said', {
    extensions: { permission: 'READ' },
    subscribe: () => {
      const events: PushIterator<LiveEvent<string>> = new PushIterator(() =>
        listeners.delete(events),
      );
      listeners.add(events);
      return {
        [Symbol.asyncIterator]: () => events,
        positionOf: Number,
        since: async (position: number) =>
          stored
            .map((value, i) => ({ value, position: i + 1 }))
            .filter((event) => event.position > position)
            .slice(0, 2),
      };
    },
    resolve: (event: LiveEvent<string>) => {
      if (event.value === 'fail') throw new Error('select broken');
      return event.value;
    },
  });
  return schema;
}

let http: Server;
export let server: SubscriptionServer;
export let timers: ManualTimers;
export let url: string;
let principal: Principal;
export const clients: { terminate?(): void; dispose?(): unknown }[] = [];
const logged: unknown[] = [];

export async function start(limits: Partial<WsLimits> = {}): Promise<void> {
  http = createServer();
  timers = new ManualTimers();
  server = createSubscriptionServer({
    httpServer: http,
    path: '/graphql',
    preparer: createPreparer({ schema: createSchema() }),
    authenticate: async (request, params) => {
      if (params['explode'] === true) throw new Error('select explode');
      if (params['anonymous'] === true)
        return { principal: anonymous, contextFor: async () => ({}) };
      return request.headers.authorization === 'wrong'
        ? null
        : { principal, contextFor: async () => ({}) };
    },
    allowedOrigin: (origin, host) => origin === `http://${host}`,
    log: { error: (fields) => void logged.push(fields['err']) },
    newRequestId: () => 'r',
    limits: { closeGrace: 50, ...limits },
    timers,
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  url = `127.0.0.1:${(http.address() as AddressInfo).port}`;
}

/** Signs further sockets in as somebody else. */
export function signInAs(someone: Principal): void {
  principal = someone;
}

beforeEach(() => {
  principal = member;
  stored.length = 0;
  logged.length = 0;
});

afterEach(async () => {
  for (const client of clients.splice(0)) {
    client.terminate?.();
    await client.dispose?.();
  }
  await server.close();
  await new Promise((resolve) => http.close(resolve));
});

type Message = { type: string; id?: string; payload?: unknown };

/** A socket without manners: says what it is told to. */
export class Raw {
  readonly messages: Message[] = [];
  readonly socket: WebSocket;
  readonly closed: Promise<string>;
  readonly opened: Promise<string>;

  constructor(
    options: { path?: string; protocol?: string; headers?: Record<string, string> } = {},
  ) {
    const protocol = options.protocol ?? 'graphql-transport-ws';
    this.socket = new WebSocket(
      `ws://${url}${options.path ?? '/graphql'}`,
      protocol === '' ? [] : [protocol],
      { headers: options.headers ?? {} },
    );
    clients.push(this.socket);
    this.socket.on('message', (data: Buffer) =>
      this.messages.push(JSON.parse(data.toString()) as Message),
    );
    this.closed = new Promise((resolve) => {
      this.socket.on('close', (code, reason) => resolve(`${code} ${reason.toString()}`));
    });
    this.opened = new Promise((resolve) => {
      this.socket.on('open', () => resolve('open'));
      this.socket.on('error', () => undefined);
      this.socket.on('unexpected-response', (_, response) => {
        response.resume();
        resolve(`HTTP ${response.statusCode}`);
      });
    });
  }

  say(message: unknown): void {
    this.socket.send(
      typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message),
    );
  }

  async hear(type: string): Promise<Message> {
    return vi.waitUntil(() => this.messages.find((message) => message.type === type), {
      timeout: 60_000,
      interval: 5,
    });
  }

  static async ready(
    params: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Raw> {
    const raw = new Raw({ headers });
    await raw.opened;
    raw.say({ type: 'connection_init', payload: params });
    await raw.hear('connection_ack');
    return raw;
  }

  subscribe(query: string, more: object = {}, id = '1'): void {
    this.say({ type: 'subscribe', id, payload: { query, ...more } });
  }
}

export const said = 'subscription ($after: String) { said(after: $after) }';
/** Waits until that many sources are listened to. */
export function listening(count = 1): Promise<boolean> {
  return vi.waitUntil(() => listeners.size === count, { timeout: 60_000, interval: 5 });
}

export async function livesOn(): Promise<void> {
  const raw = await Raw.ready();
  raw.subscribe('{ a }');
  await raw.hear('error');
  raw.socket.terminate();
}
