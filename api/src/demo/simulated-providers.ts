import type { Catalog } from '../modules/catalog/index.ts';
import type { CaseFile, Simulator } from '../simulator/index.ts';
import type { SimulatedProvider } from './control-page.ts';

/** The auth modes that the demo organization has installed, by provider. */
export type InstalledModes = ReadonlyMap<string, ReadonlySet<string>>;

type Situations = Pick<Simulator, 'situations' | 'situationOf' | 'tokens'>;

/** Every provider that the simulator plays, with the situation it is in now; those of the demo organization first. */
export function listSimulated(
  catalog: Catalog,
  cases: readonly CaseFile[],
  simulator: Situations,
  installed: InstalledModes,
): { installed: SimulatedProvider[]; others: SimulatedProvider[] } {
  const all = cases
    .map((file) => describe(catalog, file, simulator, installed.get(file.provider)))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return {
    installed: all.filter(({ key }) => installed.has(key)),
    others: all.filter(({ key }) => !installed.has(key)),
  };
}

function describe(
  catalog: Catalog,
  file: CaseFile,
  simulator: Situations,
  installedModes: ReadonlySet<string> | undefined,
): SimulatedProvider {
  const provider = catalog.get(file.provider);
  const situation = simulator.situationOf(file.provider);
  const all = simulator.situations.get(file.provider) ?? [];
  const played = file.modes
    .filter(({ mode }) => installedModes?.has(mode) ?? true)
    .flatMap(({ cases }) => Object.keys(cases));
  // In a situation of another mode, a mode answers as if all were well: there is nothing to choose it for.
  const offered = new Set(['good', situation, ...played]);
  const tokens = simulator.tokens.get(file.provider);
  return {
    key: file.provider,
    name: provider?.name ?? file.provider,
    situation,
    situations: all.filter((each) => offered.has(each)),
    tokens: tokens === undefined ? null : { refusesRenewal: tokens.refusesRenewal() },
    samples: file.modes.map(({ mode, forms }) => {
      const known = provider?.authModes.find(({ key }) => key === mode);
      const titles = {
        ...known?.configSchema.properties,
        ...known?.credentialsSchema.properties,
      };
      const values = { ...forms.config, ...forms.credentials };
      return {
        mode: known?.label ?? mode,
        // An access token comes from the vendor, from no form.
        fields: Object.entries(values).flatMap(([field, value]) => {
          const isEntered = known?.oauth === undefined || titles[field] !== undefined;
          return isEntered ? [[titles[field]?.title ?? field, String(value)] as const] : [];
        }),
      };
    }),
  };
}
