import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';

const tls = path.join(import.meta.dirname, '..', '..', '..', 'api', 'test', 'fixtures', 'tls');

interface Post {
  readonly title: string;
  readonly content: string;
  readonly status: string;
}

/** A WordPress site as far as Patchbay uses it. */
export interface WordpressSite {
  readonly url: string;
  readonly posts: Post[];
  /** From now on each post is refused with these words; null: none is. */
  refuse(message: string | null): void;
  close(): Promise<void>;
}

/** Answers over real HTTPS as its REST API does: developer.wordpress.org/rest-api/reference/posts and …/users. */
export async function startWordpress(): Promise<WordpressSite> {
  const posts: Post[] = [];
  let refusal: string | null = null;

  async function answer(request: IncomingMessage): Promise<[status: number, body: unknown]> {
    const { pathname } = new URL(request.url ?? '/', 'https://localhost');
    if (!request.headers.authorization?.startsWith('Basic '))
      return [401, { code: 'rest_not_logged_in', message: 'You are not currently logged in.' }];
    if (pathname === '/wp-json/wp/v2/users/me')
      return [200, { id: 3, name: 'Editor', capabilities: { publish_posts: true } }];
    if (pathname !== '/wp-json/wp/v2/posts' || request.method !== 'POST')
      return [404, { code: 'rest_no_route', message: 'No route was found.' }];
    const post = JSON.parse(await text(request)) as Post;
    if (refusal !== null) return [403, { code: 'rest_cannot_create', message: refusal }];
    posts.push(post);
    const id = 40 + posts.length;
    return [201, { id, link: `https://blog.example.com/?p=${id}`, status: post.status }];
  }

  const server = createServer(
    {
      key: await readFile(path.join(tls, 'server.key')),
      cert: await readFile(path.join(tls, 'server.pem')),
    },
    (request, response) => {
      void answer(request).then(([status, body]) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      });
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    posts,
    refuse(message) {
      refusal = message;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
