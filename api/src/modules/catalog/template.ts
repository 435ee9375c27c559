import { readPath } from './json-path.ts';
import type { FieldValue, FormValues } from './model.ts';

/** What `${…}` may refer to: the forms, in an identity the answer's body, and what an action is about. */
export interface TemplateScope {
  readonly config: FormValues;
  readonly credentials: FormValues;
  readonly body?: unknown;
  readonly message?: FormValues;
  readonly post?: FormValues;
  /** The answer to the request before this one. */
  readonly earlier?: unknown;
  /** Of the answer; names in lower case. */
  readonly header?: FormValues;
}

export type TemplatePart =
  | { readonly literal: string }
  | { readonly reference: string; readonly namespace: string; readonly name: string };

/** A value that cannot be put where the template wants it. `field` is its path, as `config.host`. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  constructor(
    readonly field: string,
    readonly place: 'host' | 'path' | 'header' | 'value',
    message: string,
  ) {
    super(message);
  }
}

const referencePattern = /\$\{([^}]*)\}/g;

/** Splits a template into literal text and `${namespace.name}` references. */
export function parseTemplate(template: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let end = 0;
  for (const match of template.matchAll(referencePattern)) {
    if (match.index > end) parts.push({ literal: template.slice(end, match.index) });
    const reference = match[1] ?? '';
    const dot = reference.indexOf('.');
    parts.push({
      reference,
      namespace: dot < 0 ? '' : reference.slice(0, dot),
      name: dot < 0 ? reference : reference.slice(dot + 1),
    });
    end = match.index + match[0].length;
  }
  if (end < template.length) parts.push({ literal: template.slice(end) });
  return parts;
}

/** The references of a template, as `config.host`. */
export function references(template: string): string[] {
  return parseTemplate(template).flatMap((part) => ('reference' in part ? [part.reference] : []));
}

/** The value of one reference; a blank value counts as missing. */
export function lookUp(
  part: { readonly namespace: string; readonly name: string },
  scope: TemplateScope,
): FieldValue | undefined {
  const value = valueOf(part, scope);
  if (value === '') return undefined;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function valueOf(
  { namespace, name }: { readonly namespace: string; readonly name: string },
  scope: TemplateScope,
): unknown {
  switch (namespace) {
    case 'body':
    case 'earlier':
      return readPath(scope[namespace], name);
    case 'config':
    case 'credentials':
    case 'message':
    case 'post':
    case 'header':
      return own(scope[namespace] ?? {}, name);
    default:
      return undefined;
  }
}

function own(values: FormValues, name: string): FieldValue | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** Fills a template as plain text; undefined when one of its references has no value. */
export function fillText(template: string, scope: TemplateScope): string | undefined {
  let text = '';
  for (const part of parseTemplate(template)) {
    if ('literal' in part) {
      text += part.literal;
      continue;
    }
    const value = lookUp(part, scope);
    if (value === undefined) return undefined;
    text += String(value);
  }
  return text;
}

/** Fills a template that must have a value. @throws {TemplateError} */
export function fillRequired(template: string, scope: TemplateScope): string {
  const text = fillText(template, scope);
  if (text !== undefined) return text;
  const missing = parseTemplate(template).find(
    (part) => 'reference' in part && lookUp(part, scope) === undefined,
  );
  const field = missing !== undefined && 'reference' in missing ? missing.reference : template;
  throw new TemplateError(field, 'value', 'A value that the check needs is missing.');
}

/**
 * Fills every string of a JSON value; a string that is one reference keeps the value's type. What has no value is left
 * out: a member of an object, and of a list the whole entry that wants it.
 */
export function fillJson(value: unknown, scope: TemplateScope): unknown {
  if (typeof value === 'string') {
    const [only, ...others] = parseTemplate(value);
    if (only !== undefined && 'reference' in only && others.length === 0)
      return lookUp(only, scope);
    return fillText(value, scope);
  }
  if (Array.isArray(value))
    return value.filter((item) => isWhole(item, scope)).map((item) => fillJson(item, scope));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, fillJson(item, scope)]),
  );
}

/** Whether a list entry, or each member of one that is an object, has its value. */
function isWhole(item: unknown, scope: TemplateScope): boolean {
  const parts: unknown[] = typeof item === 'object' && item !== null ? Object.values(item) : [item];
  return parts.every((part) => typeof part !== 'string' || fillText(part, scope) !== undefined);
}
