import type { CheckSettings, ConfiguredIntegration } from './configuration-file.ts';

export type ImportStepKind = 'CREATE' | 'UPDATE' | 'UNCHANGED' | 'SKIP';

/** What becomes of one integration of the file. */
export interface ImportStep {
  readonly kind: ImportStepKind;
  readonly name: string;
  readonly providerKey: string;
  /** The integration that is there already. */
  readonly integrationId: string | null;
  /** What changes: "name", "config.host", "checks". */
  readonly changes: readonly string[];
  /** What remains to be done, or why nothing is done. */
  readonly note: string | null;
}

/** An integration that is there, as far as an import may change it. */
export interface PresentIntegration extends ConfiguredIntegration {
  readonly id: string;
  readonly connected: boolean;
}

/** What the catalog says of an integration's settings. */
export interface CatalogVerdict {
  readonly allowsMultiple: boolean;
  /** Why the settings cannot be used; null: they can. */
  readonly problem: string | null;
  /** Nobody enters credentials: somebody signs in at the provider. */
  readonly signsIn?: boolean;
}

const needsCredentials = 'Its credentials are not in the file: reconnect it afterwards.';
const needsSignIn = 'Somebody has to sign in there afterwards: reconnect it.';

/**
 * What an import would do with one integration of a file: it is the one of the same provider and name, or of the same
 * provider where there can only be one. Secrets travel in no file, so what is new stays disconnected until it is
 * reconnected, and what is connected keeps the secrets that it has.
 */
export function importStep(
  wanted: ConfiguredIntegration,
  present: readonly PresentIntegration[],
  verdict: CatalogVerdict,
): ImportStep {
  const about = { name: wanted.name, providerKey: wanted.provider };
  if (verdict.problem !== null)
    return { ...about, kind: 'SKIP', integrationId: null, changes: [], note: verdict.problem };
  const existing = present.find(
    ({ provider, name }) =>
      provider === wanted.provider && (!verdict.allowsMultiple || sameName(name, wanted.name)),
  );
  if (existing === undefined)
    return {
      ...about,
      kind: 'CREATE',
      integrationId: null,
      changes: [],
      note: missingOf(verdict),
    };
  const changes = changesBetween(existing, wanted);
  const kind = changes.length === 0 ? 'UNCHANGED' : 'UPDATE';
  return {
    ...about,
    kind,
    integrationId: existing.id,
    changes,
    note: noteOf(existing, changes, verdict),
  };
}

function changesBetween(existing: PresentIntegration, wanted: ConfiguredIntegration): string[] {
  const config = Object.keys({ ...existing.config, ...wanted.config })
    .filter((field) => existing.config[field] !== wanted.config[field])
    .map((field) => `config.${field}`);
  return [
    ...(existing.name === wanted.name ? [] : ['name']),
    ...(existing.authMode === wanted.authMode ? [] : ['authMode']),
    ...config,
    ...(existing.connected && existing.enabled !== wanted.enabled ? ['enabled'] : []),
    ...(sameChecks(existing.checks, wanted.checks) ? [] : ['checks']),
  ];
}

/** Whether settings change that are tested with the provider before they are kept. */
export function changesSettings(changes: readonly string[]): boolean {
  return changes.some(
    (change) => change === 'name' || change === 'authMode' || change.startsWith('config.'),
  );
}

function missingOf({ signsIn }: CatalogVerdict): string {
  return signsIn === true ? needsSignIn : needsCredentials;
}

function noteOf(
  { connected }: PresentIntegration,
  changes: readonly string[],
  verdict: CatalogVerdict,
): string | null {
  if (!connected) return changes.length === 0 ? null : missingOf(verdict);
  return changesSettings(changes)
    ? 'Tested before it is kept; stored secrets only go to the address they were given for.'
    : null;
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.trim().normalize('NFC').toLowerCase();
}

function sameChecks(a: CheckSettings, b: CheckSettings): boolean {
  return (
    a.intervalMinutes === b.intervalMinutes &&
    a.failureThreshold === b.failureThreshold &&
    a.recoveryThreshold === b.recoveryThreshold
  );
}
