import type { CheckSpec, HttpAuth, HttpCheck, HttpStep } from './check-spec.ts';
import type { Path } from './yaml-source.ts';

/** A template of a check, where it stands, whether it is sent, and whether it may read the answer's body. */
export interface PlacedTemplate {
  readonly template: string;
  readonly path: Path;
  readonly isSent: boolean;
  readonly mayReadBody: boolean;
}

/** Every template of a check. */
export function templatesOf(check: CheckSpec): PlacedTemplate[] {
  if (check.kind === 'NONE') return [];
  if (check.kind === 'HTTP')
    return [...authTemplates(check), ...check.steps.flatMap(stepTemplates)];
  if (check.kind === 'TCP') return texts({ host: check.host, port: check.port, tls: check.tls });
  const { host, port, security, user, password, identity } = check;
  return texts({ host, port, security, user, password, identity });
}

function authTemplates(check: HttpCheck): PlacedTemplate[] {
  return check.auth === undefined ? [] : texts(authFields(check.auth), ['auth']);
}

function authFields(auth: HttpAuth): Record<string, string> {
  if (auth.kind === 'BEARER') return { token: auth.token };
  if (auth.kind === 'BASIC') return { user: auth.user, password: auth.password };
  return { value: auth.value };
}

function stepTemplates(step: HttpStep, index: number): PlacedTemplate[] {
  const path: Path = ['steps', index];
  const identity = step.identity;
  return [
    ...texts({ url: step.url }, path),
    ...texts(step.query ?? {}, [...path, 'query']),
    ...texts(step.headers ?? {}, [...path, 'headers']),
    ...texts(step.form ?? {}, [...path, 'form']),
    ...jsonTemplates(step.json, [...path, 'json']),
    ...(identity === undefined
      ? []
      : [{ template: identity, path: [...path, 'identity'], isSent: false, mayReadBody: true }]),
  ];
}

function jsonTemplates(value: unknown, path: Path): PlacedTemplate[] {
  if (typeof value === 'string') return [sent(value, path)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => jsonTemplates(item, [...path, name]));
}

function texts(fields: Readonly<Record<string, unknown>>, path: Path = []): PlacedTemplate[] {
  return Object.entries(fields).flatMap(([name, template]) =>
    typeof template === 'string' ? [sent(template, [...path, name])] : [],
  );
}

function sent(template: string, path: Path): PlacedTemplate {
  return { template, path, isSent: true, mayReadBody: false };
}
