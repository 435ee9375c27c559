import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { AppError, ErrorLog } from './errors.ts';
import { LiveSocket, type Session } from './live-socket.ts';
import type { Preparer } from './prepare.ts';
import type { Principal } from './principal.ts';
import { createSharedSubscriptions } from './shared-subscriptions.ts';
import { systemTimers, type Timers } from './timers.ts';
import { type AllowedOrigin, isFromAllowedOrigin, pathOf, refuseUpgrade } from './upgrade.ts';
import { protocolOptions } from './ws-protocol.ts';

export interface WsLimits {
  /** Sockets of this server. */
  readonly sockets: number;
  /** Sockets of one credential. */
  readonly socketsPerPrincipal: number;
  readonly operationsPerSocket: number;
  readonly messagesPerSecond: number;
  readonly messageBytes: number;
  /** What may wait for a slow reader before it loses its socket. */
  readonly bufferedBytes: number;
  /** Milliseconds that a socket may take to introduce itself. */
  readonly initTimeout: number;
  /** Milliseconds between pings; a socket that answers none in this time is gone. */
  readonly keepAlive: number;
  /** Milliseconds that sockets have to say goodbye when the server closes. */
  readonly closeGrace: number;
}

const defaultWsLimits: WsLimits = {
  sockets: 10_000,
  socketsPerPrincipal: 100,
  operationsPerSocket: 50,
  messagesPerSecond: 50,
  messageBytes: 64 * 1024,
  bufferedBytes: 1024 * 1024,
  initTimeout: 3_000,
  keepAlive: 12_000,
  closeGrace: 2_000,
};

export interface SubscriptionServerOptions {
  readonly httpServer: Server;
  readonly path: string;
  readonly preparer: Preparer;
  /**
   * Who opens a socket, from its upgrade request and the payload of its `connection_init`. Null closes it with 4403; so
   * does an error, which says why.
   */
  authenticate(
    request: IncomingMessage,
    params: Readonly<Record<string, unknown>>,
  ): Promise<Session | AppError | null>;
  readonly allowedOrigin: AllowedOrigin;
  readonly log: ErrorLog;
  readonly newRequestId: () => string;
  readonly limits?: Partial<WsLimits>;
  readonly timers?: Timers;
}

export interface SubscriptionServer {
  /** Those behind the open sockets, one for each socket. */
  readonly principals: readonly Principal[];
  /** Closes the sockets of every principal that matches, with 4403; returns how many. */
  revoke(matches: (principal: Principal) => boolean): number;
  /** Closes the socket of a principal, with 4403, at a moment before its credential was to end. */
  endBy(principal: Principal, moment: Date): void;
  /** Takes no more sockets and closes those that there are, with 1001. */
  close(): Promise<void>;
  readonly sockets: number;
  /** How many sources of events are open. */
  readonly groups: number;
}

/** Serves GraphQL subscriptions over WebSocket (graphql-transport-ws) on a path of an HTTP server. */
export function createSubscriptionServer(options: SubscriptionServerOptions): SubscriptionServer {
  const limits = { ...defaultWsLimits, ...options.limits };
  const timers = options.timers ?? systemTimers;
  const { schema } = options.preparer;
  const shared = createSharedSubscriptions({ ...options, schema });
  const sockets = new Set<LiveSocket>();
  let isClosing = false;
  const protocol = makeServer<Record<string, unknown>, LiveSocket>(
    protocolOptions({ ...options, limits, shared, sockets }),
  );
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.messageBytes,
    handleProtocols,
  });

  function accept(socket: WebSocket, request: IncomingMessage, stream: Duplex): void {
    const live = new LiveSocket(socket, request, stream, limits, timers);
    sockets.add(live);
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => new Promise<void>((resolve) => live.send(text, resolve)),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (handle) => receive(live, handle, options.log),
      },
      live,
    );
    // A broken or oversized frame: ws closes the socket by itself, with the code that says why.
    socket.on('error', () => undefined);
    socket.on('pong', () => {
      live.isAlive = true;
    });
    socket.on('close', (code, reason) => {
      sockets.delete(live);
      live.dispose();
      closed(code, reason.toString()).catch((error: unknown) => {
        options.log.error({ err: error }, 'A socket could not be cleaned up.');
      });
    });
  }

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (pathOf(request) !== options.path) refuseUpgrade(socket, '404 Not Found', 'Not found');
    else if (isClosing || sockets.size >= limits.sockets) {
      refuseUpgrade(socket, '503 Service Unavailable', 'Too many sockets; try again later');
    } else if (!isFromAllowedOrigin(request, options.allowedOrigin)) {
      refuseUpgrade(socket, '403 Forbidden', 'This origin may not open a socket');
    } else {
      server.handleUpgrade(request, socket, head, (opened) => accept(opened, request, socket));
    }
  };
  options.httpServer.on('upgrade', upgrade);
  const stopBeat = keepAlive(sockets, limits.keepAlive, timers);

  return {
    get sockets() {
      return sockets.size;
    },
    get groups() {
      return shared.groups;
    },
    get principals() {
      return [...sockets].flatMap(({ session, isOpen }) =>
        session !== undefined && isOpen ? [session.principal] : [],
      );
    },
    revoke(matches) {
      const revoked = [...sockets].filter(({ session }) => session && matches(session.principal));
      for (const live of revoked) live.close('revoked');
      return revoked.length;
    },
    endBy(principal, moment) {
      for (const live of sockets) if (live.session?.principal === principal) live.endBy(moment);
    },
    async close() {
      isClosing = true;
      stopBeat();
      await closeAll(sockets, limits.closeGrace, timers);
      options.httpServer.off('upgrade', upgrade);
    },
  };
}

function receive(live: LiveSocket, handle: (text: string) => Promise<void>, log: ErrorLog): void {
  live.socket.on('message', (data, isBinary) => {
    // After close() a flood still arrives; it is no longer worth an answer.
    if (!live.isOpen) return;
    if (isBinary) live.close('binary');
    else if (!live.mayReceive()) live.close('tooManyMessages');
    else {
      // ws delivers a Buffer unless told otherwise.
      handle((data as Buffer).toString()).catch((error: unknown) => {
        log.error({ err: error }, 'A message of a socket could not be handled.');
        live.close('failed');
      });
    }
  });
}

function keepAlive(sockets: ReadonlySet<LiveSocket>, interval: number, timers: Timers): () => void {
  let cancel = timers.after(interval, beat);
  function beat(): void {
    for (const live of sockets) {
      if (!live.isAlive) live.socket.terminate();
      else if (live.isOpen) {
        live.isAlive = false;
        live.socket.ping();
      }
    }
    cancel = timers.after(interval, beat);
  }
  return () => cancel();
}

async function closeAll(
  sockets: ReadonlySet<LiveSocket>,
  grace: number,
  timers: Timers,
): Promise<void> {
  const gone = [...sockets].map((live) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    live.socket.once('close', () => resolve());
    live.close('goingAway');
    return promise;
  });
  const cancel = timers.after(grace, () => {
    for (const live of sockets) live.socket.terminate();
  });
  await Promise.all(gone);
  cancel();
}
