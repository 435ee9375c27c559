import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { graphiqlPage } from './graphiql.ts';

/**
 * Serves the web app: its files, compressed where the build has done so and the browser takes it, and its page on every other path that a browser asks for.
 *
 * @param simulatorUrl Of a demo: the page says by it that this is one. Null otherwise.
 */
export async function registerWebApp(
  http: FastifyInstance,
  folder: string,
  simulatorUrl: string | null,
): Promise<void> {
  const page = 'index.html';
  if (!existsSync(path.join(folder, page))) {
    http.get('/', (_request, reply) =>
      reply.type('text/plain').send('The web app is not built. Run: pnpm build\n'),
    );
    return;
  }
  const text = pageText(path.join(folder, page), simulatorUrl);
  await http.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    // A route of its own: for members only.
    globIgnore: [graphiqlPage, page, '**/*.{br,gz}'],
    preCompressed: true,
    index: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      // Built files carry a hash in their name; the page that names them must always be fresh.
      const isHashed = path.relative(folder, file).split(path.sep).includes('assets');
      void reply.header(
        'cache-control',
        isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  http.setNotFoundHandler((request, reply) => {
    if (!wantsPage(request))
      return reply.code(404).send({
        errors: [
          { message: 'There is nothing at this address.', extensions: { code: 'NOT_FOUND' } },
        ],
      });
    return reply
      .headers({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' })
      .send(text);
  });
}

/** Browsers ask for HTML; what watches whether a site is up, and `curl`, ask for anything at its front door. */
function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return /^\/(?:$|\?)/.test(url) || headers.accept?.includes('text/html') === true;
}

function pageText(file: string, simulatorUrl: string | null): string {
  const text = readFileSync(file, 'utf8');
  if (simulatorUrl === null) return text;
  return text.replace('</head>', `<meta name="patchbay-demo" content="${simulatorUrl}"></head>`);
}
