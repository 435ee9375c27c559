import { actionProblems, capabilityProblems } from './lint-actions.ts';
import { checkProblems, unusedFields } from './lint-checks.ts';
import { formProblems } from './lint-fields.ts';
import { oauthProblems } from './lint-oauth.ts';
import { proxyProblems } from './lint-proxy.ts';
import { withAccessToken, withClientFields } from './oauth-fields.ts';
import { type AuthModeFile, checkOf, type ProviderFile } from './provider-file.ts';
import { schemaProblems } from './schema-problems.ts';
import { parseYaml, type CatalogProblem, type Path, type YamlSource } from './yaml-source.ts';

export interface LintOptions {
  /** Whether an icon name exists; without it no icon is refused. */
  readonly isKnownIcon?: (name: string) => boolean;
}

export interface LintResult {
  readonly problems: CatalogProblem[];
  /** The file's content, when it has no problem. */
  readonly provider?: ProviderFile;
}

/**
 * Checks one provider file: YAML, schema, then the rules that a schema cannot say. All problems at once, each with the
 * line it stands in; but the rules only look at a file that fits the schema.
 * @param file the file's name, as `slack.yaml`; its stem must be the provider's key.
 */
export function lintProvider(file: string, text: string, options: LintOptions = {}): LintResult {
  const parsed = parseYaml(file, text);
  if ('problems' in parsed) return { problems: parsed.problems };
  const { source } = parsed;
  const misfits = schemaProblems(source);
  if (misfits.length > 0) return { problems: sorted(misfits) };
  const provider = source.value as ProviderFile;
  const problems = [
    ...providerProblems(source, provider, options),
    ...capabilityProblems(source, provider),
    ...provider.authModes.flatMap((mode, index) =>
      modeProblems(source, provider, mode, ['authModes', index]),
    ),
  ];
  return problems.length > 0 ? { problems: sorted(problems) } : { problems, provider };
}

function providerProblems(
  source: YamlSource,
  provider: ProviderFile,
  options: LintOptions,
): CatalogProblem[] {
  const problems: CatalogProblem[] = [];
  const stem = (source.file.split('/').at(-1) ?? '').replace(/\.ya?ml$/, '');
  if (stem !== provider.key) {
    problems.push(source.problem(['key'], `The file must be called ${provider.key}.yaml.`));
  }
  const icon = provider.icon ?? undefined;
  if (icon !== undefined && options.isKnownIcon?.(icon) === false) {
    problems.push(source.problem(['icon'], `There is no icon ${icon}.`));
  }
  provider.authModes.forEach((mode, index) => {
    if (provider.authModes.findIndex((other) => other.key === mode.key) === index) return;
    problems.push(
      source.problem(['authModes', index, 'key'], `Two auth modes are called "${mode.key}".`),
    );
  });
  return problems;
}

const misusedCheckWith =
  'It changes an HTTP check of the provider; there is none, or the mode has its own.';

function modeProblems(
  source: YamlSource,
  provider: ProviderFile,
  mode: AuthModeFile,
  path: Path,
): CatalogProblem[] {
  if (mode.unavailableReason !== undefined) {
    const parts = ['config', 'credentials', 'oauth', 'check', 'checkWith', 'proxy'] as const;
    const surplus = parts.filter((part) => mode[part] !== undefined);
    return surplus.map((part) =>
      source.problem([...path, part], 'A mode that is not available has no forms and no check.'),
    );
  }
  if (mode.checkWith !== undefined && (mode.check !== undefined || provider.check?.kind !== 'HTTP'))
    return [source.problem([...path, 'checkWith'], misusedCheckWith)];
  const check = checkOf(mode, provider.check);
  const whole = withClientFields(mode, false);
  const misuse = oauthProblems(source, whole, check, path);
  if (misuse.length > 0) return misuse;
  if (check === undefined) return [source.problem(path, `"${mode.key}" has no check.`)];
  const checkPath: Path = mode.check === undefined ? ['check'] : [...path, 'check'];
  const proxy = mode.proxy === undefined ? provider.proxy : mode.proxy;
  const proxyPath: Path = mode.proxy === undefined ? ['proxy'] : [...path, 'proxy'];
  return [
    ...formProblems(source, whole, path),
    ...checkProblems({ source, mode: withAccessToken(whole), check, path: checkPath }),
    ...unusedFields(source, whole, check, path),
    ...actionProblems({ source, provider, mode: withAccessToken(whole), check, path }),
    ...(proxy == null
      ? []
      : proxyProblems({
          source,
          mode: withAccessToken(whole),
          proxy,
          check,
          path: proxyPath,
        })),
  ];
}

function sorted(problems: readonly CatalogProblem[]): CatalogProblem[] {
  return problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
