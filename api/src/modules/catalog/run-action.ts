import type { Clock } from '../../platform/clock/index.ts';
import {
  type Outbound,
  OutboundError,
  type OutboundResponse,
} from '../../platform/outbound/outbound.ts';
import { asCheck } from './action-check.ts';
import { type ActionName, type ActionStep, type HttpAction, actionValues } from './action-spec.ts';
import { holds } from './body-statement.ts';
import type { CheckFailure, HttpCheck } from './check-spec.ts';
import { judgeAnswer, parseJson } from './http-answer.ts';
import { buildRequest } from './http-request.ts';
import type { AuthMode, FormValues, Provider, ValidForms } from './model.ts';
import { withDefaults } from './oauth-values.ts';
import { type Scrubber, createScrubber } from './scrub.ts';
import { TemplateError, type TemplateScope, fillText } from './template.ts';
import { type Failure, failureOfOutbound, failureOfTemplate, tell } from './verdict.ts';

/** What became of an action; told like a check, with no credential in any of its strings. */
export type ActionResult =
  | {
      readonly outcome: 'DONE';
      /** What the provider calls the message or post. */
      readonly id: string;
      readonly link: string | null;
      readonly durationMs: number;
    }
  | ActionFailure;

export interface ActionFailure {
  /** REFUSED: it surely was not done. UNKNOWN: it may have been. */
  readonly outcome: 'REFUSED' | 'UNKNOWN';
  readonly code: CheckFailure;
  /** The provider's own words, where it had any. */
  readonly message: string;
  readonly hint: string;
  /** The message itself, as its address: the provider is well, and another one would not take it either. */
  readonly fault: 'MESSAGE' | 'PROVIDER';
  readonly durationMs: number;
}

export interface ActionPorts {
  readonly outbound: Pick<Outbound, 'request'>;
  readonly clock: Clock;
  /** Milliseconds for all requests together. */
  readonly deadlineMs: number;
}

/** A provider with the auth mode whose action is run. */
interface Actor {
  readonly provider: Provider;
  readonly mode: AuthMode;
  readonly forms: ValidForms;
}

/**
 * Has a provider do something. Whatever it or the network does becomes a result.
 *
 * @param values What `${message.…}` or `${post.…}` stands for.
 * @throws {RangeError} for an action that the auth mode does not have.
 */
export async function runAction(
  { provider, mode, forms }: Actor,
  name: ActionName,
  values: FormValues,
  { outbound, clock, deadlineMs }: ActionPorts,
): Promise<ActionResult> {
  const action = mode.actions[name];
  if (action === undefined) throw new RangeError(`${provider.key} has no action ${name}`);
  const filled = withDefaults(mode, forms);
  const started = clock.now().getTime();
  const check = asCheck(action, mode.check);
  const scrubber = createScrubber(mode.credentialsSchema, filled.credentials);
  const left = () => deadlineMs - (clock.now().getTime() - started);
  const scope = { ...filled, [actionValues[name].namespace]: values };
  const done = await walk({ action, check, scope, scrubber, outbound, left });
  const durationMs = Math.max(0, Math.round(clock.now().getTime() - started));
  if (done.ok) {
    const link = done.link === undefined ? null : scrubber.clean(done.link);
    return { outcome: 'DONE', id: scrubber.clean(done.id), link, durationMs };
  }
  const { failure, isUnknown, fault } = done;
  const verdict = tell(failure, provider.name, { ...mode, check });
  return {
    outcome: isUnknown ? 'UNKNOWN' : 'REFUSED',
    code: failure.code,
    message: scrubber.clean(verdict.message),
    hint: isUnknown ? unknownHint(provider.name) : verdict.hint,
    fault,
    durationMs,
  };
}

function unknownHint(name: string): string {
  return `It was handed over, but nobody knows whether ${name} accepted it. Look there before doing it again.`;
}

interface Walk {
  readonly action: HttpAction;
  readonly check: HttpCheck;
  readonly scope: TemplateScope;
  readonly scrubber: Scrubber;
  readonly outbound: ActionPorts['outbound'];
  readonly left: () => number;
}

