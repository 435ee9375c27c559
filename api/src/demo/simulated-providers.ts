import type { Catalog } from '../modules/catalog/index.ts';
import type { CaseFile, Simulator } from '../simulator/index.ts';
import type { SimulatedProvider } from './control-page.ts';
import { demoIntegrations } from './demo-integrations.ts';

/** Every provider that the simulator plays, with the situation it is in now; those of the demo organization first. */
export function listSimulated(
  catalog: Catalog,
  cases: readonly CaseFile[],
  simulator: Pick<Simulator, 'situations' | 'situationOf'>,
): { installed: SimulatedProvider[]; others: SimulatedProvider[] } {
  const installed = new Set(demoIntegrations.map(({ provider }) => provider));
  const all = cases
    .map((file) => describe(catalog, file, simulator))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return {
    installed: all.filter(({ key }) => installed.has(key)),
    others: all.filter(({ key }) => !installed.has(key)),
  };
}

function describe(
  catalog: Catalog,
  file: CaseFile,
  simulator: Pick<Simulator, 'situations' | 'situationOf'>,
): SimulatedProvider {
  const provider = catalog.get(file.provider);
  return {
    key: file.provider,
    name: provider?.name ?? file.provider,
    situation: simulator.situationOf(file.provider),
    situations: simulator.situations.get(file.provider) ?? [],
    samples: file.modes.map(({ mode, forms }) => {
      const known = provider?.authModes.find(({ key }) => key === mode);
      const titles = {
        ...known?.configSchema.properties,
        ...known?.credentialsSchema.properties,
      };
      const values = { ...forms.config, ...forms.credentials };
      return {
        mode: known?.label ?? mode,
        fields: Object.entries(values).map(
          ([field, value]) => [titles[field]?.title ?? field, String(value)] as const,
        ),
      };
    }),
  };
}
