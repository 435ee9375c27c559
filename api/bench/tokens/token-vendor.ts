import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { tokenVendorYaml } from '../../test/testkit/token-vendor-yaml.ts';
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
  const oauth = { refresh: 'ROTATING', refreshPerSecond: perSecond };
  const file = tokenVendorYaml({ key: vendorKey, origin, oauth });
  await writeFile(path.join(catalog, `${vendorKey}.yaml`), file);
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
