import path from 'node:path';

/** A source file of the checkout; its path is relative to it, as `api/src/app.ts`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** One thing that a file reaches for: another file, by its path, or a package, by its name. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

/** Which arrows are wrong, and why. */
export interface ArrowRule {
  readonly name: string;
  readonly reason: string;
  readonly isWrong: (arrow: Arrow) => boolean;
}

/** Which words may not be in a file, and why. */
export interface TextRule {
  readonly name: string;
  readonly reason: string;
  readonly words: RegExp;
  readonly appliesTo: (file: string) => boolean;
}

const imports =
  /(?:^|[\s;}])(?:import|export)\s+(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a file imports, types too. */
export function arrowsOf({ path: from, text }: SourceFile): Arrow[] {
  const targets = [...text.matchAll(imports)].map(([, fixed, dynamic]) => fixed ?? dynamic ?? '');
  return targets.map((target) => ({
    from,
    to: target.startsWith('.') ? path.posix.join(path.posix.dirname(from), target) : target,
  }));
}

/** Each broken rule with the file that breaks it, as `name: from → to`. */
export function findWrongArrows(
  files: readonly SourceFile[],
  rules: readonly ArrowRule[],
): string[] {
  return files
    .flatMap(arrowsOf)
    .flatMap((arrow) =>
      rules
        .filter((rule) => rule.isWrong(arrow))
        .map(({ name }) => `${name}: ${arrow.from} → ${arrow.to}`),
    );
}

export function findWrongWords(files: readonly SourceFile[], rules: readonly TextRule[]): string[] {
  return files.flatMap((file) =>
    rules.flatMap(({ name, words, appliesTo }) => {
      const found = appliesTo(file.path) ? words.exec(withoutComments(file.text))?.[0] : undefined;
      return found === undefined ? [] : [`${name}: ${file.path} has "${found}"`];
    }),
  );
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}
