import type {
  AuthMode,
  FieldSchema,
  FieldValue,
  FormSchema,
  FormValues,
  ValidForms,
  VisibleWhen,
} from './model.ts';

export type FormName = 'config' | 'credentials';
type Values = Readonly<Record<string, unknown>>;
type Both = Readonly<Record<FormName, Values>>;

/** The form of an auth mode by its name. */
export function formSchema(mode: AuthMode, form: FormName): FormSchema {
  return form === 'config' ? mode.configSchema : mode.credentialsSchema;
}

/** An empty text or null is what a browser or tool sends for a field that was left alone. */
export function isBlank(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || value === '';
}

/** Whether a field is shown, given the other values; a value that was not given counts with its default. */
export function isVisible(field: FieldSchema, mode: AuthMode, values: Both): boolean {
  const condition = field['x-visible-when'];
  if (condition === undefined) return true;
  const actual = effectiveValue(condition, mode, values);
  const allowed: readonly unknown[] = [condition.equals].flat();
  return allowed.includes(actual);
}

function effectiveValue(condition: VisibleWhen, mode: AuthMode, values: Both): unknown {
  const [form, name = ''] = condition.field.split('.');
  if (form !== 'config' && form !== 'credentials') return undefined;
  const given = Object.hasOwn(values[form], name) ? values[form][name] : undefined;
  return isBlank(given) ? formSchema(mode, form).properties[name]?.default : given;
}

/** Fills in defaults and leaves out what is blank or hidden: the values that are stored and sent. */
export function applyDefaults(
  mode: AuthMode,
  forms: ValidForms,
  options: { readonly partial?: boolean } = {},
): ValidForms {
  const complete = (form: FormName): FormValues =>
    completed(mode, form, forms, options.partial !== true);
  return { config: complete('config'), credentials: complete('credentials') };
}

function completed(
  mode: AuthMode,
  form: FormName,
  forms: ValidForms,
  withDefaults: boolean,
): FormValues {
  const values: Record<string, FieldValue> = {};
  for (const [name, field] of Object.entries(formSchema(mode, form).properties)) {
    if (!isVisible(field, mode, forms)) continue;
    const given = Object.hasOwn(forms[form], name) ? forms[form][name] : undefined;
    const fallback = withDefaults ? field.default : undefined;
    const value = isBlank(given) ? fallback : given;
    if (value !== undefined) values[name] = value;
  }
  return values;
}

/** The names of the credentials that are secret, in the order of the form. */
export function secretFields(mode: AuthMode): string[] {
  return Object.entries(mode.credentialsSchema.properties)
    .filter(([, field]) => field['x-secret'] === true)
    .toSorted(([, a], [, b]) => a['x-order'] - b['x-order'])
    .map(([name]) => name);
}
