import { expect, test } from 'vitest';
import { curlExample } from './curl-example';

/** The body between the quotes of the shell. */
const bodyOf = (line: string): { query: string } =>
  JSON.parse(/-d '([^']+)'$/.exec(line)?.[1] ?? '') as { query: string };

test.each([
  [['health:read', 'activity:write'], 'dashboard'],
  [['integrations:read'], 'integrations(first: 5)'],
  [['activity:read'], 'activity(first: 5)'],
  [['activity:write'], 'eventType: "sync.completed"'],
  [['webhooks:manage'], 'webhooks {'],
  [['messages:send'], '__typename'],
])('a key for %j is tried with something that it may do', (scopes, part) => {
  const line = curlExample('https://hub.example.com', 'pbk_abc_secret', scopes);
  expect(line).toContain('curl https://hub.example.com/graphql');
  expect(line).toContain("-H 'authorization: Bearer pbk_abc_secret'");
  expect(bodyOf(line).query).toContain(part);
});
