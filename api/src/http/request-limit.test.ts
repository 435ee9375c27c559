import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import fastify from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { limitArrival } from './request-limit.ts';

const arrivalMs = 100;

async function serve(): Promise<number> {
  const http = fastify();
  limitArrival(http, (url) => url === '/handed-on', arrivalMs);
  http.post('/held', () => 'held');
  http.get('/held', () => 'held');
  http.post('/handed-on', {
    onRequest: async (request, reply) => {
      let length = 0;
      for await (const chunk of request.raw as AsyncIterable<Buffer>) length += chunk.length;
      return reply.send(`${length} bytes`);
    },
    handler: () => undefined,
  });
  await http.listen({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => http.close());
  return (http.server.address() as AddressInfo).port;
}

/** Sends the head of a request and half of its body; the rest when it is told to. */
async function halfOf(port: number, path: string) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const answer = text(socket);
  answer.catch(() => undefined);
  const head = `POST ${path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-type: text/plain`;
  socket.write(`${head}\r\ncontent-length: 4\r\n\r\nab`);
  return { answer, send: () => socket.write('cd') };
}

test('a body that does not arrive ends its connection, without an answer', async () => {
  const { answer } = await halfOf(await serve(), '/held');
  expect(await answer).toBe('');
});

test('one that is handed on as it comes may take longer', async () => {
  const port = await serve();
  const { answer, send } = await halfOf(port, '/handed-on');
  // The other one is cut off meanwhile: so much time has passed.
  await (
    await halfOf(port, '/held')
  ).answer;
  send();
  expect(await answer).toContain('4 bytes');
});

test('a request without a body is not timed', async () => {
  const port = await serve();
  const answer = await fetch(`http://127.0.0.1:${port}/held`);
  expect(await answer.text()).toBe('held');
});
