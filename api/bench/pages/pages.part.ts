import { kilobytes, table } from '../markdown.ts';
import type { Bench, Part } from '../part.ts';
import { type Audit, auditPages, categories } from './audit-pages.ts';
import { measurePages } from './page-size.ts';

/** What a browser loads before it can show a page, and what Lighthouse says of the pages. */
export const pages: Part = { limitMinutes: 6, measure };

async function measure(bench: Bench): Promise<string> {
  bench.tell('Building and weighing the pages …');
  const sizes = await measurePages();
  const audits = await auditPages(bench);
  return [
    table([
      ['JavaScript of', 'gzip (bar: ≤ 60 kB)', 'without compression', 'files'],
      ...sizes.map(({ address, files, bytes, gzipBytes }) => [
        address,
        kilobytes(gzipBytes),
        kilobytes(bytes),
        String(files),
      ]),
    ]),
    table([
      ['Lighthouse (bar: ≥ 95)', 'device', ...categories, 'marked down for'],
      ...audits.map(rowOf),
    ]),
  ].join('\n\n');
}

function rowOf({ address, device, scores, remarks }: Audit): string[] {
  const shown = categories.map((name) => String(scores[name]));
  return [address, device, ...shown, remarks.join('; ').replaceAll('|', '/')];
}
