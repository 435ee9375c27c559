import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { refusalOfForm } from './form-limits.ts';
import { fieldMessage } from './form-messages.ts';
import { applyDefaults, formSchema, isBlank, isVisible, type FormName } from './form-values.ts';
import { formats } from './formats.ts';
import type { AuthMode, FieldError, Forms, FormSchema, FormValues, ValidForms } from './model.ts';

type Values = Readonly<Record<string, unknown>>;

const formNames = ['config', 'credentials'] as const;
const annotations = [
  'x-order',
  'x-secret',
  'x-placeholder',
  'x-pattern-hint',
  'x-prefix',
  'x-suffix',
  'x-enum-titles',
  'x-choices',
  'x-other-choice',
  'x-regenerate-url',
  'x-visible-when',
  'x-used-for',
  'x-presets',
];
const unknownLimit = 20;

const validators = new WeakMap<FormSchema, ValidateFunction>();

// One instance for all forms: making one costs more than compiling a form.
const ajv = new Ajv2020({ strict: true, allErrors: true, formats, unicodeRegExp: true });
ajv.addVocabulary(annotations);

export type FormsResult =
  | { readonly ok: true; readonly forms: ValidForms }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/**
 * Checks both forms field by field and gives back what is to be stored: with defaults, without blank fields. Blank
 * values count as not given; hidden fields are not required and must not be given. At most one error a field and 20
 * unknown fields, so that the answer stays small whatever was sent.
 * @param options.partial asks for nothing that is missing and adds no defaults: for changes that keep stored values.
 */
export function validateForms(
  mode: AuthMode,
  forms: Forms,
  options: { readonly partial?: boolean } = {},
): FormsResult {
  const errors = findErrors(mode, forms, options.partial === true);
  if (errors.length > 0) return { ok: false, errors };
  const valid = {
    config: forms.config as FormValues,
    credentials: forms.credentials as FormValues,
  };
  return { ok: true, forms: applyDefaults(mode, valid, options) };
}

function findErrors(mode: AuthMode, forms: Forms, partial: boolean): FieldError[] {
  const refusals = formNames.flatMap((form) => {
    const refusal = refusalOfForm(forms[form]);
    return refusal === undefined
      ? []
      : [{ path: [form], message: `${formTitles[form]} ${refusal}` }];
  });
  if (refusals.length > 0) return refusals;
  const values = { config: forms.config as Values, credentials: forms.credentials as Values };
  return formNames.flatMap((form) => validateForm(mode, form, values, partial));
}

const formTitles: Readonly<Record<FormName, string>> = {
  config: 'The configuration',
  credentials: 'The set of credentials',
};

function validateForm(
  mode: AuthMode,
  form: FormName,
  values: Readonly<Record<FormName, Values>>,
  partial: boolean,
): FieldError[] {
  const schema = formSchema(mode, form);
  const errors = unknownFields(schema, form, values[form]);
  const given: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.properties)) {
    const value = Object.hasOwn(values[form], name) ? values[form][name] : undefined;
    const path = [form, name];
    if (!isVisible(field, mode, values)) {
      if (!isBlank(value)) errors.push({ path, message: `${field.title} does not belong here` });
    } else if (typeof value === 'string' && value.includes('\0')) {
      errors.push({ path, message: `${field.title} must not contain a NUL character` });
    } else if (!isBlank(value)) {
      given[name] = value;
    } else if (!partial && field.default === undefined && schema.required.includes(name)) {
      errors.push({ path, message: `${field.title} is required` });
    }
  }
  return [...errors, ...wrongValues(schema, form, given)];
}

function unknownFields(schema: FormSchema, form: FormName, values: Values): FieldError[] {
  const errors: FieldError[] = [];
  for (const name of Object.keys(values)) {
    if (Object.hasOwn(schema.properties, name)) continue;
    if (errors.length === unknownLimit) break;
    const shown = name.length > 60 ? `${name.slice(0, 60)}…` : name;
    errors.push({ path: [form, shown], message: `There is no field "${shown}"` });
  }
  return errors;
}

function wrongValues(schema: FormSchema, form: FormName, given: Values): FieldError[] {
  const validate = validatorOf(schema);
  if (validate(given)) return [];
  const errors = new Map<string, FieldError>();
  for (const error of validate.errors ?? []) {
    const name = error.instancePath.slice(1);
    const field = schema.properties[name];
    if (field === undefined || errors.has(name)) continue;
    errors.set(name, { path: [form, name], message: fieldMessage(error, field) });
  }
  return [...errors.values()];
}

/** Compiles the forms of an auth mode once; later calls find them. @throws when a schema is no JSON Schema. */
export function compileForms(mode: AuthMode): void {
  for (const form of formNames) validatorOf(formSchema(mode, form));
}

function validatorOf(schema: FormSchema): ValidateFunction {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  // What is required depends on what is visible, and is checked above.
  const validate = ajv.compile({ ...schema, required: [] });
  validators.set(schema, validate);
  return validate;
}
