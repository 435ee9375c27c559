import { join } from 'node:path';
import { readYamlFolder } from './yaml-folder.ts';

/** As the first lines of a case file say it; the linter holds the rest of the file against its schema. */
const provenLine = /^proven: *(['"]?)(\d{4}-\d{2}-\d{2})\1 *$/m;

/**
 * The days on which the answers of a folder's providers were last compared with what their vendors document, by key: of
 * the case files in its `cases/`. Of them nothing else is read, and a folder without cases has no days.
 */
export async function readProvenDays(folder: string): Promise<ReadonlyMap<string, string>> {
  const { files } = await readYamlFolder(join(folder, 'cases'));
  return new Map(
    files.flatMap(({ name, text }) => {
      const day = provenLine.exec(text)?.[2];
      return day === undefined ? [] : [[name.replace(/\.ya?ml$/, ''), day] as const];
    }),
  );
}
