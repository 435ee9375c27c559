import type { CheckSpec } from './check-spec.ts';
import { templatesOf, type PlacedTemplate } from './check-templates.ts';
import { jsonPathPattern } from './json-path.ts';
import { fieldAt } from './lint-fields.ts';
import { oauthTemplates } from './oauth-file.ts';
import { httpProblems, rulesOf } from './lint-http.ts';
import type { AuthModeFile } from './provider-file.ts';
import { parseTemplate, references } from './template.ts';
import type { CatalogProblem, Path, YamlSource } from './yaml-source.ts';

interface PlacedCheck {
  readonly source: YamlSource;
  readonly mode: AuthModeFile;
  readonly check: CheckSpec;
  readonly path: Path;
}

/** What is wrong with a check, seen with the forms of one auth mode. */
export function checkProblems(placed: PlacedCheck): CatalogProblem[] {
  return [
    ...templateProblems(placed),
    ...faultFieldProblems(placed),
    ...(placed.check.kind === 'HTTP' ? httpProblems({ ...placed, check: placed.check }) : []),
  ];
}

/** The fields of an auth mode that neither its check nor its OAuth uses and that do not say what they are for. */
export function unusedFields(
  source: YamlSource,
  mode: AuthModeFile,
  check: CheckSpec,
  path: Path,
): CatalogProblem[] {
  const { oauth } = mode;
  const used = new Set([
    ...templatesOf(check).flatMap(({ template }) => references(template)),
    ...(oauth === undefined
      ? []
      : ['config.clientId', 'credentials.clientSecret'].concat(
          oauthTemplates(oauth).flatMap(({ text }) => references(text)),
        )),
  ]);
  return (['config', 'credentials'] as const).flatMap((form) =>
    Object.entries(mode[form]?.properties ?? {}).flatMap(([name, field]) => {
      const controls = isCondition(mode, `${form}.${name}`);
      if (used.has(`${form}.${name}`) || controls || field['x-used-for'] !== undefined) return [];
      const message = `The check does not use "${name}": say in x-used-for what it is for, or leave it out.`;
      return [source.problem([...path, form, 'properties', name], message)];
    }),
  );
}

function isCondition(mode: AuthModeFile, path: string): boolean {
  const fields = [mode.config, mode.credentials].flatMap((form) =>
    Object.values(form?.properties ?? {}),
  );
  return fields.some((field) => field['x-visible-when']?.field === path);
}

function templateProblems({ source, mode, check, path }: PlacedCheck): CatalogProblem[] {
  return templatesOf(check).flatMap((placed) =>
    templateComplaints(placed, mode).map((message) =>
      source.problem(path.concat(placed.path), message),
    ),
  );
}

function templateComplaints(placed: PlacedTemplate, mode: AuthModeFile): string[] {
  const complaints: string[] = [];
  for (const piece of parseTemplate(placed.template)) {
    if ('literal' in piece) continue;
    const name = `\${${piece.reference}}`;
    if (piece.namespace !== 'body') {
      if (fieldAt(mode, piece.reference) !== undefined) continue;
      complaints.push(`${name} is no field of the auth mode "${mode.key}".`);
    } else if (!placed.mayReadBody || !jsonPathPattern.test(piece.name)) {
      complaints.push(`${name} can only be read in an identity, by a plain path.`);
    }
  }
  const rest = placed.template.replace(/\$\{[^}]*\}/g, '');
  if (/\$\{|\{\w+\}/.test(rest)) complaints.push('A reference is written ${config.name}.');
  return complaints;
}

/** Fields that hints and rules blame and that are not there. */
export function faultFieldProblems({ source, mode, check, path }: PlacedCheck): CatalogProblem[] {
  if (check.kind === 'NONE') return [];
  const hints = Object.entries(check.hints ?? {}).flatMap(([key, hint]) =>
    typeof hint === 'string' || hint.field === undefined
      ? []
      : [{ field: hint.field, at: [...path, 'hints', key, 'field'] }],
  );
  const rules = check.kind === 'HTTP' ? rulesOf(check, path) : [];
  const fields = [
    ...hints,
    ...rules.flatMap(({ rule: { field }, at }) =>
      field === undefined ? [] : [{ field, at: [...at, 'field'] }],
    ),
  ];
  return fields.flatMap(({ field, at }) =>
    fieldAt(mode, field) === undefined
      ? [source.problem(at, `There is no field ${field} in the auth mode "${mode.key}".`)]
      : [],
  );
}
