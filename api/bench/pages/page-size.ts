import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

const web = path.join(import.meta.dirname, '..', '..', '..', 'web');
const dist = path.join(web, 'dist');

/** The module that the router loads for an address. */
const pages = {
  '/sign-in': 'sign-in-page',
  '/marketplace': 'marketplace-page',
  '/integrations/dashboard': 'dashboard-page',
};

/** Around all pages of those who are signed in. Vite may have made it part of the first file. */
const frame = 'shell';

export interface PageSize {
  readonly address: string;
  readonly files: number;
  readonly bytes: number;
  readonly gzipBytes: number;
}

/** Builds the web app, and weighs the JavaScript that a browser must load before it shows a page, file by file. */
export async function measurePages(): Promise<PageSize[]> {
  await promisify(execFile)('pnpm', ['run', 'build'], { cwd: web });
  const html = await readFile(path.join(dist, 'index.html'), 'utf8');
  const first = [...html.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)].map(([, file]) => file);
  const assets = await readdir(path.join(dist, 'assets'));
  const sizes = Object.entries(pages).map(async ([address, name]) => {
    const [own, ...others] = filesOf(assets, name);
    if (own === undefined || others.length > 0)
      throw new Error(`The built web app has no single module "${name}": see page-size.ts.`);
    const around = address === '/sign-in' ? [] : filesOf(assets, frame);
    const files = await withImports([...first, own, ...around]);
    const contents = [...files.values()];
    return {
      address,
      files: files.size,
      bytes: sum(contents.map(({ length }) => length)),
      gzipBytes: sum(contents.map((content) => gzipSync(content).length)),
    };
  });
  return Promise.all(sizes);
}

function filesOf(assets: readonly string[], name: string): string[] {
  return assets.filter(
    (asset) => asset.startsWith(`${name}-`) && asset.length === `${name}-12345678.js`.length,
  );
}

/** Files and all that they import statically, and so must be there before they run. */
async function withImports(start: readonly (string | undefined)[]): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  const open = start.filter((file) => file !== undefined);
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    const content = await readFile(path.join(dist, 'assets', file));
    found.set(file, content);
    const imports = content.toString().matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g);
    for (const [, imported] of imports) if (imported !== undefined) open.push(imported);
  }
  return found;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
