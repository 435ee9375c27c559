import type {
  IntegrationChangeKind,
  TestkitIntegrationFieldsFragment,
} from './generated/graphql.ts';
import { Connect } from './integration-documents.ts';
import type { OutsideWorld } from './outside-world.ts';
import type { TestClient } from './test-client.ts';

export type StoredIntegration = TestkitIntegrationFieldsFragment;
export type ChangeKind = IntegrationChangeKind;

/** The form of the mail server, filled in. */
export function mailForm({ mail }: OutsideWorld, password = mail.password) {
  return {
    providerKey: 'smtp',
    config: {
      host: mail.host,
      port: mail.port,
      security: 'starttls',
      username: 'postmaster@acme.example',
    },
    credentials: { password },
  };
}

/** The form of the CMS, filled in. */
export function cmsForm({ cms }: OutsideWorld, token = 'right-cms-token') {
  return { providerKey: 'fake-cms', config: { siteUrl: cms.url }, credentials: { token } };
}

/** Connects the mail server under a name. */
export function connectMail(
  client: TestClient,
  world: OutsideWorld,
  name = 'Mail',
): Promise<StoredIntegration> {
  return connected(client, { ...mailForm(world), name });
}

export function connectCms(client: TestClient, world: OutsideWorld): Promise<StoredIntegration> {
  return connected(client, cmsForm(world));
}

async function connected(
  client: TestClient,
  input: ReturnType<typeof mailForm | typeof cmsForm> & { readonly name?: string },
): Promise<StoredIntegration> {
  const { connectIntegration } = await client.get(Connect, { input });
  const { integration, userErrors } = connectIntegration;
  if (integration == null) throw new Error(`Not connected: ${JSON.stringify(userErrors)}`);
  return integration;
}
