import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { CatalogProblem, Path, YamlSource } from './yaml-source.ts';

/** The published schema of a provider file; at the same place seen from src and from dist. */
const providerSchema = new URL('../../../catalog/provider.schema.json', import.meta.url);

const compiled = new Map<string, ValidateFunction>();

function validator(schema: URL): ValidateFunction {
  const known = compiled.get(schema.href);
  if (known !== undefined) return known;
  const ajv = new Ajv2020({
    strict: true,
    // The schema says `"type": ["string", "object"]` and repeats no type below an `if`.
    strictTypes: false,
    strictRequired: false,
    allErrors: true,
    verbose: true,
    unicodeRegExp: true,
    // Our own schemas: the tests of the catalog judge them, which takes longer than all else of a start's reading.
    validateSchema: false,
  });
  const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
  compiled.set(schema.href, validate);
  return validate;
}

/** What is wrong with a file by its published schema, in sentences. */
export function schemaProblems(source: YamlSource, schema: URL = providerSchema): CatalogProblem[] {
  const validate = validator(schema);
  if (validate(source.value)) return [];
  return (validate.errors ?? [])
    .filter((error) => error.keyword !== 'if' && error.keyword !== 'propertyNames')
    .slice(0, 50)
    .map((error) => {
      const extra =
        error.keyword === 'additionalProperties' ? error.params['additionalProperty'] : undefined;
      const path = pathOf(error, source.value);
      return source.problem(extra === undefined ? path : [...path, String(extra)], explain(error));
    });
}

function pathOf(error: ErrorObject, root: unknown): Path {
  const path: (string | number)[] = [];
  let value = root;
  const segments = error.instancePath.split('/').slice(1);
  for (const segment of segments.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))) {
    path.push(Array.isArray(value) ? Number(segment) : segment);
    value = (value as Record<string, unknown> | undefined)?.[segment];
  }
  return path;
}

function explain(error: ErrorObject): string {
  const limit = String(error.params['limit']);
  switch (error.keyword) {
    case 'required':
      return `"${String(error.params['missingProperty'])}" is missing.`;
    case 'additionalProperties':
      return unknownName(error);
    case 'enum':
      return `It must be one of ${(error.params['allowedValues'] as unknown[]).map(String).join(', ')}${suggestion(error)}.`;
    case 'const':
      return `It must be ${JSON.stringify(error.params['allowedValue'])}.`;
    case 'type':
      return `It must be ${types(error.params['type'])}.`;
    case 'pattern':
      return `${JSON.stringify(error.propertyName ?? error.data)} does not have the right form. ${describe(error)}`.trim();
    case 'minLength':
      return `It must have at least ${limit} characters.`;
    case 'maxLength':
      return `It must have at most ${limit} characters.`;
    case 'minItems':
    case 'minProperties':
      return `It must have at least ${limit}.`;
    case 'maxItems':
    case 'maxProperties':
      return `It must have at most ${limit}.`;
    case 'minimum':
      return `It must be ${limit} or more.`;
    case 'maximum':
      return `It must be ${limit} or less.`;
    case 'uniqueItems':
      return 'It lists something twice.';
    default:
      return `It ${error.message ?? 'is wrong'}.`;
  }
}

function unknownName(error: ErrorObject): string {
  const name = String(error.params['additionalProperty']);
  const parent = error.parentSchema as { properties?: Record<string, unknown> } | undefined;
  const near = nearest(name, Object.keys(parent?.properties ?? {}));
  return `"${name}" is not known here${near === undefined ? '' : `; did you mean "${near}"?`}${near === undefined ? '.' : ''}`;
}

function suggestion(error: ErrorObject): string {
  const near = nearest(
    String(error.data),
    (error.params['allowedValues'] as unknown[]).map(String),
  );
  return near === undefined ? '' : `; did you mean ${near}?`;
}

function describe(error: ErrorObject): string {
  const parent = error.parentSchema as { description?: string } | undefined;
  return parent?.description ?? '';
}

function types(type: unknown): string {
  const names: Record<string, string> = {
    string: 'a text',
    object: 'a mapping',
    array: 'a list',
    boolean: 'true or false',
    integer: 'a whole number',
    number: 'a number',
    null: 'null',
  };
  return [type]
    .flat()
    .map((name) => names[String(name)] ?? String(name))
    .join(' or ');
}

function nearest(name: string, candidates: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  return candidates.find((candidate) => distance(lower, candidate.toLowerCase()) <= 2);
}

/** Levenshtein distance of two short names. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || a.length > 60) return 99;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 99;
}
