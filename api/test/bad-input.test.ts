import { describe, expect, it } from 'vitest';
import * as integrations from './testkit/integration-documents.ts';
import { mailForm } from './testkit/integration-stories.ts';
import { useRefusingStory } from './testkit/refusing-story.ts';

const story = useRefusingStory();

async function refusalOf(form: object): Promise<string[]> {
  const input = { ...mailForm(story.world), saveInactive: true, ...form };
  const { connectIntegration } = await story.admin.get(integrations.Connect, { input });
  const { integration, check, userErrors } = connectIntegration;
  expect({ integration, check }).toEqual({ integration: null, check: null });
  return userErrors.map(({ code, path }) => [code, ...path].join(' ')).toSorted();
}

async function codeOf(body: unknown): Promise<string | undefined> {
  const { errors, data } = await story.admin.post(body);
  expect(data ?? null).toBeNull();
  return errors[0]?.extensions.code;
}

describe('a form', () => {
  const good = { host: '127.0.0.1', port: 587, security: 'starttls', username: 'me' };
  const table: [what: string, form: () => object, refusals: string[]][] = [
    ['an unknown provider', () => ({ providerKey: 'no-such' }), ['NOT_FOUND providerKey']],
    ['a provider key with a NUL', () => ({ providerKey: 'smtp\0' }), ['NOT_FOUND providerKey']],
    ['a key of every object', () => ({ providerKey: '__proto__' }), ['NOT_FOUND providerKey']],
    ['an unknown auth mode', () => ({ authMode: 'magic' }), ['INVALID_FIELD authMode']],
    [
      'a missing field',
      () => ({ config: { ...good, host: undefined } }),
      ['INVALID_FIELD config host'],
    ],
    ['an extra field', () => ({ config: { ...good, extra: 1 } }), ['INVALID_FIELD config extra']],
    [
      'an ill-typed field',
      () => ({ config: { ...good, port: '587' } }),
      ['INVALID_FIELD config port'],
    ],
    [
      'a number out of range',
      () => ({ config: { ...good, port: 70_000 } }),
      ['INVALID_FIELD config port'],
    ],
    [
      'an object for a field',
      () => ({ config: { ...good, username: { a: 1 } } }),
      ['INVALID_FIELD config username'],
    ],
    [
      'a value that is not offered',
      () => ({ config: { ...good, security: 'magic' } }),
      ['INVALID_FIELD config security'],
    ],
    [
      'a long value',
      () => ({ config: { ...good, username: 'x'.repeat(321) } }),
      ['INVALID_FIELD config username'],
    ],
    [
      'a NUL in a value',
      () => ({ config: { ...good, username: 'a\0b' } }),
      ['INVALID_FIELD config username'],
    ],
    ['no secret', () => ({ credentials: {} }), ['INVALID_FIELD credentials password']],
    [
      'a secret that is a list',
      () => ({ credentials: { password: ['x'] } }),
      ['INVALID_FIELD credentials password'],
    ],
    ['a list for a form', () => ({ config: [] }), ['INVALID_FIELD config']],
    ['a text for a form', () => ({ credentials: 'password' }), ['INVALID_FIELD credentials']],
  ];
  it.each(table)('with %s is refused at that field', async (_what, form, refusals) => {
    expect(await refusalOf(form())).toEqual(refusals);
  });

  it('with 5,000 unknown fields gets few errors', async () => {
    const config = Object.fromEntries(
      Array.from({ length: 5_000 }, (_field, index) => [`f${index}`, 1]),
    );
    const refusals = await refusalOf({ config });
    expect(refusals.length).toBeGreaterThan(0);
    expect(refusals.length).toBeLessThanOrEqual(100);
  });
});

describe('a bomb', () => {
  const connect = (input: object) => ({
    query:
      'mutation Bomb($input: ConnectIntegrationInput!) { connectIntegration(input: $input) { userErrors { code } } }',
    variables: { input: { ...mailForm(story.world), ...input } },
  });
  /** As text: this deep, JSON.stringify does not write it. */
  const nested = (depth: number) =>
    JSON.stringify(connect({ config: 'HERE' })).replace(
      '"HERE"',
      `${'['.repeat(depth)}${']'.repeat(depth)}`,
    );

  it.each([
    [
      '10 MB of configuration',
      () => connect({ config: { host: 'x'.repeat(10_000_000) } }),
      'BAD_REQUEST',
    ],
    [
      '200 KB of configuration',
      () => connect({ config: { host: 'x'.repeat(200_000) } }),
      'BAD_USER_INPUT',
    ],
    ['JSON nested 20 deep', () => nested(20), 'BAD_USER_INPUT'],
    ['JSON nested 5,000 deep', () => nested(5_000), 'BAD_USER_INPUT'],
    [
      '100,000 numbers',
      () => connect({ config: Array.from({ length: 100_000 }, () => 1) }),
      'BAD_USER_INPUT',
    ],
    [
      'a prototype',
      () => JSON.stringify(connect({})).replace('"host"', '"__proto__":{"admin":true},"host"'),
      'BAD_REQUEST',
    ],
    ['no JSON', () => '{"query": ', 'BAD_REQUEST'],
    ['a text', () => '"query"', 'BAD_REQUEST'],
    ['a batch', () => [{ query: '{ me { role } }' }, { query: '{ me { role } }' }], 'BAD_REQUEST'],
    ['nothing', () => '', 'BAD_REQUEST'],
    ['a query that is a number', () => ({ query: 1 }), 'BAD_REQUEST'],
    [
      'variables that are a text',
      () => ({ query: '{ me { role } }', variables: 'x' }),
      'BAD_REQUEST',
    ],
    ['no closing brace', () => ({ query: '{ me { role }' }), 'GRAPHQL_PARSE_FAILED'],
    ['10,000 opening braces', () => ({ query: '{ me '.repeat(10_000) }), 'GRAPHQL_PARSE_FAILED'],
    [
      '3,000 tokens',
      () => ({ query: `{ ${'__typename '.repeat(3_000)} }` }),
      'GRAPHQL_PARSE_FAILED',
    ],
    [
      '16 aliases',
      () => ({
        query: `{ ${Array.from({ length: 16 }, (_a, n) => `a${n}: __typename`).join(' ')} }`,
      }),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a list literal nested 500 deep',
      () => ({ query: `{ nodes(ids: ${'['.repeat(500)}${']'.repeat(500)}) { id } }` }),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      '13 levels',
      () => ({
        query: `{ providers { integrations { ${'provider { integrations { '.repeat(6)} id ${'} }'.repeat(6)} } } }`,
      }),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a page of pages',
      () => ({
        query:
          '{ integrations(first: 100) { nodes { provider { integrations { provider { integrations { id } } } } } } }',
      }),
      'COST_LIMIT_EXCEEDED',
    ],
    [
      'two billion rows',
      () => ({ query: '{ activity(first: 2147483647) { nodes { id } } }' }),
      'COST_LIMIT_EXCEEDED',
    ],
    [
      'a cycle of fragments',
      () => ({ query: 'fragment A on Query { ...B } fragment B on Query { ...A } { ...A }' }),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'an unknown operation',
      () => ({ query: 'query A { me { role } }', operationName: 'B' }),
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'a subscription over HTTP',
      () => ({ query: 'subscription { integrationChanged { kind } }' }),
      'BAD_REQUEST',
    ],
  ] as [string, () => unknown, string][])('of %s is refused', async (_what, body, code) => {
    expect(await codeOf(body())).toBe(code);
  });
});
