import pg from 'pg';

/** A provider of this machine that takes any token. */
export const vendorFile = {
  name: 'bench-vendor.yaml',
  text: `
key: bench-vendor
name: Bench Vendor
description: A provider that answers with what it was sent.
category: CRM
docsUrl: https://example.com/docs
setupSteps: [Copy the token.]
capabilities: [SYNC]
allowsMultiple: false
authModes:
  - key: token
    kind: BEARER
    label: Token
    config:
      properties:
        siteUrl:
          type: string
          title: Site address
          format: uri
          pattern: ^https?://.+$
          maxLength: 300
          x-pattern-hint: start with http:// or https://
          x-order: 1
          x-used-for: Where calls go.
      required: [siteUrl]
    credentials:
      properties:
        token:
          { type: string, title: Token, maxLength: 500, x-order: 2, x-secret: true, x-used-for: Calls carry it. }
      required: [token]
check: { kind: NONE, reason: It answers with whatever it was sent and proves nothing. }
proxy:
  baseUrl: \${config.siteUrl}
  auth: { kind: BEARER, token: '\${credentials.token}' }
`,
};

interface Made {
  readonly connectIntegration: { readonly integration: { readonly id: string } | null };
  readonly createApiKey: { readonly secret: string | null };
}

const query = `mutation ($connect: ConnectIntegrationInput!, $key: CreateApiKeyInput!) {
  connectIntegration(input: $connect) { integration { id } userErrors { message } }
  createApiKey(input: $key) { secret userErrors { message } }
}`;

/** Installs it, and makes a key that may call it. */
export async function connectVendor(
  ask: (body: string) => Promise<unknown>,
  siteUrl: string,
): Promise<{ readonly place: string; readonly key: string }> {
  const variables = {
    connect: {
      providerKey: 'bench-vendor',
      config: { siteUrl },
      credentials: { token: 'not-a-real-token' },
    },
    key: { name: 'Bench', scopes: ['proxy'] },
  };
  const made = (await ask(JSON.stringify({ query, variables }))) as Made;
  const { integration } = made.connectIntegration;
  const { secret } = made.createApiKey;
  if (integration === null || secret === null) throw new Error(JSON.stringify(made));
  return { place: `/proxy/${integration.id}`, key: secret };
}

/** Lets keys call more often than anybody would let them. Before they are used: a server keeps what it knows of them. */
export async function allowMany(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('update api_keys set rate_limit_per_minute = 2000000000');
  } finally {
    await client.end();
  }
}
