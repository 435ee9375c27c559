import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';

/** Starts to listen, and gives the address that a browser on this machine would open. */
export async function listen(
  http: FastifyInstance,
  { host, port }: Pick<Config, 'host' | 'port'>,
): Promise<string> {
  try {
    await http.listen({ host, port });
  } catch (error) {
    throw readable(error, host, port);
  }
  const address = http.server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  const shown =
    host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${shown}:${bound}`;
}

function readable(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new Error(
        `Port ${port} on ${host} is taken by another program. Stop it, or set PORT to a free port.`,
      );
    case 'EACCES':
      return new Error(
        `Port ${port} may not be used by this user. Set PORT to a number above 1023.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Error(
        `This machine has no address "${host}". Set HOST to one that it has, such as 127.0.0.1.`,
      );
    default:
      return error;
  }
}
