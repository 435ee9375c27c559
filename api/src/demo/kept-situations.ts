import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** By provider key; what is missing is in the situation `good`. */
export type Situations = Readonly<Record<string, string>>;

const fileName = 'simulator.json';

/** The situations of the last run. A file that cannot be read counts as none: the demo starts with all well. */
export async function readSituations(folder: string): Promise<Situations> {
  try {
    const kept: unknown = JSON.parse(await readFile(path.join(folder, fileName), 'utf8'));
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(([, situation]) => typeof situation === 'string'),
    );
  } catch {
    return {};
  }
}

/** Keeps the situations, whole or not at all. */
export async function keepSituations(folder: string, situations: Situations): Promise<void> {
  const file = path.join(folder, fileName);
  await writeFile(`${file}.new`, JSON.stringify(situations, null, 2));
  await rename(`${file}.new`, file);
}
