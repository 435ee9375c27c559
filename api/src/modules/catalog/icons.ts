import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Catalog } from './catalog.ts';

interface IconSet {
  readonly icons: Readonly<
    Record<string, { readonly body: string; readonly width?: number; readonly height?: number }>
  >;
  readonly width?: number;
  readonly height?: number;
}

/**
 * The brand marks of the catalog's providers, as SVG, by provider key. They come from the `logos` icon set (CC0); the
 * set is read once and only what the catalog names is kept.
 */
export async function loadIcons(catalog: Catalog): Promise<ReadonlyMap<string, string>> {
  const file = createRequire(import.meta.url).resolve('@iconify-json/logos/icons.json');
  const set = JSON.parse(await readFile(file, 'utf8')) as IconSet;
  return new Map(
    catalog.providers.flatMap(({ key, icon }) => {
      const found = icon === null ? undefined : set.icons[icon.replace(/^logos:/, '')];
      if (found === undefined) return [];
      const { width = set.width ?? 256, height = set.height ?? 256, body } = found;
      return [
        [
          key,
          `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${body}</svg>`,
        ],
      ];
    }),
  );
}
