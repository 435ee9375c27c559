import { once } from 'node:events';
import { type AddressInfo, type Socket, createServer } from 'node:net';

const right = JSON.stringify({ account: 'Acme News' });
const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const chunk = Buffer.alloc(64 * 1024, 'x');

/** How it treats who asks: right, or in a way that no client expects. */
export type Manner = 'right' | 'drips' | 'floods' | 'hangs up' | 'is silent';

export interface RudeServer {
  readonly url: string;
  manner: Manner;
  /** Bytes that it got rid of while it flooded. */
  readonly flooded: () => number;
  close(): Promise<void>;
}

/** Speaks HTTP on loopback by bare sockets, so that it can do it wrong. */
export async function startRudeServer(): Promise<RudeServer> {
  let flooded = 0;
  const sockets = new Set<Socket>();
  const answers: Record<Manner, (socket: Socket) => void> = {
    right: (socket) =>
      void socket.end(
        `${head}content-length: ${right.length}\r\nconnection: close\r\n\r\n${right}`,
      ),
    drips: (socket) => {
      socket.write(`${head}content-length: 1000\r\n\r\n`);
      const drip = setInterval(() => socket.write(' '), 1000);
      socket.on('close', () => clearInterval(drip));
    },
    floods: (socket) => {
      const size = 500 * 1024 * 1024;
      let left = size;
      socket.write(`${head}content-length: ${size}\r\n\r\n`);
      const flood = () => {
        while (left > 0 && !socket.destroyed) {
          left -= chunk.length;
          flooded += chunk.length;
          if (!socket.write(chunk)) return;
        }
      };
      socket.on('drain', flood);
      flood();
    },
    'hangs up': (socket) => {
      socket.write(`${head}content-length: 1000\r\n\r\n{"acc`, () => socket.destroy());
    },
    'is silent': () => undefined,
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    socket.once('data', () => answers[rude.manner](socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const rude: RudeServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    manner: 'right',
    flooded: () => flooded,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return rude;
}
