import type { FastifyInstance } from 'fastify';
import { printSchemaSorted, type Preparer } from '../graphql/index.ts';
import type { Services } from '../request-context.ts';

const hour = 'public, max-age=3600';

/** What anybody may read: the schema, the public keys that sign sessions, and the brand marks of the catalog. */
export function registerPublicDocuments(
  http: FastifyInstance,
  { identity }: Services,
  preparer: Preparer,
  icons: ReadonlyMap<string, string>,
): void {
  const sdl = printSchemaSorted(preparer.schema);
  http.get('/schema.graphql', (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(sdl),
  );
  http.get('/.well-known/jwks.json', (_request, reply) =>
    reply.header('cache-control', hour).send(identity.keys.jwks),
  );

  http.get<{ Params: { file: string } }>('/catalog/icons/:file', (request, reply) => {
    const svg = icons.get(request.params.file.replace(/\.svg$/, ''));
    if (svg === undefined) return reply.callNotFound();
    return reply.type('image/svg+xml').header('cache-control', hour).send(svg);
  });
}
