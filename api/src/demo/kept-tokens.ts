import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { KeptVendors } from '../simulator/index.ts';

const fileName = 'simulator-tokens.json';

/** The tokens that the simulated vendors had given out when the demo stopped. A file that cannot be read counts as none. */
export async function readTokens(folder: string): Promise<KeptVendors> {
  try {
    const kept: unknown = JSON.parse(await readFile(path.join(folder, fileName), 'utf8'));
    if (typeof kept !== 'object' || kept === null) return {};
    const lists = Object.entries(kept).filter(([, tokens]) => Array.isArray(tokens));
    return Object.fromEntries(lists) as KeptVendors;
  } catch {
    return {};
  }
}

/** Keeps them, so that what was connected in the demo is connected when it starts again. */
export async function keepTokens(folder: string, tokens: KeptVendors): Promise<void> {
  const file = path.join(folder, fileName);
  await writeFile(`${file}.new`, JSON.stringify(tokens), { mode: 0o600 });
  await rename(`${file}.new`, file);
}
