import { type AuthMode, isAuthenticated } from '../modules/catalog/index.ts';
import type { VendorAnswer, VendorMode } from './case-file.ts';

/** Lists of answers, each for the requests of one check. */
export type AnswerLists = readonly (readonly VendorAnswer[])[];

/** At each step that counts, answers of status 200 that are not what the vendor would say. */
export function garbageAnswers({ check }: AuthMode, { cases }: VendorMode): AnswerLists {
  if (check.kind !== 'HTTP' || !isAuthenticated(check)) return [];
  const bodies = [{}, [], null, 'ok', { ok: 'yes' }].map((body) => ({ body }));
  const garbage = [...bodies, { text: '<!doctype html><title>Sign in</title>' }];
  const good = cases['good']?.answers ?? [];
  return check.steps.flatMap((step, index) =>
    step.optional === true ? [] : garbage.map((answer) => good.slice(0, index).concat(answer)),
  );
}

/** The secrets of a mode's form, each as a vendor may repeat it: plain, in a URL, in base64, and as it was sent. */
export function writtenSecrets(mode: AuthMode, { forms, requests }: VendorMode): string[] {
  const secrets = Object.entries(forms.credentials)
    .filter(([name]) => mode.credentialsSchema.properties[name]?.['x-secret'] !== false)
    .map(([, value]) => String(value));
  const derived = (requests ?? [])
    .flatMap(({ auth }) => [auth].flat())
    .flatMap((auth) => {
      if (auth.kind === 'BASIC') return [base64(`${auth.user}:${auth.password}`)];
      return auth.kind === 'PATH' ? [auth.value] : [];
    });
  const written = secrets.flatMap((secret) => [secret, encodeURIComponent(secret), base64(secret)]);
  return [...new Set([...written, ...derived])];
}

/** Answers that repeat a secret wherever the check of a mode may read the vendor's words. */
export function echoingAnswers(mode: AuthMode, entry: VendorMode): AnswerLists {
  return writtenSecrets(mode, entry).flatMap((secret) => repeating(mode, entry, secret));
}

function repeating({ check }: AuthMode, { cases }: VendorMode, echo: string): AnswerLists {
  const said = `wrong: ${echo}!`;
  if (check.kind === 'SMTP') {
    return [
      [{ greeting: `554 ${said}` }],
      ...(check.user === undefined ? [] : [[{ auth: `535 ${said}` }]]),
    ];
  }
  if (check.kind !== 'HTTP') return [[{ greeting: said }]];
  const { paths = [], header } = check.errorMessage ?? {};
  const rules = check.steps.flatMap(({ expect, answerMeans = [] }) => [
    ...(expect.body ?? []),
    ...answerMeans,
  ]);
  const words = [...paths, ...rules.flatMap((rule) => rule.messagePath ?? [])];
  const body = words.reduce<unknown>((value, path) => put(value, path, said), undefined);
  const good = cases['good']?.answers ?? [];
  return [
    ...[400, 401, 200].map((status) => [{ status, body: body ?? { error: said, message: said } }]),
    [{ status: 401, text: said, headers: { 'content-type': 'text/plain' } }],
    [
      {
        status: 302,
        headers: { location: `https://login.example.com/${encodeURIComponent(said)}` },
      },
    ],
    ...(header === undefined ? [] : [[{ status: 401, headers: { [header]: said } }]]),
    good.map(({ status = 200, body: right }) => ({ status, body: repeated(right, said) })),
  ];
}

/** The value with a text at a path such as `errors[0].message`. */
function put(value: unknown, path: string, text: string): unknown {
  const [segment, ...rest] = path.match(/[^.[\]]+/g) ?? [];
  if (segment === undefined) return text;
  const isIndex = path.startsWith('[');
  const known = typeof value === 'object' && value !== null ? value : undefined;
  const holder = (known ?? (isIndex ? [] : {})) as Record<string, unknown>;
  const below = path.slice(path.indexOf(segment) + segment.length).replace(/^[\].]+/, '');
  holder[segment] = rest.length === 0 ? text : put(holder[segment], below, text);
  return holder;
}

/** A value whose texts are all replaced; what is no text stays, so that rules about it still hold. */
function repeated(value: unknown, text: string): unknown {
  if (typeof value === 'string') return text;
  if (Array.isArray(value)) return value.map((item) => repeated(item, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, repeated(item, text)]),
  );
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
