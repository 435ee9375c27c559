import type { CheckSpec } from './check-spec.ts';
import { fieldAt } from './lint-fields.ts';
import type { AuthModeFile } from './provider-file.ts';
import { carriesCredentials, type ProxyFile, proxyTemplates, toProxySpec } from './proxy-file.ts';
import { parseTemplate, references } from './template.ts';
import type { CatalogProblem, Path, YamlSource } from './yaml-source.ts';

type Complaint = readonly [part: readonly string[], message: string];

/** Headers of the connection and of Patchbay itself; those of the credential go into `auth`. */
const reservedHeaders = new Set([
  'accept-encoding',
  'authorization',
  'connection',
  'content-length',
  'cookie',
  'host',
  'transfer-encoding',
]);

interface PlacedProxy {
  readonly source: YamlSource;
  /** With the access token, where the mode has one. */
  readonly mode: AuthModeFile;
  readonly proxy: ProxyFile;
  readonly check: CheckSpec;
  readonly path: Path;
}

/** What is wrong with how tools call a provider, seen with the forms of one auth mode. */
export function proxyProblems({ source, mode, proxy, check, path }: PlacedProxy): CatalogProblem[] {
  const spec = toProxySpec(proxy, check);
  const complaints: Complaint[] = [
    ...fieldComplaints(mode, proxy),
    ...baseComplaints(mode, proxy.baseUrl, carriesCredentials(spec)),
    ...headerComplaints(proxy),
  ];
  if (hasCredentials(mode) && !carriesCredentials(spec))
    complaints.push([
      [],
      `Calls in the auth mode "${mode.key}" carry no credentials: say in auth how they do, or give the mode proxy: null.`,
    ]);
  return complaints.map(([part, message]) => source.problem([...path, ...part], message));
}

function fieldComplaints(mode: AuthModeFile, proxy: ProxyFile): Complaint[] {
  return proxyTemplates(proxy).flatMap(({ template, at }) =>
    references(template)
      .filter((name) => fieldAt(mode, name) === undefined)
      .map((name): Complaint => [at, `\${${name}} is no field of the auth mode "${mode.key}".`]),
  );
}

function baseComplaints(mode: AuthModeFile, baseUrl: string, isSecret: boolean): Complaint[] {
  const at = ['baseUrl'];
  const [base, ...rest] = parseTemplate(baseUrl);
  if (base !== undefined && 'reference' in base) {
    const field = fieldAt(mode, base.reference);
    if (field === undefined) return [];
    if (field.format !== 'uri')
      return [[at, `${base.reference} is a base URL and needs format: uri.`]];
    return isSecret && !/^\^https\??:\/\//.test(field.pattern ?? '')
      ? [[at, `The pattern of ${base.reference} must start with ^https:// or ^https?://.`]]
      : [];
  }
  const complaints: Complaint[] = [];
  if (isSecret && baseUrl.startsWith('http://'))
    complaints.push([at, 'Credentials must not be sent without encryption: use https://.']);
  let before = base?.literal ?? '';
  for (const part of rest) {
    const isInHost = !/^https?:\/\/[^/]*\//.test(before);
    if ('reference' in part && part.namespace === 'credentials' && isInHost)
      complaints.push([at, 'A credential must not be part of the host.']);
    before += 'literal' in part ? part.literal : 'x';
  }
  return complaints;
}

function headerComplaints({ headers = {} }: ProxyFile): Complaint[] {
  return Object.keys(headers)
    .filter((name) => reservedHeaders.has(name.toLowerCase()))
    .map((name) => [['headers', name], `Patchbay itself sends ${name}.`]);
}

function hasCredentials({ credentials }: AuthModeFile): boolean {
  return Object.keys(credentials?.properties ?? {}).length > 0;
}
