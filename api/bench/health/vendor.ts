import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Milliseconds until it answers. */
export const answerMs = 100;

export const vendorKey = 'bench-vendor';

/** The settings by which a server knows the vendors, may reach them, and trusts their certificates. */
export async function describeVendors(
  folder: string,
  certificates: string,
): Promise<Readonly<Record<string, string>>> {
  const catalog = path.join(folder, 'catalog');
  const trusted = path.join(folder, 'vendors.pem');
  await mkdir(catalog);
  await writeFile(path.join(catalog, `${vendorKey}.yaml`), provider);
  await writeFile(trusted, certificates);
  return {
    PATCHBAY_CATALOG_DIR: catalog,
    PATCHBAY_OUTBOUND_ALLOW: '127.0.0.0/8',
    PATCHBAY_OUTBOUND_CA_FILE: trusted,
  };
}

const provider = `
key: ${vendorKey}
name: Vendor
description: Answers on this machine, as slowly as one that is far away.
category: CMS
docsUrl: https://example.com/docs
setupSteps:
  - Copy the token.
capabilities: [PUBLISH]
allowsMultiple: true
authModes:
  - key: token
    kind: BEARER
    label: Token
    config:
      properties:
        siteUrl:
          type: string
          title: Address
          format: uri
          pattern: ^https://.+$
          maxLength: 300
          x-pattern-hint: start with https://
          x-order: 1
      required: [siteUrl]
    credentials:
      properties:
        token: { type: string, title: Token, maxLength: 500, x-order: 2, x-secret: true }
      required: [token]
check:
  kind: HTTP
  description: Reads the account that the token belongs to.
  source: https://example.com/docs
  auth: { kind: BEARER, token: '\${credentials.token}' }
  steps:
    - name: Read the account
      method: GET
      url: \${config.siteUrl}/me
      expect:
        status: [200]
        body:
          - { path: account, exists: true, fails: UNEXPECTED_ANSWER }
      identity: \${body.account}
  hints:
    '401':
      text: Copy the token again.
      field: credentials.token
`;
