import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const page = path.join(import.meta.dirname, '..', '..', 'docs', 'benchmarks.md');

/** Puts the results of a part in the place of its last ones in `docs/benchmarks.md`. `by`: what wrote them. */
export async function writeResults(part: string, text: string, by = 'pnpm bench'): Promise<void> {
  const start = `<!-- results of ${part}: written by ${by} -->`;
  const end = `<!-- end of ${part} -->`;
  const before = await readFile(page, 'utf8');
  const [head, rest] = before.split(start);
  const [, tail] = rest?.split(end) ?? [];
  if (head === undefined || tail === undefined)
    throw new Error(`${page} has no place for the results of ${part}.`);
  await writeFile(page, `${head}${start}\n\n${text}\n\n${end}${tail}`);
}
