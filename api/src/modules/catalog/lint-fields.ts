import type { FormName } from './form-values.ts';
import { fits } from './field-fits.ts';
import type { FieldSchema, FieldValue } from './model.ts';
import { choiceProblems } from './lint-choices.ts';
import { refusalOfPattern } from './pattern-safety.ts';
import type { AuthModeFile, FormFile } from './provider-file.ts';
import type { CatalogProblem, Path, YamlSource } from './yaml-source.ts';

const secretName = /(?:password|passphrase|secret|token|key|pin)$/i;

/** What is wrong with the forms of an auth mode beyond their schema. */
export function formProblems(source: YamlSource, mode: AuthModeFile, path: Path): CatalogProblem[] {
  const problems = orderProblems(source, mode, path);
  for (const form of ['config', 'credentials'] as const) {
    const file = mode[form];
    if (file === undefined) continue;
    problems.push(...namesOfForm(source, file, [...path, form]));
    problems.push(...choiceProblems(source, file, [...path, form]));
    for (const [name, field] of Object.entries(file.properties)) {
      const at: Path = [...path, form, 'properties', name];
      for (const [part, message] of fieldProblems(form, name, field, mode)) {
        problems.push(source.problem(at.concat(part), message));
      }
    }
  }
  return problems;
}

type Complaint = readonly [part: Path, message: string];

function fieldProblems(
  form: FormName,
  name: string,
  field: FieldSchema,
  mode: AuthModeFile,
): Complaint[] {
  const renewed = field['x-regenerate-url'] !== undefined && field['x-secret'] !== true;
  return [
    ...(renewed ? [[['x-regenerate-url'], 'Only a secret is regenerated.'] as const] : []),
    ...secrecy(form, name, field),
    ...lengthAndPattern(field),
    ...choice(field),
    ...(field.default === undefined || fits(field, field.default)
      ? []
      : [[['default'], 'The default does not fit the field.'] as const]),
    ...visibility(field, mode),
  ];
}

function secrecy(form: FormName, name: string, field: FieldSchema): Complaint[] {
  const secret = field['x-secret'];
  if (form === 'config') {
    if (secret === true)
      return [[['x-secret'], 'A secret belongs in the credentials, not in the config.']];
    const suspicious = secretName.test(name) && secret === undefined;
    return suspicious
      ? [[[], `"${name}" looks like a secret: move it to the credentials, or say x-secret: false.`]]
      : [];
  }
  return secret === undefined
    ? [[[], `"${name}" must say x-secret: true, or false where it is none.`]]
    : [];
}

function lengthAndPattern(field: FieldSchema): Complaint[] {
  if (field.type !== 'string') {
    return field.pattern === undefined ? [] : [[['pattern'], 'Only a text can have a pattern.']];
  }
  const complaints: Complaint[] = [];
  if (field.maxLength === undefined && field.enum === undefined) {
    complaints.push([[], 'A text needs maxLength.']);
  }
  if (field.pattern === undefined) return complaints;
  const refusal = refusalOfPattern(field.pattern, true);
  if (refusal !== undefined) complaints.push([['pattern'], refusal]);
  if (field['x-pattern-hint'] === undefined) {
    complaints.push([
      ['pattern'],
      'A pattern needs x-pattern-hint, so that the admin learns what is wanted.',
    ]);
  }
  return complaints;
}

function choice(field: FieldSchema): Complaint[] {
  const titles = Object.keys(field['x-enum-titles'] ?? {});
  const values = (field.enum ?? []).map(String);
  const untitled = values.filter((value) => !titles.includes(value));
  const stray = titles.filter((title) => !values.includes(title));
  return [
    ...(untitled.length === 0
      ? []
      : [[['enum'], `x-enum-titles has no title for ${untitled.join(', ')}.`] as const]),
    ...(stray.length === 0
      ? []
      : [[['x-enum-titles'], `${stray.join(', ')} is no value of enum.`] as const]),
  ];
}

function visibility(field: FieldSchema, mode: AuthModeFile): Complaint[] {
  const condition = field['x-visible-when'];
  if (condition === undefined) return [];
  const part: Path = ['x-visible-when'];
  const other = fieldAt(mode, condition.field);
  if (other === undefined) return [[part, `There is no field ${condition.field}.`]];
  if (other === field || other['x-visible-when'] !== undefined) {
    return [[part, `${condition.field} is itself not always visible.`]];
  }
  const values: readonly FieldValue[] = [condition.equals].flat();
  const misfit = values.find((value) => !fits(other, value));
  return misfit === undefined ? [] : [[part, `${condition.field} can never be ${String(misfit)}.`]];
}

function namesOfForm(source: YamlSource, form: FormFile, path: Path): CatalogProblem[] {
  const isDeclared = (name: string): boolean => Object.hasOwn(form.properties, name);
  const required = (form.required ?? []).flatMap((name, index) =>
    isDeclared(name)
      ? []
      : [source.problem([...path, 'required', index], `There is no field "${name}".`)],
  );
  const presets = (form['x-presets'] ?? []).flatMap((preset, index) =>
    Object.entries(preset.values).flatMap(([name, value]) => {
      const at = [...path, 'x-presets', index, 'values', name];
      const field = isDeclared(name) ? form.properties[name] : undefined;
      if (field === undefined) return [source.problem(at, `There is no field "${name}".`)];
      return fits(field, value)
        ? []
        : [source.problem(at, `${String(value)} does not fit ${name}.`)];
    }),
  );
  return [...required, ...presets];
}

function orderProblems(source: YamlSource, mode: AuthModeFile, path: Path): CatalogProblem[] {
  const seen = new Map<number, string>();
  return (['config', 'credentials'] as const).flatMap((form) =>
    Object.entries(mode[form]?.properties ?? {}).flatMap(([name, field]) => {
      const first = seen.get(field['x-order']);
      seen.set(field['x-order'], `${form}.${name}`);
      if (first === undefined) return [];
      return [
        source.problem(
          [...path, form, 'properties', name, 'x-order'],
          `${first} has the same x-order.`,
        ),
      ];
    }),
  );
}

/** The field at a path such as `config.host`. */
export function fieldAt(mode: AuthModeFile, path: string): FieldSchema | undefined {
  const [form, name = ''] = path.split('.');
  if (form !== 'config' && form !== 'credentials') return undefined;
  const properties = mode[form]?.properties ?? {};
  return Object.hasOwn(properties, name) ? properties[name] : undefined;
}
