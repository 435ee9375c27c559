import { fits } from './field-fits.ts';
import type { FieldChoice, FieldSchema } from './model.ts';
import type { FormFile } from './provider-file.ts';
import type { CatalogProblem, Path, YamlSource } from './yaml-source.ts';

type Complaint = readonly [part: Path, message: string];

/** What is wrong with the choices of a form's fields, and with what they set along. */
export function choiceProblems(source: YamlSource, form: FormFile, path: Path): CatalogProblem[] {
  return Object.entries(form.properties).flatMap(([name, field]) =>
    complaints(form, name, field).map(([part, message]) =>
      source.problem([...path, 'properties', name, ...part], message),
    ),
  );
}

function complaints(form: FormFile, name: string, field: FieldSchema): Complaint[] {
  const choices = field['x-choices'];
  const other = field['x-other-choice'];
  if (choices === undefined) {
    return other === undefined
      ? []
      : [[['x-other-choice'], 'It has no x-choices beside which it could stand.']];
  }
  return [
    ...(other === undefined
      ? [[['x-choices'], 'x-choices need x-other-choice, for any other value.'] as const]
      : []),
    ...kindOfField(field),
    ...choices.flatMap((choice, index) =>
      choiceComplaints(form, name, choice, choices).map(([part, message]): Complaint => [
        ['x-choices', index, ...part],
        message,
      ]),
    ),
    ...defaultComplaints(form, field, choices),
  ];
}

function kindOfField(field: FieldSchema): Complaint[] {
  const isPlain = field.enum === undefined && field['x-secret'] !== true;
  return isPlain && field.type !== 'boolean'
    ? []
    : [[['x-choices'], 'Only a text or number without enum that is no secret has x-choices.']];
}

function choiceComplaints(
  form: FormFile,
  name: string,
  { value, sets = {} }: FieldChoice,
  choices: readonly FieldChoice[],
): Complaint[] {
  const field = form.properties[name];
  const isDouble = choices.filter((other) => other.value === value).length > 1;
  const names = Object.keys(sets);
  const isUneven = choices.some(
    (other) =>
      Object.keys(other.sets ?? {})
        .toSorted()
        .join() !== names.toSorted().join(),
  );
  return [
    ...(field !== undefined && !fits(field, value)
      ? [[['value'], `${String(value)} does not fit ${name}.`] as const]
      : []),
    ...(isDouble ? [[['value'], `${String(value)} is offered twice.`] as const] : []),
    ...(isUneven ? [[['sets'], 'Each choice must set the same fields.'] as const] : []),
    ...names.flatMap((set): Complaint[] => {
      const target = Object.hasOwn(form.properties, set) ? form.properties[set] : undefined;
      const at: Path = ['sets', set];
      if (target === undefined || set === name) return [[at, `There is no other field "${set}".`]];
      const given = sets[set];
      return given === undefined || fits(target, given)
        ? []
        : [[at, `${String(given)} does not fit ${set}.`]];
    }),
  ];
}

/** A form that starts with a choice must start with what that sets along, or it would show as the other choice. */
function defaultComplaints(
  form: FormFile,
  field: FieldSchema,
  choices: readonly FieldChoice[],
): Complaint[] {
  const chosen = choices.find(({ value }) => value === field.default);
  return Object.entries(chosen?.sets ?? {}).flatMap(([name, value]): Complaint[] =>
    form.properties[name]?.default === value
      ? []
      : [[['default'], `With this default, ${name} must start with ${String(value)}.`]],
  );
}
