import type { CheckSpec, HttpAuth } from './check-spec.ts';
import type { ProxySpec } from './model.ts';
import { references } from './template.ts';

/** The `proxy` block of a provider or auth mode, as a file has it. */
export type ProxyFile = Pick<ProxySpec, 'baseUrl'> & Partial<ProxySpec>;

/** The block with all that was left out; it authenticates as the check does, unless it says how. */
export function toProxySpec(file: ProxyFile, check: CheckSpec): ProxySpec {
  const auth = file.auth ?? checkAuth(check);
  return {
    baseUrl: file.baseUrl,
    hosts: file.hosts ?? [],
    headers: file.headers ?? {},
    ...(auth === undefined ? {} : { auth }),
  };
}

/** A template of the block, and where it stands. */
export interface ProxyTemplate {
  readonly template: string;
  readonly at: readonly string[];
}

/** Every template of the block, but for those of an `auth` that is the check's. */
export function proxyTemplates(file: ProxyFile): ProxyTemplate[] {
  const { baseUrl, auth, headers = {} } = file;
  return [
    { template: baseUrl, at: ['baseUrl'] },
    ...authTemplates(auth),
    ...Object.entries(headers).map(([name, template]) => ({ template, at: ['headers', name] })),
  ];
}

/** Whether calls carry something of the credentials form. */
export function carriesCredentials(spec: ProxySpec): boolean {
  return proxyTemplates(spec).some(({ template }) =>
    references(template).some((name) => name.startsWith('credentials.')),
  );
}

function authTemplates(auth: HttpAuth | undefined): ProxyTemplate[] {
  if (auth === undefined) return [];
  return Object.entries(auth).flatMap(([name, template]) =>
    name === 'kind' || name === 'name' ? [] : [{ template, at: ['auth', name] }],
  );
}

function checkAuth(check: CheckSpec): HttpAuth | undefined {
  return check.kind === 'HTTP' ? check.auth : undefined;
}
