import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, createTestApp } from './testkit/test-app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

describe('the page of the web app', () => {
  it.each([
    ['at the front door, also to who asks for anything', '/', '*/*', 200],
    ['there with a query as well', '/?from=mail', '*/*', 200],
    ['on any path that a browser visits', '/integrations/logs', 'text/html,*/*;q=0.8', 200],
    ['not where a tool took a wrong path', '/integrations/logs', '*/*', 404],
    ['not where a tool took a wrong path of the API', '/api/nothing', 'application/json', 404],
  ])('is %s', async (_where, path, accept, status) => {
    const answer = await fetch(`${app.url}${path}`, { headers: { accept } });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain(
      status === 200 ? 'text/html' : 'application/json',
    );
  });
});
