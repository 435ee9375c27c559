import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { TLSSocket, type SecureContext } from 'node:tls';
import type { VendorAnswer } from './case-file.ts';
import type { Listening } from './http-server.ts';

/** What a server that is no HTTP server does with a connection. */
export interface RawBehaviour {
  /** What is said at the moment to whoever connects. */
  readonly answer: () => VendorAnswer;
  /** Set where TLS starts at once. */
  readonly tls?: SecureContext;
  /** Takes over a connection that is neither left alone nor greeted here. */
  readonly serve: (socket: Socket) => void;
}

/** Listens on a port of this machine and plays what happens before a protocol begins. */
export async function serveRaw({ answer, tls, serve }: RawBehaviour): Promise<Listening> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    const { silent, hangUp, greeting } = answer();
    if (silent === true) return void socket.resume();
    if (hangUp === true) return void socket.destroy();
    if (greeting === undefined) return serve(socket);
    greet(tls === undefined ? socket : secured(socket, tls), greeting);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}

/** The server's side of a connection on which TLS starts at once. */
export function secured(socket: Socket, secureContext: SecureContext): Socket {
  const upgraded = new TLSSocket(socket, { isServer: true, secureContext });
  return upgraded.on('error', () => undefined);
}

/** Says one line; whatever the client says then is not listened to. */
function greet(socket: Socket, line: string): void {
  socket.write(`${line}\r\n`);
  socket.resume();
  socket.once('end', () => socket.end());
}
