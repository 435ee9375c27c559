import { isAuthenticated } from '../modules/catalog/index.ts';
import type { ExpectedVerdict, VendorAnswer, VendorCase } from './case-file.ts';
import type { Complaint, PlacedMode } from './lint-mode.ts';
import {
  allowedVerdicts,
  requiredSituations,
  type RunnableCheck,
  wordedSituations,
} from './situations.ts';

/** What is wrong with the answers and the verdict of one situation. */
export function caseComplaints(
  situation: string,
  { answers, identity, verdict }: VendorCase,
  placed: PlacedMode,
): Complaint[] {
  return [
    ...answersComplaints(answers, placed),
    ...outcomeComplaints(situation, identity !== undefined, verdict, placed),
    ...(verdict === undefined
      ? []
      : verdictComplaints(situation, verdict, placed).map(([part, message]): Complaint => [
          ['verdict', ...part],
          message,
        ])),
  ];
}

function answersComplaints(answers: readonly VendorAnswer[], placed: PlacedMode): Complaint[] {
  const { check } = placed;
  const most = check.kind === 'HTTP' ? check.steps.length : 1;
  return [
    ...(answers.length > most
      ? [[['answers'], `The check ends after ${most}, but this has ${answers.length}.`] as const]
      : []),
    ...answers.flatMap((answer, index) =>
      answerComplaints(answer, check).map(([part, message]): Complaint => [
        ['answers', index, ...part],
        message,
      ]),
    ),
  ];
}

const answerParts: Readonly<Record<RunnableCheck['kind'], readonly string[]>> = {
  HTTP: ['status', 'headers', 'body', 'text', 'silent', 'hangUp'],
  SMTP: ['greeting', 'auth', 'silent', 'hangUp', 'refused'],
  TCP: ['greeting', 'silent', 'hangUp', 'refused'],
};
const bareParts = new Set(['silent', 'hangUp', 'refused']);

function answerComplaints(answer: VendorAnswer, check: RunnableCheck): Complaint[] {
  const parts = Object.keys(answer);
  const strange = parts.filter((part) => !answerParts[check.kind].includes(part));
  const bare = parts.find((part) => bareParts.has(part));
  const isRelay = check.kind === 'SMTP' && check.user === undefined;
  const complaints: Complaint[] = strange.map((part) => [
    [part],
    `A check of kind ${check.kind} gets no "${part}".`,
  ]);
  if (bare !== undefined && parts.length > 1) {
    complaints.push([[bare], `"${bare}" stands alone.`]);
  }
  if (answer.body !== undefined && answer.text !== undefined) {
    complaints.push([['text'], 'An answer has one body: body or text.']);
  }
  if (answer.greeting !== undefined && answer.auth !== undefined) {
    complaints.push([['auth'], 'A greeting that refuses is not followed by a sign-in.']);
  }
  if (answer.auth !== undefined && isRelay)
    complaints.push([['auth'], 'The check does not sign in.']);
  return complaints;
}

function outcomeComplaints(
  situation: string,
  succeeds: boolean,
  verdict: ExpectedVerdict | undefined,
  placed: PlacedMode,
): Complaint[] {
  if (succeeds && verdict !== undefined) {
    return [[['verdict'], 'A case has an identity or a verdict, not both.']];
  }
  if (situation === 'good') {
    return succeeds
      ? []
      : [[[], '"identity" is missing; null where the provider tells no account.']];
  }
  if (!succeeds && verdict === undefined) return [[[], '"verdict" is missing.']];
  const mustFail =
    requiredSituations(placed.check).includes(situation) && provesCredentials(placed);
  return succeeds && mustFail
    ? [[['identity'], `A check of credentials must not succeed at "${situation}".`]]
    : [];
}

function provesCredentials({ check }: PlacedMode): boolean {
  if (check.kind === 'SMTP') return check.user !== undefined;
  return check.kind === 'HTTP' && isAuthenticated(check);
}

function verdictComplaints(
  situation: string,
  { code, message, hint, hintText, field }: ExpectedVerdict,
  { check, mode }: PlacedMode,
): Complaint[] {
  const allowed = allowedVerdicts(check, situation);
  const [form, name = ''] = (field ?? '').split('.');
  const fields = (form === 'config' ? mode.configSchema : mode.credentialsSchema).properties;
  const complaints: (Complaint | false)[] = [
    allowed?.includes(code) === false && [
      ['code'],
      `"${situation}" must be told as ${allowed.join(' or ')}.`,
    ],
    wordedSituations.has(situation) &&
      message === undefined && [[], '"message" is missing: the exact text that the admin reads.'],
    (hint === undefined) === (hintText === undefined) && [
      [],
      'A verdict has exactly one of hint and hintText.',
    ],
    field !== undefined &&
      !Object.hasOwn(fields, name) && [
        ['field'],
        `There is no field ${field} in the auth mode "${mode.key}".`,
      ],
  ];
  return complaints.filter((complaint) => complaint !== false);
}
