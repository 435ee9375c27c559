import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, createTestApp } from './testkit/test-app.ts';

const policy =
  "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;connect-src 'self';font-src 'self';" +
  "manifest-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none'";

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp({ env: { PATCHBAY_PUBLIC_URL: 'https://hub.example.com' } });
});
afterAll(() => app.close());

describe('every answer', () => {
  it.each([
    ['of GraphQL', '/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' } }],
    ['that refuses', '/graphql', { method: 'GET' }],
    ['of a probe', '/readyz', {}],
    ['of a document', '/schema.graphql', {}],
    ['of a path that there is not', '/api/nothing', {}],
  ])('%s carries the headers that keep a browser strict', async (_name, path, request) => {
    const { headers } = await fetch(`${app.url}${path}`, request);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': policy,
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'cross-origin-opener-policy': 'same-origin-allow-popups',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{12}$/);
  });
});
