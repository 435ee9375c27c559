import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';

/** Bytes that a provider file may have. */
export const fileLimit = 65_536;

/** What is wrong in a provider file, and where. `path` is as `authModes[0].config`. */
export interface CatalogProblem {
  readonly file: string;
  readonly line?: number;
  readonly path: string;
  readonly message: string;
}

export type Path = readonly (string | number)[];

/** A parsed provider file that knows the line of everything in it. */
export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  problem(path: Path, message: string): CatalogProblem;
}

/** Parses one YAML 1.2 document. Aliases are refused, so that a small file cannot become a large value. */
export function parseYaml(
  file: string,
  text: string,
): { readonly source: YamlSource } | { readonly problems: CatalogProblem[] } {
  if (Buffer.byteLength(text) > fileLimit) {
    return {
      problems: [{ file, path: '', message: `The file is larger than ${fileLimit / 1024} KB.` }],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    strict: true,
    uniqueKeys: true,
    merge: false,
    lineCounter: lines,
    prettyErrors: false,
  });
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0) {
    return {
      problems: errors.slice(0, 20).map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        path: '',
        message: sentence(error.message),
      })),
    };
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    return { source: sourceOf(file, value, document, lines) };
  } catch (error) {
    const reason =
      error instanceof ReferenceError
        ? 'Aliases (*name) are not allowed.'
        : 'The file cannot be read.';
    return { problems: [{ file, path: '', message: reason }] };
  }
}

function sourceOf(
  file: string,
  value: unknown,
  document: Document,
  lines: LineCounter,
): YamlSource {
  return {
    file,
    value,
    problem: (path, message) => {
      const offset = offsetOf(document.contents, path);
      const line = offset === undefined ? {} : { line: lines.linePos(offset).line };
      return { file, ...line, path: pathText(path), message };
    },
  };
}

/** The place of the last part of the path that exists; of its key where it has one. */
function offsetOf(root: unknown, path: Path): number | undefined {
  let node = root;
  let offset = startOf(root);
  for (const segment of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(segment),
      );
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(segment)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  if (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) return node.range?.[0];
  return undefined;
}

/** A path as a person writes it: `authModes[0].config`. */
function pathText(path: Path): string {
  return path.reduce<string>((text, segment) => {
    if (typeof segment === 'number') return `${text}[${segment}]`;
    return text === '' ? segment : `${text}.${segment}`;
  }, '');
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
