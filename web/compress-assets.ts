import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = /\.(?:js|css|svg)$/;
/** Smaller ones fit in a packet either way. */
const fromBytes = 1_400;

/** Writes each file of the build compressed beside it, once and as small as it gets: the server only picks one. */
export function compressAssets(): Plugin {
  return {
    name: 'compress-assets',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.values(bundle).filter(({ fileName }) => compressible.test(fileName));
      for (const file of files) {
        const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
        if (content.length < fromBytes) continue;
        const target = path.join(dir, file.fileName);
        await writeFile(`${target}.br`, await promisify(brotliCompress)(content));
        await writeFile(`${target}.gz`, await promisify(gzip)(content, { level: 9 }));
      }
    },
  };
}
