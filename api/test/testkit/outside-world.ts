import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cmsYaml } from './cms-yaml.ts';
import { type FakeCms, startFakeCms } from './fake-cms.ts';
import { type FakeMailServer, startFakeMailServer } from './fake-mail-server.ts';

/** The providers that tests connect to, and the settings by which a server finds and trusts them. */
export interface OutsideWorld {
  readonly mail: FakeMailServer;
  readonly cms: FakeCms;
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** An organization may have one of it. */
const fakeCms = cmsYaml({
  key: 'fake-cms',
  name: 'Fake CMS',
  description: 'Publish to a site that lives in the tests.',
  allowsMultiple: false,
});

export async function startOutsideWorld(): Promise<OutsideWorld> {
  const catalog = await mkdtemp(path.join(tmpdir(), 'patchbay-catalog-'));
  await writeFile(path.join(catalog, 'fake-cms.yaml'), fakeCms);
  const [mail, cms] = await Promise.all([startFakeMailServer(), startFakeCms()]);
  cms.accounts.set('right-cms-token', 'Acme News');
  return {
    mail,
    cms,
    env: {
      PATCHBAY_CATALOG_DIR: catalog,
      PATCHBAY_OUTBOUND_CA_FILE: path.join(import.meta.dirname, '..', 'fixtures', 'tls', 'ca.pem'),
    },
    async close() {
      await Promise.all([mail.close(), cms.close()]);
      await rm(catalog, { recursive: true, force: true });
    },
  };
}
