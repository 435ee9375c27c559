import {
  type ActionName,
  type ActionResult,
  type CheckResult,
  type Provider,
  runAction,
  runCheck,
} from '../modules/catalog/index.ts';
import { createOutbound } from '../platform/outbound/index.ts';
import { sampleValues } from './sample-values.testkit.ts';
import type { CaseFile, VendorAuth, VendorCase, VendorMode } from './case-file.ts';
import type { AnswerLists } from './probes.testkit.ts';
import { type Simulator, startSimulator } from './simulator.ts';

/** Simulated vendors and a real way out that leads to them. */
export interface Stage {
  readonly simulator: Simulator;
  /** Runs a mode's check in a situation, with the values of its case file. */
  check(
    provider: Provider,
    mode: VendorMode,
    situation: string,
    deadlineMs?: number,
  ): Promise<CheckResult>;
  /** Has a mode's action sent the sample in a situation; what came of it, and the body of the last request. */
  act(
    provider: Provider,
    mode: VendorMode,
    name: ActionName,
    situation: string,
  ): Promise<{ readonly result: ActionResult; readonly body: string }>;
  close(): Promise<void>;
}

const clock = { now: () => new Date() };

export async function openStage(cases: readonly CaseFile[]): Promise<Stage> {
  const simulator = await startSimulator({ cases });
  const outbound = createOutbound({
    allow: [],
    // Whoever is not detoured is nobody: no test reaches the real vendor.
    lookup: async () => [],
    extraCa: simulator.ca,
    detours: simulator.detours,
  });
  return {
    simulator,
    check: async (provider, { mode, forms }, situation, deadlineMs = 5000) => {
      simulator.setSituation(provider.key, situation);
      simulator.takeReceived();
      const result = await runCheck(provider, mode, forms, { outbound, clock, deadlineMs });
      simulator.setSituation(provider.key, 'good');
      return result;
    },
    act: async (provider, entry, name, situation) => {
      simulator.setSituation(provider.key, situation);
      const mode = provider.authModes.find(({ key }) => key === entry.mode);
      if (mode === undefined) throw new Error(`There is no auth mode ${entry.mode}.`);
      const config = { ...entry.forms.config, ...entry.actions?.[name]?.config };
      let body = '';
      const watched: Pick<typeof outbound, 'request'> = {
        request: (request) => {
          body = String(request.body ?? '');
          return outbound.request(request);
        },
      };
      const forms = { ...entry.forms, config };
      const ports = { outbound: watched, clock, deadlineMs: 5000 };
      const values = await sampleValues(name, mode, config);
      const result = await runAction({ provider, mode, forms }, name, values, ports);
      simulator.setSituation(provider.key, 'good');
      return { result, body };
    },
    close: async () => {
      await outbound.close();
      await simulator.close();
    },
  };
}

/** A vendor that plays further answers, as situations `garbage0`, `echo0` and so on. */
export function withProbes(
  file: CaseFile,
  probesOf: (mode: VendorMode) => Readonly<Record<string, AnswerLists>>,
): CaseFile {
  const modes = file.modes.map(({ cases, ...mode }): VendorMode => {
    const added = Object.entries(probesOf({ ...mode, cases })).flatMap(([name, lists]) =>
      lists.map((answers, index): [string, VendorCase] => [`${name}${index}`, { answers }]),
    );
    return { ...mode, cases: Object.fromEntries([...Object.entries(cases), ...added]) };
  });
  return { ...file, modes };
}

/** The same vendor with other right credentials, so that those of the case file are wrong. */
export function estranged(file: CaseFile): CaseFile {
  const modes = file.modes.map(({ requests, server, ...rest }): VendorMode => {
    const strangers = requests?.map(({ method, url, auth }) => ({
      method,
      url,
      auth: [auth].flat().map(otherAuth),
    }));
    return {
      ...rest,
      ...(strangers === undefined ? {} : { requests: strangers }),
      ...(server === undefined ? {} : { server: { ...server, password: other } }),
    };
  });
  return { ...file, modes };
}

const other = 'another one';

function otherAuth(auth: VendorAuth): VendorAuth {
  switch (auth.kind) {
    case 'BEARER':
      return { ...auth, token: other };
    case 'BASIC':
      return { ...auth, password: other };
    case 'HEADER':
    case 'QUERY':
    case 'PATH':
      return { ...auth, value: other };
    case 'JSON':
    case 'FORM': {
      const values = Object.keys(auth.values).map((name) => [name, other] as const);
      return { ...auth, values: Object.fromEntries(values) };
    }
    case 'NONE':
      return auth;
  }
}
