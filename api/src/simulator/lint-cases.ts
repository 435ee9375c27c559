import {
  type CatalogProblem,
  parseYaml,
  type Provider,
  schemaProblems,
  type YamlSource,
} from '../modules/catalog/index.ts';
import type { CaseFile } from './case-file.ts';
import { modeProblems } from './lint-mode.ts';
import { runnableCheck } from './situations.ts';

/** The published schema of a case file; at the same place seen from src and from dist. */
const casesSchema = new URL('../../catalog/cases/cases.schema.json', import.meta.url);

interface LintedCases {
  readonly problems: CatalogProblem[];
  /** The file's content, when it has no problem. */
  readonly cases?: CaseFile;
}

/**
 * Checks one case file: YAML, schema, then whether it fits its provider and leaves no situation out. All problems at
 * once, each with the line it stands in; but the rules only look at a file that fits the schema.
 * @param file the file's name, as `slack.yaml`; its stem must be the provider's key.
 * @param now nothing can have been proven after it.
 */
export function lintCases(
  file: string,
  text: string,
  providerOf: (key: string) => Provider | undefined,
  now = new Date(),
): LintedCases {
  const parsed = parseYaml(file, text);
  if ('problems' in parsed) return { problems: parsed.problems };
  const { source } = parsed;
  const misfits = schemaProblems(source, casesSchema);
  if (misfits.length > 0) return { problems: byLine(misfits) };
  const cases = source.value as CaseFile;
  const problems = [
    ...nameProblems(source, cases),
    ...provenProblems(source, cases, now),
    ...providerProblems(source, cases, providerOf(cases.provider)),
  ];
  return problems.length > 0 ? { problems: byLine(problems) } : { problems, cases };
}

function nameProblems(source: YamlSource, { provider }: CaseFile): CatalogProblem[] {
  const stem = (source.file.split('/').at(-1) ?? '').replace(/\.ya?ml$/, '');
  return stem === provider
    ? []
    : [source.problem(['provider'], `The file must be called ${provider}.yaml.`)];
}

function provenProblems(source: YamlSource, { proven }: CaseFile, now: Date): CatalogProblem[] {
  if (proven === 'never') return [];
  const day = new Date(`${proven}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== proven)
    return [source.problem(['proven'], 'There is no such day.')];
  return day > now ? [source.problem(['proven'], 'It is in the future.')] : [];
}

function providerProblems(
  source: YamlSource,
  cases: CaseFile,
  provider: Provider | undefined,
): CatalogProblem[] {
  if (provider === undefined) {
    const message = `There is no provider "${cases.provider}", or its own file has problems.`;
    return [source.problem(['provider'], message)];
  }
  const entries = cases.modes.flatMap((entry, index) =>
    entryProblems(source, cases, provider, index, entry.mode),
  );
  const missing = provider.authModes
    .filter((mode) => runnableCheck(mode) !== undefined)
    .filter(({ key }) => !cases.modes.some((entry) => entry.mode === key))
    .map(({ key }) => source.problem(['modes'], `The auth mode "${key}" has no cases.`));
  return [...entries, ...missing, ...ambiguities(source, cases)];
}

/** A vendor cannot answer the same request in two ways: it would not know which auth mode is meant. */
function ambiguities(source: YamlSource, { modes }: CaseFile): CatalogProblem[] {
  const seen = new Map<string, { readonly mode: string; readonly answer: string }>();
  return modes.flatMap(({ mode, requests = [], cases }, index) =>
    requests.flatMap((request, step) => {
      const key = JSON.stringify([request.method, request.url, request.auth]);
      const answers = cases['good']?.answers ?? [];
      const answer = JSON.stringify(answers[step] ?? answers.at(-1));
      const other = seen.get(key);
      seen.set(key, other ?? { mode, answer });
      if (other === undefined || other.mode === mode || other.answer === answer) return [];
      const message = `"${other.mode}" answers the same request with the same credentials in another way: use another host.`;
      return [source.problem(['modes', index, 'requests', step], message)];
    }),
  );
}

function entryProblems(
  source: YamlSource,
  cases: CaseFile,
  provider: Provider,
  index: number,
  key: string,
): CatalogProblem[] {
  const refuse = (message: string): CatalogProblem[] => [
    source.problem(['modes', index, 'mode'], message),
  ];
  const entry = cases.modes[index];
  const mode = provider.authModes.find((candidate) => candidate.key === key);
  if (entry === undefined || mode === undefined) {
    return refuse(`${provider.name} has no auth mode "${key}".`);
  }
  if (cases.modes.findIndex((other) => other.mode === key) !== index) {
    return refuse(`The auth mode "${key}" stands here twice.`);
  }
  const check = runnableCheck(mode);
  if (check === undefined) return refuse(`The auth mode "${key}" cannot be checked.`);
  return modeProblems(source, { entry, mode, check }, ['modes', index]);
}

function byLine(problems: readonly CatalogProblem[]): CatalogProblem[] {
  return problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
