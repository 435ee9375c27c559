import { existsSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { SessionCookies } from '../modules/identity/index.ts';
import { type Doorkeepers, authenticateRequest } from './authentication.ts';
import { graphiqlHeaders } from './security-headers.ts';

/** Inside the folder of the built web app. */
export const graphiqlPage = 'graphiql/index.html';

interface GraphiqlOptions {
  readonly doors: Doorkeepers;
  readonly cookies: SessionCookies;
  readonly webFolder: string;
}

/** `GET /graphiql`: the page on which members try operations. Everybody else signs in first, and comes back. */
export function registerGraphiql(
  http: FastifyInstance,
  { doors, cookies, webFolder }: GraphiqlOptions,
): void {
  http.get('/graphiql', { helmet: graphiqlHeaders }, async (request, reply) => {
    const found = await authenticateRequest(doors, cookies, request, reply);
    void reply.header('cache-control', 'no-cache');
    if (!found.ok || found.caller?.kind !== 'MEMBER')
      return reply.redirect('/sign-in?to=/graphiql');
    if (!existsSync(path.join(webFolder, graphiqlPage)))
      return reply.type('text/plain').send('GraphiQL is not built. Run: pnpm build\n');
    return reply.sendFile(graphiqlPage);
  });
}
