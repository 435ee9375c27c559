/** Why a check failed; the closed list of schema.graphql. */
export const checkFailures = [
  'UNAUTHORIZED',
  'FORBIDDEN',
  'NOT_FOUND',
  'RATE_LIMITED',
  'SERVER_ERROR',
  'UNEXPECTED_ANSWER',
  'REDIRECTED',
  'TIMEOUT',
  'DNS',
  'TLS',
  'CONNECTION_REFUSED',
  'CONNECTION_LOST',
  'BLOCKED_ADDRESS',
] as const;
export type CheckFailure = (typeof checkFailures)[number];

export type CheckOutcome = 'OK' | 'FAILED' | 'NOT_CHECKABLE';
export type CheckKind = 'HTTP' | 'SMTP' | 'TCP' | 'NONE';

/** How a provider file names a failure when it gives a hint for it. */
export type HintKey =
  | '401'
  | '403'
  | '404'
  | '429'
  | '5xx'
  | 'unexpected'
  | 'redirect'
  | 'timeout'
  | 'dns'
  | 'tls'
  | 'refused'
  | 'lost'
  | 'blocked';

/** What to do next, and which field to look at (`credentials.apiKey`). */
interface Hint {
  readonly text: string;
  readonly field?: string;
}

type Hints = Readonly<Partial<Record<HintKey, string | Hint>>>;

interface CheckBase {
  readonly description: string;
  /** The vendor's page that documents what the check sends and expects. */
  readonly source: string;
  readonly hints?: Hints;
}

type Scalar = string | number | boolean | null;

/** One statement about the answer's JSON body; exactly one of the comparisons is present. */
export interface BodyStatement {
  readonly path: string;
  readonly equals?: Scalar;
  readonly notEquals?: Scalar;
  readonly in?: readonly Scalar[];
  readonly notIn?: readonly Scalar[];
  readonly exists?: boolean;
  readonly matches?: string;
  readonly includes?: Scalar;
}

/** A verdict and what the admin reads with it. */
export interface RuleVerdict {
  readonly fails: CheckFailure;
  /** Where the JSON body says why. */
  readonly messagePath?: string;
  readonly message?: string;
  readonly hint?: string;
  readonly field?: string;
}

/** The verdict when a statement about the JSON body is false. */
interface BodyRule extends BodyStatement, RuleVerdict {}

/**
 * The verdict when a statement about a body that is no JSON is false; exactly one of the comparisons is present. They
 * make no difference between upper and lower case and see no byte order mark and no space at the start.
 */
export interface TextRule extends Omit<RuleVerdict, 'messagePath'> {
  /** With this, or with one of these. */
  readonly startsWith?: string | readonly string[];
  /** This, or one of these, in what a check reads of an answer. */
  readonly includes?: string | readonly string[];
  /** It is XML or HTML, and its outermost element is none of these. */
  readonly notRoot?: readonly string[];
}

/** The verdict of an answer whose body tells more than its status: when it has such a status and the statement is true. */
interface AnswerMeaning extends RuleVerdict {
  readonly when: BodyStatement & { readonly status: readonly number[] };
}

/** The answer that is right. */
interface Expectation {
  readonly status: readonly number[];
  /** What the media type starts with, one of these, in lower case. */
  readonly contentType?: readonly string[];
  readonly text?: readonly TextRule[];
  readonly body?: readonly BodyRule[];
}

export type HttpAuth =
  | { readonly kind: 'BEARER'; readonly token: string }
  | { readonly kind: 'BASIC'; readonly user: string; readonly password: string }
  | { readonly kind: 'HEADER'; readonly name: string; readonly value: string }
  | { readonly kind: 'QUERY'; readonly name: string; readonly value: string };

export interface HttpStep {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'HEAD';
  readonly url: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly expect: Expectation;
  /** Statuses that mean something else at this provider than in general. */
  readonly statusMeans?: Readonly<Record<string, CheckFailure>>;
  /** Judged before all else, in their order, whether the status is expected or not. */
  readonly answerMeans?: readonly AnswerMeaning[];
  readonly identity?: string;
  /** True: reads more about the account; its failure does not fail the check. */
  readonly optional?: boolean;
}

export interface HttpCheck extends CheckBase {
  readonly kind: 'HTTP';
  readonly auth?: HttpAuth;
  readonly steps: readonly HttpStep[];
  readonly errorMessage?: { readonly paths?: readonly string[]; readonly header?: string };
}

export interface SmtpCheck extends CheckBase {
  readonly kind: 'SMTP';
  readonly host: string;
  readonly port: string | number;
  readonly security: string;
  readonly user?: string;
  readonly password?: string;
  readonly identity?: string;
}

export interface TcpCheck extends CheckBase {
  readonly kind: 'TCP';
  readonly host: string;
  readonly port: string | number;
  readonly tls: string | boolean;
  /** What the server's first line must start with. */
  readonly greeting?: string;
}

export interface NoCheck {
  readonly kind: 'NONE';
  /** Why it cannot be checked. */
  readonly reason: string;
}

export type CheckSpec = HttpCheck | SmtpCheck | TcpCheck | NoCheck;

/** GraphQL `CheckStep`. */
export interface CheckStep {
  readonly name: string;
  readonly outcome: CheckOutcome;
  readonly durationMs: number;
}

/** GraphQL `CheckResult`. No credential is in any of its strings. */
export interface CheckResult {
  readonly outcome: CheckOutcome;
  readonly code: CheckFailure | null;
  readonly message: string;
  readonly hint: string | null;
  readonly identity: string | null;
  readonly fieldAtFault: string | null;
  readonly durationMs: number;
  readonly steps: readonly CheckStep[];
}
