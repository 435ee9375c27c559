import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Catalog } from './catalog.ts';

/** Brand marks by name, such as `logos:slack-icon`. */
export interface IconSet {
  readonly has: (name: string) => boolean;
  /** As an SVG document; undefined for a name that is not in the set. */
  svg(name: string): string | undefined;
}

interface IconFile {
  readonly icons: Readonly<Record<string, IconEntry>>;
  readonly width?: number;
  readonly height?: number;
}

interface IconEntry {
  readonly body: string;
  readonly width?: number;
  readonly height?: number;
}

const prefix = 'logos:';

/** Reads the `logos` set (CC0). It is large: take what is needed out of it, and let it go. */
export async function readIconSet(): Promise<IconSet> {
  const file = createRequire(import.meta.url).resolve('@iconify-json/logos/icons.json');
  const set = JSON.parse(await readFile(file, 'utf8')) as IconFile;
  const icons = new Map(Object.entries(set.icons));
  const find = (name: string) =>
    name.startsWith(prefix) ? icons.get(name.slice(prefix.length)) : undefined;
  return {
    has: (name) => find(name) !== undefined,
    svg(name) {
      const icon = find(name);
      if (icon === undefined) return undefined;
      const { width = set.width ?? 256, height = set.height ?? 256, body } = icon;
      return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${body}</svg>`;
    },
  };
}

/** The brand marks of the catalog's providers, by provider key. */
export function iconsOf(catalog: Catalog, set: IconSet): ReadonlyMap<string, string> {
  return new Map(
    catalog.providers.flatMap(({ key, icon }) => {
      const svg = icon === null ? undefined : set.svg(icon);
      return svg === undefined ? [] : [[key, svg]];
    }),
  );
}
