import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Child } from '../child.ts';
import { fetchData, pageHeaders, signIn } from '../dashboard/operations.ts';
import { type Contender, type Score, compare, connections, ratioOf } from '../dashboard/rounds.ts';
import { DataFolder } from '../data-folder.ts';
import { ratio, table } from '../markdown.ts';
import { median, spread } from '../numbers.ts';
import type { Bench, Part } from '../part.ts';
import { startPatchbay } from '../patchbay.ts';
import { allowMany, connectVendor, vendorFile } from './callable.ts';
import type { BareOptions } from './bare-proxy.ts';
import type { Opened } from './vendor.ts';

const rounds = 6;
/** Bytes of the request, which are those of the answer as well. */
const sizes = [1_000, 50_000, 200_000];

/** Calls of a provider through Patchbay, against a server that hands them on with undici and does nothing else. */
export const proxy: Part = { limitMinutes: 4, measure };

async function measure({ signal, tell }: Bench): Promise<string> {
  const catalog = await mkdtemp(path.join(tmpdir(), 'patchbay-bench-catalog-'));
  try {
    const file = (name: string) => new URL(name, import.meta.url).pathname;
    await writeFile(path.join(catalog, vendorFile.name), vendorFile.text);
    await using vendor = new Child(file('vendor.ts'), { signal });
    const { origin } = await vendor.next<Opened>();
    await using bare = new Child(file('bare-proxy.ts'), { signal });
    const { port } = await bare.ask<{ port: number }>({ origin } satisfies BareOptions);
    await using load = new Child(file('../dashboard/load.ts'), { signal });
    await using folder = await DataFolder.make();
    const patchbay = await startPatchbay(folder, signal, {
      PATCHBAY_CATALOG_DIR: catalog,
      PATCHBAY_OUTBOUND_ALLOW: '127.0.0.0/8',
    });
    await using _patchbay = patchbay.process;
    const graphql = {
      url: `${patchbay.url}/graphql`,
      headers: { ...pageHeaders, cookie: await signIn(patchbay.url) },
    };
    const ask = (body: string) => fetchData(graphql.url, graphql.headers, body);
    const { place, key } = await connectVendor(ask, origin);
    await allowMany(await folder.ownerUrl());
    const postgresPid = await folder.postgresPid();
    const rows: (readonly string[])[] = [];
    for (const size of sizes) {
      tell(`Handing on ${size} bytes there and back …`);
      const body = 'x'.repeat(size);
      const common = { body, postgresPid };
      const contenders = new Map<string, Contender>([
        [
          'Patchbay',
          {
            ...common,
            url: `${patchbay.url}${place}/orders`,
            headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
            pid: patchbay.process.pid,
          },
        ],
        [
          'bare',
          {
            ...common,
            url: `http://127.0.0.1:${port}/orders`,
            headers: { 'content-type': 'application/json' },
            pid: bare.pid,
          },
        ],
      ]);
      const scores = await compare(load, contenders, rounds);
      rows.push(rowOf(size, scores.get('Patchbay'), scores.get('bare')));
    }
    return [
      `${connections} connections at a time; the request's bytes come back as the answer.`,
      table([head, ...rows]),
    ].join('\n\n');
  } finally {
    await rm(catalog, { recursive: true, force: true });
  }
}

const head = [
  'bytes each way',
  'calls/s',
  'bare calls/s',
  'ratio',
  'p99',
  'bare p99',
  'ratio of p99',
  'CPU for a call',
  'bare CPU',
];

function rowOf(size: number, ours?: Score, bare?: Score): readonly string[] {
  if (ours === undefined || bare === undefined) throw new Error('Nothing was measured.');
  const ms = (values: readonly number[]) => `${median(values).toFixed(1)} ms`;
  const processor = ({ processor: each }: Score) =>
    `${median(each.map(({ server }) => server ?? Number.NaN)).toFixed(2)} ms`;
  return [
    size.toLocaleString('en'),
    spread(ours.requestsPerSecond),
    spread(bare.requestsPerSecond),
    ratio(ratioOf(ours, bare), '≥ 0.5'),
    ms(ours.p99Ms),
    ms(bare.p99Ms),
    ratio(median(bare.p99Ms) / median(ours.p99Ms), '≥ 0.5'),
    processor(ours),
    processor(bare),
  ];
}
