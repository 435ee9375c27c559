import { type RequestContext, actorOf } from '../../context.ts';
import type { Actor, NewActivityEvent } from '../activity/index.ts';
import type { CheckResult } from '../catalog/index.ts';

interface Subject {
  readonly provider: {
    readonly key: string;
    readonly name: string;
    readonly category: string | null;
  };
  /** Null: not stored (yet). */
  readonly integration: { readonly id: string; readonly name: string } | null;
  readonly actor: Actor;
}

export type IntegrationChange =
  | 'connected'
  | 'imported'
  | 'updated'
  | 'enabled'
  | 'disabled'
  | 'disconnected'
  | 'reconnected'
  | 'deleted';

/** A stored integration, told of by whoever asks; its provider may have left the catalog. */
export function subjectOf(
  ctx: RequestContext,
  integration: { readonly id: string; readonly name: string; readonly providerKey: string },
): Subject {
  const key = integration.providerKey;
  const provider = ctx.catalog.get(key) ?? { key, name: key, category: null };
  return { provider, integration, actor: actorOf(ctx) };
}

/** `integration.connected` and its like. `changedFields` names what changed, never its values. */
export function changeEvent(
  subject: Subject,
  change: IntegrationChange,
  changedFields?: readonly string[],
): NewActivityEvent {
  return {
    ...about(subject),
    eventType: `integration.${change}`,
    status: 'SUCCESS',
    message: `${nameOf(subject)} was ${change}`,
    requestBody: changedFields === undefined ? null : { changedFields },
  };
}

/** `integration.test_succeeded`, `integration.test_failed`; what cannot be checked is told as a warning. */
export function testEvent(subject: Subject, check: CheckResult): NewActivityEvent {
  const { outcome, code, message, hint, identity, durationMs, steps } = check;
  const told = {
    ...about(subject),
    responseBody: { outcome, code, message, hint, identity, steps },
    durationMs,
  };
  switch (outcome) {
    case 'OK':
      return {
        ...told,
        eventType: 'integration.test_succeeded',
        status: 'SUCCESS',
        message: `${nameOf(subject)} passed its test`,
      };
    case 'FAILED':
      return {
        ...told,
        eventType: 'integration.test_failed',
        status: 'ERROR',
        message: `${nameOf(subject)} failed its test`,
        errorMessage: message,
      };
    case 'NOT_CHECKABLE':
      return {
        ...told,
        eventType: 'integration.test_skipped',
        status: 'WARNING',
        message: `${nameOf(subject)} cannot be tested`,
        errorMessage: message,
      };
  }
}

/** The event of a test, where there was one. */
export function testEvents(subject: Subject, check: CheckResult | null): NewActivityEvent[] {
  return check === null ? [] : [testEvent(subject, check)];
}

function about({ provider, integration, actor }: Subject) {
  return {
    actor,
    integrationId: integration?.id ?? null,
    providerKey: provider.key,
    category: provider.category,
  };
}

function nameOf({ provider, integration }: Subject): string {
  return integration?.name ?? provider.name;
}