type Walked =
  | { readonly ok: true; readonly id: string; readonly link: string | undefined }
  | {
      readonly ok: false;
      readonly failure: Failure;
      readonly isUnknown: boolean;
      readonly fault: ActionFailure['fault'];
    };

/** Step by step; the last one is the action itself, and only what happens to it can be unknown. */
async function walk(walked: Walk): Promise<Walked> {
  const { action, scrubber } = walked;
  let earlier: unknown;
  for (const [index, step] of action.steps.entries()) {
    const isLast = index === action.steps.length - 1;
    const scope: TemplateScope = { ...walked.scope, earlier };
    const answer = await ask(walked, step, scope);
    if ('failure' in answer) {
      return failed(answer.failure, isLast && answer.wasSent);
    }
    const { response } = answer;
    const body = parseJson(response.body);
    const finding = judgeAnswer(walked.check, step, response, scope);
    if (!finding.ok && isMessagesFault(action, response, body))
      return { ...failed(finding.failure, false), fault: 'MESSAGE' };
    if (!finding.ok) return failed(finding.failure, isLast && isVague(finding.failure, response));
    if (isLast) return read(walked, response, { ...scope, body });
    for (const secret of longTexts(body)) scrubber.add(secret);
    earlier = body;
  }
  throw new Error('An action has no steps.');
}

function failed(failure: Failure, isUnknown: boolean): Extract<Walked, { ok: false }> {
  return { ok: false, failure, isUnknown, fault: 'PROVIDER' };
}

type Asked =
  | { readonly response: OutboundResponse }
  | { readonly failure: Failure; readonly wasSent: boolean };

async function ask(
  { check, scrubber, outbound, left }: Walk,
  step: ActionStep,
  scope: TemplateScope,
): Promise<Asked> {
  const deadlineMs = left();
  if (deadlineMs <= 0) return { failure: { code: 'TIMEOUT' }, wasSent: false };
  try {
    const request = buildRequest(check, onlyMatching(step, scope), scope, scrubber);
    return { response: await outbound.request({ ...request, deadlineMs }) };
  } catch (error) {
    if (error instanceof TemplateError)
      return { failure: failureOfTemplate(error), wasSent: false };
    if (error instanceof OutboundError)
      return { failure: failureOfOutbound(error), wasSent: error.wasSent };
    throw error;
  }
}

/** The step without those parameters of its form whose value is of another kind than they are for. */
function onlyMatching(step: ActionStep, scope: TemplateScope): ActionStep {
  const { form, formWhen } = step;
  if (form === undefined || formWhen === undefined) return step;
  const fits = ([name, template]: [string, string]) =>
    new RegExp(formWhen[name] ?? '', 'u').test(fillText(template, scope) ?? '');
  return { ...step, form: Object.fromEntries(Object.entries(form).filter(fits)) };
}

function isMessagesFault(action: HttpAction, { status }: OutboundResponse, body: unknown): boolean {
  return (
    action.messageFaults?.some((fault) => fault.status.includes(status) && holds(fault, body)) ===
    true
  );
}

/** It may have been done: the answer is a success that makes no sense, or one in between gave up waiting for it. */
function isVague({ code }: Failure, { status }: OutboundResponse): boolean {
  return (code === 'UNEXPECTED_ANSWER' && status < 300) || status === 504;
}

function read({ action }: Walk, response: OutboundResponse, scope: TemplateScope): Walked {
  const whole = { ...scope, header: response.headers };
  // As a Message-ID is written; what stands between these would be taken for markup.
  const id = fillText(action.id, whole)?.replace(/^<(.*)>$/s, '$1');
  if (id === undefined) return failed({ code: 'UNEXPECTED_ANSWER', status: response.status }, true);
  const link = action.link === undefined ? undefined : fillText(action.link, whole);
  return { ok: true, id, link };
}

/** What an answer in between holds may be secret, as a token of the session: it is not to come back in other words. */
function longTexts(body: unknown): string[] {
  if (typeof body === 'string') return body.length >= 40 ? [body] : [];
  if (typeof body !== 'object' || body === null) return [];
  return Object.values(body).flatMap(longTexts);
}
