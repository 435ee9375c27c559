/** What a key with the scope can ask at once, most telling first. */
const queries: readonly (readonly [scope: string, query: string])[] = [
  ['health:read', '{ dashboard { totals { total active errors } } }'],
  ['integrations:read', '{ integrations(first: 5) { nodes { name status } } }'],
  ['integrations:write', '{ integrations(first: 5) { nodes { name status } } }'],
  ['activity:read', '{ activity(first: 5) { nodes { message status createdAt } } }'],
  [
    'activity:write',
    'mutation { recordActivity(input: { events: [{ externalId: \\"first-sync\\", eventType: \\"sync.completed\\", ' +
      'status: SUCCESS, message: \\"12 orders synced\\" }] }) { recorded userErrors { message } } }',
  ],
  ['webhooks:manage', '{ webhooks { name url status } }'],
];
const anybodys = '{ __typename }';

/** A line for a shell that asks the server with this key something that its scopes allow. */
export function curlExample(origin: string, secret: string, scopes: readonly string[]): string {
  const query = queries.find(([scope]) => scopes.includes(scope))?.[1] ?? anybodys;
  return [
    `curl ${origin}/graphql \\`,
    `  -H 'authorization: Bearer ${secret}' \\`,
    `  -H 'content-type: application/json' \\`,
    `  -d '{"query":"${query}"}'`,
  ].join('\n');
}
