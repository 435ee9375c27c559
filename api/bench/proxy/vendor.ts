/** A provider on this machine that answers with what it was sent. A process of its own. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface Opened {
  readonly origin: string;
}

const server = createServer((request, response) => {
  buffer(request).then(
    (body) => {
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': body.length,
      });
      response.end(body);
    },
    () => response.destroy(),
  );
});

process.once('disconnect', () => process.exit());
process.once('SIGTERM', () => process.exit());

server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
const port = typeof address === 'object' ? address?.port : undefined;
process.send?.({ origin: `http://127.0.0.1:${port}` } satisfies Opened);
