import type { BodyRule, CheckSpec, HttpCheck, HttpStep } from './check-spec.ts';
import { templatesOf, type PlacedTemplate } from './check-templates.ts';
import { jsonPathPattern } from './json-path.ts';
import { fieldAt } from './lint-fields.ts';
import { refusalOfPattern } from './pattern-safety.ts';
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
    ...(placed.check.kind === 'HTTP' ? httpProblems(placed, placed.check) : []),
  ];
}

/** The fields of an auth mode that its check does not use and that do not say what they are for. */
export function unusedFields(
  source: YamlSource,
  mode: AuthModeFile,
  check: CheckSpec,
  path: Path,
): CatalogProblem[] {
  const used = new Set(templatesOf(check).flatMap(({ template }) => references(template)));
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

function faultFieldProblems({ source, mode, check, path }: PlacedCheck): CatalogProblem[] {
  if (check.kind === 'NONE') return [];
  const hints = Object.entries(check.hints ?? {}).flatMap(([key, hint]) =>
    typeof hint === 'string' || hint.field === undefined
      ? []
      : [{ field: hint.field, at: [...path, 'hints', key, 'field'] }],
  );
  const rules = check.kind === 'HTTP' ? rulesOf(check, path) : [];
  const fields = [
    ...hints,
    ...rules.flatMap(({ rule, at }) =>
      rule.field === undefined ? [] : [{ field: rule.field, at: [...at, 'field'] }],
    ),
  ];
  return fields.flatMap(({ field, at }) =>
    fieldAt(mode, field) === undefined
      ? [source.problem(at, `There is no field ${field} in the auth mode "${mode.key}".`)]
      : [],
  );
}

function rulesOf(check: HttpCheck, path: Path): { rule: BodyRule; at: Path }[] {
  return check.steps.flatMap((step, index) =>
    (step.expect.body ?? []).map((rule, number) => ({
      rule,
      at: [...path, 'steps', index, 'expect', 'body', number],
    })),
  );
}

function httpProblems({ source, mode, path }: PlacedCheck, check: HttpCheck): CatalogProblem[] {
  const problems = check.steps.flatMap((step, index) =>
    stepComplaints(step, check, mode).map(([part, message]) =>
      source.problem(path.concat('steps', index, part), message),
    ),
  );
  for (const { rule, at } of rulesOf(check, path)) {
    const message = ruleComplaint(rule);
    if (message !== undefined) problems.push(source.problem(at, message));
  }
  if (check.steps.every((step) => step.optional === true)) {
    problems.push(source.problem([...path, 'steps'], 'At least one step must not be optional.'));
  }
  if (check.auth !== undefined && check.hints?.['401'] === undefined) {
    problems.push(
      source.problem([...path, 'hints'], 'A check with credentials needs a hint for 401.'),
    );
  }
  return problems;
}

function stepComplaints(
  step: HttpStep,
  check: HttpCheck,
  mode: AuthModeFile,
): (readonly [part: Path, message: string])[] {
  const complaints: (readonly [Path, string])[] = [];
  const proves = check.auth !== undefined && step.optional !== true;
  if (proves && step.expect.body === undefined) {
    complaints.push([
      ['expect'],
      'A step that proves credentials must say something about the body.',
    ]);
  }
  if (check.auth !== undefined && step.url.startsWith('http://')) {
    complaints.push([['url'], 'Credentials must not be sent without encryption: use https://.']);
  }
  if (step.form !== undefined && step.json !== undefined) {
    complaints.push([['json'], 'A request has one body: form or json.']);
  }
  if (step.method !== 'POST' && (step.form !== undefined || step.json !== undefined)) {
    complaints.push([['method'], 'Only POST has a body.']);
  }
  const [base] = parseTemplate(step.url);
  if (
    base !== undefined &&
    'reference' in base &&
    fieldAt(mode, base.reference)?.format !== 'uri'
  ) {
    complaints.push([['url'], `${base.reference} is a base URL and needs format: uri.`]);
  }
  return complaints;
}

const comparisons = [
  'equals',
  'notEquals',
  'in',
  'notIn',
  'exists',
  'matches',
  'includes',
] as const;

function ruleComplaint(rule: BodyRule): string | undefined {
  if (comparisons.filter((name) => rule[name] !== undefined).length !== 1) {
    return `A rule has exactly one of ${comparisons.join(', ')}.`;
  }
  return rule.matches === undefined ? undefined : refusalOfPattern(rule.matches, false);
}
