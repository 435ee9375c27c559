import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import fastifyApollo from '@as-integrations/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import { auditServer } from 'graphql-http';
import {
  Arg,
  Ctx,
  Extensions,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
  buildSchemaSync,
} from 'type-graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApolloServer, type HttpOperation } from './apollo.ts';
import { AppError } from './errors.ts';
import { createPreparer } from './prepare.ts';
import { anonymous, type Principal } from './principal.ts';

class Context {
  // Apollo copies what it is given, and a copy has no private fields: resolvers must get the object itself.
  readonly #greeting = 'Hello';
  greet(name: string): string {
    return `${this.#greeting}, ${name}`;
  }
}

@Resolver()
class GreetingResolver {
  @Extensions({ permission: 'PUBLIC' })
  @Query(() => String)
  greet(@Ctx() context: Context, @Arg('name', () => String) name: string): string {
    return context.greet(name);
  }

  @Extensions({ permission: 'PUBLIC' })
  @Query(() => String, { nullable: true })
  broken(): string {
    throw new Error('select * from secrets');
  }

  @Extensions({ permission: 'PUBLIC' })
  @Query(() => String, { nullable: true })
  lost(): string {
    throw new AppError('NOT_FOUND', 'There is no such parcel.');
  }

  @Extensions({ permission: 'SECRET_READ' })
  @Query(() => String)
  secret(): string {
    return 'secret';
  }

  @Extensions({ permission: 'SIGNED_IN' })
  @Mutation(() => Boolean)
  change(): boolean {
    changes += 1;
    return true;
  }

  @Extensions({ permission: 'PUBLIC' })
  @Subscription(() => String, {
    subscribe: () => {
      throw new Error('never');
    },
  })
  greeted(@Root() name: string): string {
    return name;
  }
}

let changes = 0;
const member: Principal = {
  key: 'm',
  organizationId: 'o',
  permissions: new Set(),
  expiresAt: null,
};
const logged: unknown[] = [];
const log = {
  error: (fields: Readonly<Record<string, unknown>>) => void logged.push(fields['err']),
  warn: (message: unknown) => void logged.push(message),
  info: () => undefined,
};
let app: FastifyInstance;
let url: string;

