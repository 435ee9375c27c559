import { existsSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Identity, SessionCookies } from '../modules/identity/index.ts';
import { authenticateRequest } from './authentication.ts';
import { graphiqlHeaders } from './security-headers.ts';

/** Inside the folder of the built web app. */
export const graphiqlPage = 'graphiql/index.html';

interface GraphiqlOptions {
  readonly identity: Identity;
  readonly cookies: SessionCookies;
  readonly webFolder: string;
}

/** `GET /graphiql`: the page on which members try operations. Everybody else signs in first, and comes back. */
export function registerGraphiql(
  http: FastifyInstance,
  { identity, cookies, webFolder }: GraphiqlOptions,
): void {
  http.get('/graphiql', { helmet: graphiqlHeaders }, async (request, reply) => {
    const found = await authenticateRequest(identity, cookies, request, reply);
    void reply.header('cache-control', 'no-cache');
    if (!found.ok || found.member === null) return reply.redirect('/sign-in?to=/graphiql');
    if (!existsSync(path.join(webFolder, graphiqlPage)))
      return reply.type('text/plain').send('GraphiQL is not built. Run: pnpm build\n');
    return reply.sendFile(graphiqlPage);
  });
}
