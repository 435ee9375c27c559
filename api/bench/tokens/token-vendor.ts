import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { builtinCatalogDir, loadCatalog } from '../built.ts';
import type { Opened } from './token-endpoint.ts';

const vendorKey = 'bench-tokens';
const authMode = 'oauth';

/** Writes a provider file for the endpoint; with it the settings of a server, and what tokens of it belong to. */
export async function describeTokenVendor(
  folder: string,
  { origin, certificate }: Opened,
  perSecond: number,
) {
  const catalog = path.join(folder, 'catalog');
  const trusted = path.join(folder, 'vendor.pem');
  await mkdir(catalog);
  await writeFile(path.join(catalog, `${vendorKey}.yaml`), provider(origin, perSecond));
  await writeFile(trusted, certificate);
  const loaded = await loadCatalog({ builtinDir: builtinCatalogDir, operatorDir: catalog });
  const found = loaded.get(vendorKey);
  const mode = found?.authModes.find(({ key }) => key === authMode);
  if (found === undefined || mode === undefined)
    throw new Error(`The vendor was left out: ${JSON.stringify(loaded.problems)}`);
  const forms = { config: { clientId: 'bench' }, credentials: { clientSecret: 'bench-secret' } };
  return {
    given: { provider: found, mode, forms },
    settings: {
      PATCHBAY_CATALOG_DIR: catalog,
      PATCHBAY_OUTBOUND_ALLOW: '127.0.0.0/8',
      PATCHBAY_OUTBOUND_CA_FILE: trusted,
    },
  };
}

function provider(origin: string, perSecond: number): string {
  return `
key: ${vendorKey}
name: Vendor
description: Gives tokens on this machine.
category: CHAT
docsUrl: https://example.com/docs
setupSteps: [Sign in.]
capabilities: []
allowsMultiple: true
authModes:
  - key: ${authMode}
    kind: OAUTH2_CODE
    label: Sign in
    oauth:
      authorizeUrl: ${origin}/authorize
      tokenUrl: ${origin}/token
      scopes:
        - { name: read, description: Reads., default: true }
      refresh: ROTATING
      refreshPerSecond: ${perSecond}
      source: https://example.com/docs
check:
  kind: HTTP
  description: Reads the account that the token belongs to.
  source: https://example.com/docs
  auth: { kind: BEARER, token: '\${credentials.accessToken}' }
  steps:
    - name: Read the account
      method: GET
      url: ${origin}/me
      expect:
        status: [200]
        body:
          - { path: account, exists: true, fails: UNEXPECTED_ANSWER }
  hints:
    '401': Sign in again.
`;
}
