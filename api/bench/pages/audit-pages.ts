import lighthouse from 'lighthouse';
import { signIn } from '../dashboard/operations.ts';
import { DataFolder } from '../data-folder.ts';
import type { Bench } from '../part.ts';
import { startPatchbay } from '../patchbay.ts';
import { seed } from '../seed.ts';
import { Chromium } from './chromium.ts';

/** Who is pretended to look: Lighthouse slows the network and the processor down for each. */
const devices = ['desktop', 'mobile'] as const;
const addresses = ['/integrations/dashboard', '/marketplace'];
export const categories = ['performance', 'accessibility', 'best-practices'] as const;

export interface Audit {
  readonly address: string;
  readonly device: (typeof devices)[number];
  /** 0 to 100. */
  readonly scores: Readonly<Record<(typeof categories)[number], number>>;
  /** What it was marked down for. */
  readonly remarks: readonly string[];
}

/** Lets Lighthouse judge pages of the built web app, as somebody who is signed in sees them. */
export async function auditPages({ signal, tell }: Bench): Promise<Audit[]> {
  await using folder = await DataFolder.make();
  const patchbay = await startPatchbay(folder, signal);
  await using _patchbay = patchbay.process;
  await seed(folder);
  await using browser = await Chromium.open(signal);
  await browser.setCookies(patchbay.url, await signIn(patchbay.url));
  const audits: Audit[] = [];
  for (const address of addresses) {
    for (const device of devices) {
      tell(`Auditing ${address} on ${device} …`);
      audits.push(await audit(`${patchbay.url}${address}`, address, device, browser.port));
    }
  }
  return audits;
}

async function audit(
  url: string,
  address: string,
  device: Audit['device'],
  port: number,
): Promise<Audit> {
  const isMobile = device === 'mobile';
  const found = await lighthouse(
    url,
    {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: [...categories],
      disableStorageReset: true,
    },
    isMobile ? undefined : desktop,
  );
  const report = found?.lhr;
  if (report === undefined) throw new Error(`Lighthouse said nothing of ${url}.`);
  if (report.runtimeError !== undefined) throw new Error(report.runtimeError.message);
  if (!report.finalDisplayedUrl.endsWith(address))
    throw new Error(`${address} led to ${report.finalDisplayedUrl}.`);
  const scoreOf = (name: (typeof categories)[number]) =>
    Math.round((report.categories[name]?.score ?? Number.NaN) * 100);
  const remarks = Object.values(report.categories).flatMap(({ auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const { score, title, displayValue = '' } = report.audits[id] ?? {};
      return weight > 0 && typeof score === 'number' && score < 0.9
        ? [`${title ?? id} ${displayValue}`.trim()]
        : [];
    }),
  );
  return {
    address,
    device,
    scores: {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
    },
    remarks,
  };
}

/** Lighthouse's own settings for a desktop: https://github.com/GoogleChrome/lighthouse, core/config/desktop-config.js. */
const desktop = {
  extends: 'lighthouse:default',
  settings: {
    formFactor: 'desktop' as const,
    throttling: {
      rttMs: 40,
      throughputKbps: 10_240,
      cpuSlowdownMultiplier: 1,
      requestLatencyMs: 0,
      downloadThroughputKbps: 0,
      uploadThroughputKbps: 0,
    },
    screenEmulation: {
      mobile: false,
      width: 1350,
      height: 940,
      deviceScaleFactor: 1,
      disabled: false,
    },
  },
};
