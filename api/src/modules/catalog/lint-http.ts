import { isAuthenticated } from './authenticated.ts';
import type { BodyStatement, HttpCheck, HttpStep, RuleVerdict, TextRule } from './check-spec.ts';
import { fieldAt } from './lint-fields.ts';
import { refusalOfPattern } from './pattern-safety.ts';
import type { AuthModeFile } from './provider-file.ts';
import { parseTemplate } from './template.ts';
import type { CatalogProblem, Path, YamlSource } from './yaml-source.ts';

interface PlacedHttpCheck {
  readonly source: YamlSource;
  readonly mode: AuthModeFile;
  readonly check: HttpCheck;
  readonly path: Path;
}

/** What is wrong with the requests of a check and with what they expect. */
export function httpProblems({ source, mode, check, path }: PlacedHttpCheck): CatalogProblem[] {
  const complaints = [
    ...checkComplaints(check),
    ...check.steps.flatMap((step, index) =>
      stepComplaints(step, check, mode).map(([part, message]): Complaint => [
        ['steps', index, ...part],
        message,
      ]),
    ),
  ];
  return [
    ...complaints.map(([part, message]) => source.problem([...path, ...part], message)),
    ...ruleProblems(source, check, path),
  ];
}

/** What is wrong with the statements about answers. */
export function ruleProblems(source: YamlSource, check: HttpCheck, path: Path): CatalogProblem[] {
  return rulesOf(check, path).flatMap(({ statement, at }) => {
    const message = statementComplaint(statement);
    return message === undefined ? [] : [source.problem(at, message)];
  });
}

interface PlacedRule {
  readonly rule: RuleVerdict;
  readonly statement: BodyStatement | TextRule;
  readonly at: Path;
}

/** Every rule about an answer and where it stands. */
export function rulesOf(check: HttpCheck, path: Path): PlacedRule[] {
  return check.steps.flatMap(({ expect, answerMeans = [] }, index) => {
    const step: Path = [...path, 'steps', index];
    return [
      ...(expect.text ?? []).map((rule, number) => ({
        rule,
        statement: rule,
        at: [...step, 'expect', 'text', number],
      })),
      ...(expect.body ?? []).map((rule, number) => ({
        rule,
        statement: rule,
        at: [...step, 'expect', 'body', number],
      })),
      ...answerMeans.map((rule, number) => ({
        rule,
        statement: rule.when,
        at: [...step, 'answerMeans', number],
      })),
    ];
  });
}

type Complaint = readonly [part: Path, message: string];

function checkComplaints(check: HttpCheck): Complaint[] {
  const counting = check.steps.filter((step) => step.optional !== true);
  if (counting.length === 0) return [[['steps'], 'At least one step must not be optional.']];
  if (!isAuthenticated(check)) return [];
  return [
    ...(isAuthenticated({ ...check, steps: counting })
      ? []
      : [[['steps'], 'A step that is not optional must send the credentials.'] as const]),
    ...(check.hints?.['401'] === undefined
      ? [[['hints'], 'A check with credentials needs a hint for 401.'] as const]
      : []),
  ];
}

function stepComplaints(step: HttpStep, check: HttpCheck, mode: AuthModeFile): Complaint[] {
  const { expect, form, json, method, optional } = step;
  const complaints: (Complaint | false)[] = [
    isAuthenticated(check) &&
      optional !== true &&
      expect.body === undefined &&
      expect.text === undefined && [
        ['expect'],
        'A step that proves credentials must say something about the body.',
      ],
    expect.body !== undefined &&
      expect.text !== undefined && [['expect', 'text'], 'A body is JSON or text: body or text.'],
    form !== undefined && json !== undefined && [['json'], 'A request has one body: form or json.'],
    method !== 'POST' &&
      (form !== undefined || json !== undefined) && [['method'], 'Only POST has a body.'],
  ];
  return [
    ...complaints.filter((complaint) => complaint !== false),
    ...addressComplaints(step, isAuthenticated(check), mode).map((message): Complaint => [
      ['url'],
      message,
    ]),
  ];
}

/** What is wrong with the address of a request; `isSecret`: credentials travel with it. */
export function addressComplaints(
  step: Pick<HttpStep, 'url'>,
  isSecret: boolean,
  mode: AuthModeFile,
): string[] {
  const [base] = parseTemplate(step.url);
  if (base === undefined || 'literal' in base) {
    return isSecret && step.url.startsWith('http://')
      ? ['Credentials must not be sent without encryption: use https://.']
      : [];
  }
  const field = fieldAt(mode, base.reference);
  const pattern = field?.pattern ?? '';
  if (field?.format !== 'uri') return [`${base.reference} is a base URL and needs format: uri.`];
  if (base.namespace === 'credentials' && !/^\^https:\/\/(?:[a-z0-9-]|\\\.)+\//.test(pattern)) {
    return [
      `${base.reference} is a secret address: its pattern must start with ^https:// and the vendor's host, as ^https://api\\.example\\.com/.`,
    ];
  }
  // Said outright, an author may let it be http: there are services that live in the operator's own network only.
  return isSecret && !/^\^https\??:\/\//.test(pattern)
    ? [
        `Credentials should not be sent without encryption: the pattern of ${base.reference} must start with ^https:// (or with ^https?:// for a service in your own network).`,
      ]
    : [];
}

const comparisons = {
  text: ['startsWith', 'includes', 'notRoot'],
  body: ['equals', 'notEquals', 'in', 'notIn', 'exists', 'matches', 'includes'],
} as const;

export function statementComplaint(statement: BodyStatement | TextRule): string | undefined {
  const names = 'path' in statement ? comparisons.body : comparisons.text;
  if (names.filter((name) => Reflect.get(statement, name) !== undefined).length !== 1) {
    return `A rule has exactly one of ${names.join(', ')}.`;
  }
  const matches = 'path' in statement ? statement.matches : undefined;
  return matches === undefined ? undefined : refusalOfPattern(matches, false);
}
