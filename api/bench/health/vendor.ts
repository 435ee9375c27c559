import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cmsYaml } from '../../test/testkit/cms-yaml.ts';

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

const provider = cmsYaml({
  key: vendorKey,
  name: 'Vendor',
  description: 'Answers on this machine, as slowly as one that is far away.',
  allowsMultiple: true,
});
