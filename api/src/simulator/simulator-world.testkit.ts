import { onTestFinished } from 'vitest';
import { createOutbound, type Outbound } from '../platform/outbound/index.ts';
import type { CaseFile, VendorMode } from './case-file.ts';
import { type Simulator, startSimulator } from './simulator.ts';

/** The case file of a provider whose auth modes are called mode0, mode1, … */
export function vendor(provider: string, ...modes: Partial<VendorMode>[]): CaseFile {
  return {
    provider,
    proven: '2026-11-21',
    modes: modes.map((mode, index) =>
      Object.assign(
        { mode: `mode${index}`, forms: { config: {}, credentials: {} }, cases: {} },
        mode,
      ),
    ),
  };
}

/** A simulator, and the way out that leads to it. */
interface World {
  readonly simulator: Simulator;
  readonly outbound: Outbound;
  readonly get: (
    url: string,
    headers?: Record<string, string>,
  ) => Promise<{ status: number; text: string }>;
}

/** Starts a simulator that plays such providers, until the test is over. */
export async function start(...files: CaseFile[]): Promise<World> {
  const simulator = await startSimulator({ cases: files });
  const { ca: extraCa, detours } = simulator;
  const outbound = createOutbound({ allow: [], lookup: async () => [], extraCa, detours });
  onTestFinished(async () => {
    await outbound.close();
    await simulator.close();
  });
  return {
    simulator,
    outbound,
    get: async (url, headers = {}) => {
      const answer = await outbound.request({ method: 'GET', url, headers, deadlineMs: 2000 });
      return { status: answer.status, text: answer.body.toString() };
    },
  };
}
