import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileLimit, type CatalogProblem } from './yaml-source.ts';

const filesLimit = 1000;

export interface YamlFolder {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly problems: CatalogProblem[];
}

/** The YAML files of a folder by name, without those of folders in it; what cannot be read is told in `problems`. */
export async function readYamlFolder(folder: string): Promise<YamlFolder> {
  const refuse = (file: string, message: string): CatalogProblem => ({ file, path: '', message });
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).toSorted();
  } catch {
    return { files: [], problems: [refuse(folder, 'The folder cannot be read.')] };
  }
  if (names.length > filesLimit) {
    const message = `The folder has more than ${filesLimit} files.`;
    return { files: [], problems: [refuse(folder, message)] };
  }
  const files: { name: string; text: string }[] = [];
  const problems: CatalogProblem[] = [];
  for (const name of names) {
    const text = await readSmall(join(folder, name));
    if (typeof text === 'string') files.push({ name, text });
    else problems.push(refuse(name, text.problem));
  }
  return { files, problems };
}

async function readSmall(path: string): Promise<string | { readonly problem: string }> {
  try {
    const { size } = await stat(path);
    if (size > fileLimit) return { problem: `The file is larger than ${fileLimit / 1024} KB.` };
    return await readFile(path, 'utf8');
  } catch {
    return { problem: 'The file cannot be read.' };
  }
}
