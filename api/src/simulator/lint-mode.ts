import {
  accessTokenName,
  actionNames,
  type AuthMode,
  type CatalogProblem,
  isAuthenticated,
  type Path,
  validateForms,
  withoutAccessToken,
  type YamlSource,
} from '../modules/catalog/index.ts';
import { authsOf, type VendorMode, type VendorServer } from './case-file.ts';
import { caseComplaints } from './lint-case.ts';
import { requiredSituations, type RunnableCheck } from './situations.ts';

type HttpCheck = Extract<RunnableCheck, { kind: 'HTTP' }>;

export type Complaint = readonly [part: Path, message: string];

/** A mode of a case file beside the auth mode and the check that it is about. */
export interface PlacedMode {
  readonly entry: VendorMode;
  readonly mode: AuthMode;
  readonly check: RunnableCheck;
}

/** What is wrong with the entry of one auth mode. */
export function modeProblems(source: YamlSource, placed: PlacedMode, path: Path): CatalogProblem[] {
  const complaints = [
    ...formComplaints(placed),
    ...targetComplaints(placed),
    ...missingSituations(placed),
    ...actionComplaints(placed),
    ...Object.entries(placed.entry.cases).flatMap(([situation, vendorCase]) =>
      caseComplaints(situation, vendorCase, placed).map(([part, message]): Complaint => [
        ['cases', situation, ...part],
        message,
      ]),
    ),
  ];
  return complaints.map(([part, message]) => source.problem([...path, ...part], message));
}

function formComplaints({ entry, mode }: PlacedMode): Complaint[] {
  const result = validateForms(mode, withoutAccessToken(mode, entry.forms));
  const token = entry.forms.credentials[accessTokenName];
  const missing: Complaint[] =
    mode.oauth === undefined || typeof token === 'string'
      ? []
      : [[['forms', 'credentials'], 'The access token that the check sends is missing.']];
  if (result.ok) return missing;
  return [
    ...missing,
    ...result.errors.map(({ path, message }): Complaint => [['forms', ...path], `${message}.`]),
  ];
}

function missingSituations({ entry, check }: PlacedMode): Complaint[] {
  return requiredSituations(check)
    .filter((situation) => !Object.hasOwn(entry.cases, situation))
    .map((situation) => [['cases'], `There is no case "${situation}".`]);
}

/** Each action of the auth mode is played, and no other. */
function actionComplaints({ entry, mode }: PlacedMode): Complaint[] {
  const { actions: played = {} } = entry;
  return actionNames.flatMap((name): Complaint[] => {
    const isThere = mode.actions[name] !== undefined;
    if (isThere && played[name] === undefined)
      return [[[], `The action "${name}" has no cases under actions.`]];
    if (!isThere && played[name] !== undefined)
      return [[['actions', name], `The auth mode "${mode.key}" has no such action.`]];
    return Object.entries(played[name]?.cases ?? {}).flatMap(([situation, one]): Complaint[] => {
      const succeeds = one.id !== undefined;
      const at: Path = ['actions', name, 'cases', situation];
      if (succeeds === (one.outcome !== undefined)) return [[at, 'It has an id or an outcome.']];
      if (!succeeds && one.code === undefined) return [[at, 'It has no code.']];
      return situation === 'good' && !succeeds ? [[at, 'It has no id.']] : [];
    });
  });
}

function targetComplaints({ entry, check }: PlacedMode): Complaint[] {
  if (check.kind === 'HTTP') {
    const stray: Complaint[] =
      entry.server === undefined ? [] : [[['server'], 'An HTTP check has requests, no server.']];
    return [...stray, ...requestComplaints(entry, check)];
  }
  const stray: Complaint[] =
    entry.requests === undefined
      ? []
      : [[['requests'], `A check of kind ${check.kind} has a server, no requests.`]];
  if (entry.server === undefined) return [...stray, [[], '"server" is missing.']];
  const complaints =
    check.kind === 'SMTP'
      ? mailComplaints(entry.server, check.user !== undefined)
      : tcpComplaints(entry.server);
  return [
    ...stray,
    ...complaints.map(([part, message]): Complaint => [['server', ...part], message]),
  ];
}

function requestComplaints({ requests }: VendorMode, check: HttpCheck): Complaint[] {
  if (requests === undefined) return [[[], '"requests" is missing.']];
  const steps = check.steps.length;
  const asks = requests.some((request) => authsOf(request).length > 0);
  const sends = isAuthenticated(check);
  const count: Complaint[] =
    requests.length === steps
      ? []
      : [
          [
            ['requests'],
            `The check has ${steps} steps, but this lists ${requests.length} requests.`,
          ],
        ];
  const credentials: Complaint[] =
    asks === sends
      ? []
      : [
          [
            ['requests'],
            sends
              ? 'The check sends credentials, but no request asks for them.'
              : 'A request asks for credentials, but the check sends none.',
          ],
        ];
  return [
    ...count,
    ...credentials,
    ...requests.flatMap((request, index) => {
      const at: Path = ['requests', index, 'url'];
      if (URL.parse(request.url) === null) return [[at, 'This is not a valid URL.'] as const];
      return authsOf(request).flatMap((auth): Complaint[] =>
        auth.kind === 'PATH' && !request.url.includes(`{${auth.name}}`)
          ? [[at, `The credential of the path is written {${auth.name}}.`]]
          : [],
      );
    }),
  ];
}

function mailComplaints(server: VendorServer, signsIn: boolean): Complaint[] {
  const isComplete = server.user !== undefined && server.password !== undefined;
  const isRelay = server.user === undefined && server.password === undefined;
  return [
    ...(server.security === undefined ? [[[], '"security" is missing.'] as const] : []),
    ...(server.tls === undefined ? [] : [[['tls'], 'A mail server has "security".'] as const]),
    ...(signsIn && !isComplete ? [[[], '"user" and "password" are missing.'] as const] : []),
    ...(!signsIn && !isRelay ? [[[], 'The check does not sign in.'] as const] : []),
  ];
}

function tcpComplaints(server: VendorServer): Complaint[] {
  return (['security', 'user', 'password'] as const).flatMap((name) =>
    server[name] === undefined ? [] : [[[name], 'Only a mail server has this.'] as const],
  );
}
