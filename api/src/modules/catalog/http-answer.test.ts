import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeVendor, startFakeVendor } from '../../../test/fixtures/catalog/fake-vendor.ts';
import { loopbackOutbound } from '../../../test/fixtures/catalog/loopback-outbound.ts';
import type { CheckResult } from './check-spec.ts';
import { lintProvider } from './lint-provider.ts';
import { toProvider } from './provider-file.ts';
import { runCheck } from './run-check.ts';

const acme = readFileSync(
  new URL('../../../test/fixtures/catalog/acme.yaml', import.meta.url),
  'utf8',
);
const bodyRule =
  '        body:\n          - path: id\n            exists: true\n            fails: UNEXPECTED_ANSWER\n      identity: ${body.name}\n';
const auth = "  auth: { kind: BEARER, token: '${credentials.apiKey}' }\n";

let vendor: FakeVendor;
beforeAll(async () => {
  vendor = await startFakeVendor();
});
afterAll(() => vendor.close());

/** Runs the fixture's check with changes of its file. */
async function check(...changes: readonly (readonly [string, string])[]): Promise<CheckResult> {
  const text = changes.reduce((file, [from, to]) => {
    expect(file).toContain(from);
    return file.replace(from, () => to);
  }, acme);
  const { provider, problems } = lintProvider('acme.yaml', text);
  expect(problems).toEqual([]);
  if (provider === undefined) throw new Error('the file has problems');
  const forms = { config: { host: 'api.acme.example' }, credentials: { apiKey: 'ak_0123' } };
  const ports = { outbound: loopbackOutbound(vendor.port), clock: { now: () => new Date(0) } };
  return runCheck(toProvider(provider), 'api-key', forms, ports);
}

test.each([
  ['a header', "      headers: { x-key: '${credentials.apiKey}' }\n"],
  ['the query', "      query: { key: '${credentials.apiKey}' }\n"],
])('credentials that travel in %s are told as accepted', async (_, part) => {
  vendor.answer({ body: { id: 1, name: 'Acme' } });
  const moved = [
    [auth, ''],
    ['      expect:\n', `${part}      expect:\n`],
  ] as const;
  expect(await check(...moved)).toMatchObject({ message: 'Acme accepted the credentials.' });
});

describe('without credentials', () => {
  const open = [
    [auth, ''],
    ['          x-secret: true\n', '          x-secret: true\n          x-used-for: Syncing.\n'],
  ] as const;

  test.each([
    [200, 'OK', 'Acme answered.'],
    [401, 'FAILED', 'Acme wants a sign-in at this address (401).'],
    [403, 'FAILED', 'Acme does not allow this (403).'],
    [404, 'FAILED', 'Acme has nothing at this address (404).'],
  ])('%s claims nothing about them', async (status, outcome, message) => {
    vendor.answer({ status, body: { id: 1 } });
    expect(await check(...open)).toMatchObject({ outcome, message });
  });
});

describe('a content type that is expected', () => {
  const xml =
    '        contentType: [text/xml, application/rss]\n        text:\n          - { startsWith: <, fails: UNEXPECTED_ANSWER }\n';

  test.each([
    ['text/xml', 'OK'],
    ['Text/XML; charset=utf-8', 'OK'],
    ['application/rss+xml', 'OK'],
    ['text/html', 'FAILED'],
    ['application/xml', 'FAILED'],
    ['x-text/xml', 'FAILED'],
    ['', 'FAILED'],
  ])('%s: %s', async (type, outcome) => {
    vendor.answer({ body: '<jobs/>', headers: { 'content-type': type } });
    expect(await check([bodyRule, xml])).toMatchObject({ outcome });
  });

  test('is asked for, and what came instead is told', async () => {
    vendor.answer({ body: '<html>', headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(await check([bodyRule, xml])).toMatchObject({
      code: 'UNEXPECTED_ANSWER',
      message:
        'The server answered 200, but with text/html instead of text/xml or application/rss.',
    });
    expect(vendor.received[0]?.headers.accept).toBe('text/xml, application/rss');
  });

  test('comes before the text, whose rule has words of its own', async () => {
    vendor.answer({ body: 'no feed', headers: { 'content-type': 'text/xml' } });
    const rule = xml.replace('fails:', 'message: It is no feed., field: config.host, fails:');
    expect(await check([bodyRule, rule])).toMatchObject({
      code: 'UNEXPECTED_ANSWER',
      message: 'It is no feed.',
      fieldAtFault: 'config.host',
    });
  });
});

describe('an answer whose body tells more than its status', () => {
  const means = `      answerMeans:
        - when: { status: [401, 403], path: error, in: [Suspended, Closed] }
          fails: FORBIDDEN
          messagePath: why
          hint: Ask Acme.
          field: config.host
        - when: { status: [403], path: error, exists: true }
          fails: RATE_LIMITED
        - when: { status: [502], path: ok, exists: false }
          fails: NOT_FOUND
        - when: { status: [200], path: warning, exists: true }
          fails: SERVER_ERROR
          message: Acme is in maintenance.
      expect:
`;
  const tell = () => check(['      expect:\n', means]);

  const refused = 'Acme refused the credentials (401).';
  const forbidden = 'Acme knows the credentials but does not allow this (403).';
  const apiKey = 'credentials.apiKey';
  test.each([
    [401, { error: 'Suspended', why: 'Unpaid' }, 'FORBIDDEN', 'Unpaid', 'config.host'],
    [403, { error: 'Closed' }, 'FORBIDDEN', forbidden, 'config.host'],
    [401, { error: 'Other' }, 'UNAUTHORIZED', refused, apiKey],
    [403, { error: 'Other' }, 'RATE_LIMITED', 'Acme wants fewer requests (403).', null],
    [403, {}, 'FORBIDDEN', forbidden, apiKey],
    [403, 'error', 'FORBIDDEN', forbidden, apiKey],
    [500, { error: 'Suspended' }, 'SERVER_ERROR', 'Acme failed to answer (500).', null],
    [502, {}, 'NOT_FOUND', 'Acme has nothing at this address (502).', 'config.host'],
    [502, '<html>', 'SERVER_ERROR', 'Acme failed to answer (502).', null],
    [200, { id: 1, warning: 'x' }, 'SERVER_ERROR', 'Acme is in maintenance.', null],
    [200, { id: 1 }, null, 'Acme accepted the credentials.', null],
  ])('%s %j → %s', async (status, body, code, message, fieldAtFault) => {
    vendor.answer({ status, body });
    expect(await tell()).toMatchObject({ code, message, fieldAtFault });
  });

  test('is told with the hint of its rule', async () => {
    vendor.answer({ status: 401, body: { error: 'Suspended' } });
    expect(await tell()).toMatchObject({ hint: 'Ask Acme.' });
  });
});