beforeAll(async () => {
  const schema = buildSchemaSync({
    resolvers: [GreetingResolver],
    validate: false,
    pubSub: {
      publish: () => undefined,
      subscribe: () => {
        throw new Error('never');
      },
    },
  });
  const apollo = createApolloServer({
    preparer: createPreparer({ schema }),
    log,
    newRequestId: () => 'outside',
  });
  await apollo.start();
  app = Fastify({ bodyLimit: 256 * 1024 });
  await app.register(fastifyApollo<HttpOperation>(apollo), {
    context: async (request) => {
      if (request.headers['x-fail'] !== undefined) throw new Error('select context');
      const principal = request.headers.authorization === undefined ? anonymous : member;
      return { principal, requestId: 'r-1', context: new Context() };
    },
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/graphql`;
});
afterAll(() => app.close());
beforeEach(() => {
  logged.length = 0;
  changes = 0;
});

async function post(body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text,
    body: JSON.parse(text) as Answer,
  };
}

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: { message: string; path?: string[]; extensions: Record<string, unknown> }[];
}

const modern = { accept: 'application/graphql-response+json' };
const signedIn = { authorization: 'Bearer m' };

/** Any client but a browser's form can send such a header; without one a GET is taken for a forgery. */
const fetchFn: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('authorization', signedIn.authorization);
  headers.set('apollo-require-preflight', 'true');
  return fetch(input, { ...init, headers });
};

function get(query: string, headers: Record<string, string>): Promise<Response> {
  const search = `?query=${encodeURIComponent(query)}`;
  return fetch(`${url}${search}`, { headers: { ...signedIn, ...headers } });
}

describe('GraphQL over HTTP', () => {
  it('passes all 61 audits of the specification', async () => {
    const results = await auditServer({ url, fetchFn });
    const complaints = results.filter(({ status }) => status !== 'ok');
    expect(results).toHaveLength(61);
    expect(complaints.map(({ id, name, status }) => `${status} ${id} ${name}`)).toEqual([]);
  });

  it('gives resolvers the very context that was made for the request', async () => {
    const { body, status } = await post({
      query: 'query ($n: String!) { greet(name: $n) }',
      variables: { n: 'Ann' },
    });
    expect({ body, status }).toEqual({ body: { data: { greet: 'Hello, Ann' } }, status: 200 });
  });

  it.each([
    ['a syntax error', { query: '{' }, 'GRAPHQL_PARSE_FAILED', 400],
    ['an unknown field', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED', 400],
    [
      'a bad variable',
      { query: 'query ($n: String!) { greet(name: $n) }', variables: { n: 1 } },
      'BAD_USER_INPUT',
      400,
    ],
    [
      'an operation that is not there',
      { query: 'query A { broken }', operationName: 'B' },
      'OPERATION_RESOLUTION_FAILURE',
      400,
    ],
    ['a caller who is not signed in', { query: '{ secret }' }, 'UNAUTHENTICATED', 401],
    ['a subscription', { query: 'subscription { greeted }' }, 'BAD_REQUEST', 400],
  ])(
    'refuses %s with its code: 200 as application/json, else with a status',
    async (_what, request, code, status) => {
      const plain = await post(request);
      expect([plain.status, plain.type]).toEqual([200, 'application/json; charset=utf-8']);
      const strict = await post(request, modern);
      expect([strict.status, strict.type]).toEqual([
        status,
        'application/graphql-response+json; charset=utf-8',
      ]);
      for (const { body } of [plain, strict]) {
        expect(body.errors?.[0]?.extensions).toMatchObject({ code, requestId: 'r-1' });
        expect(body).not.toHaveProperty('data');
      }
      expect(logged).toEqual([]);
    },
  );

  it('refuses what a member may not with 403, and runs nothing', async () => {
    const { status, body } = await post(
      { query: '{ secret greet(name: "x") }' },
      { ...modern, ...signedIn },
    );
    expect([status, body.errors?.[0]?.extensions['code']]).toEqual([403, 'FORBIDDEN']);
  });

  it('masks what fails inside, keeps what was written for the caller, and logs the first once', async () => {
    const { body, text, status } = await post({ query: '{ broken lost greet(name: "x") }' });
    expect(status).toBe(200);
    expect(body.data).toEqual({ broken: null, lost: null, greet: 'Hello, x' });
    expect(body.errors?.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
      [['broken'], 'INTERNAL_SERVER_ERROR'],
      [['lost'], 'NOT_FOUND'],
    ]);
    expect(text).not.toMatch(/secrets|stack/);
    expect(logged).toEqual([new Error('select * from secrets')]);
  });

  it('masks a context that could not be made', async () => {
    const { text, body } = await post({ query: '{ broken }' }, { 'x-fail': '1' });
    expect(body.errors?.[0]?.extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      requestId: 'outside',
    });
    expect(text).not.toContain('select');
    expect(logged).toEqual([new Error('select context')]);
  });

  it('takes no batches, no persisted queries and no forms', async () => {
    expect((await post([{ query: '{ broken }' }])).status).toBe(400);
    const persisted = { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } };
    expect((await post(persisted)).body.errors?.[0]?.extensions['code']).toBe(
      'PERSISTED_QUERY_NOT_SUPPORTED',
    );
    const form = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', ...signedIn },
      body: '{"query":"mutation { change }"}',
    });
    expect(form.status).toBe(400);
    expect(changes).toBe(0);
  });

  it('takes a GET for a forgery unless a header shows that no page sent it, and never changes anything by it', async () => {
    expect((await get('{ broken }', {})).status).toBe(400);
    const mutation = await get('mutation { change }', { 'apollo-require-preflight': '1' });
    expect([mutation.status, mutation.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await get('{ __typename }', { 'apollo-require-preflight': '1' })).status).toBe(200);
    expect(changes).toBe(0);
  });

  it('refuses an answer in a type that it does not have', async () => {
    expect((await post({ query: '{ __typename }' }, { accept: 'text/csv' })).status).toBe(406);
  });

  it('shows no landing page', async () => {
    const response = await fetch(url, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('<html');
  });

  it('refuses a body of 10 MB and lives on', async () => {
    const query = '{ __typename }';
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { x: 'x'.repeat(10_000_000) } }),
    });
    expect(response.status).toBe(413);
    expect((await post({ query })).status).toBe(200);
  });
});
