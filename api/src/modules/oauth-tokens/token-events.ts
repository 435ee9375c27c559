import type { Ports } from '../../context.ts';
import type { Actor, NewActivityEvent } from '../activity/index.ts';
import type { TokenFailure } from './tokens.ts';

/** Who renews tokens when nobody asked. */
export const patchbay: Actor = { kind: 'SYSTEM', id: null, name: 'Patchbay' };

interface Subject {
  readonly id: string;
  readonly name: string;
  readonly providerKey: string;
}

/** `integration.token_renewed`. Scopes that the provider no longer grants are named. */
export function renewedEvent(
  { catalog }: Pick<Ports, 'catalog'>,
  subject: Subject,
  actor: Actor,
  {
    expiresAt,
    before,
    scopes,
    durationMs,
  }: {
    readonly expiresAt: Date | null;
    readonly before: readonly string[];
    readonly scopes: readonly string[];
    readonly durationMs: number;
  },
): NewActivityEvent {
  const lost = before.filter((scope) => !scopes.includes(scope));
  return {
    ...about(catalog, subject, actor),
    eventType: 'integration.token_renewed',
    status: 'SUCCESS',
    message: `${subject.name} has a new token`,
    responseBody: {
      expiresAt: expiresAt?.toISOString() ?? null,
      scopes,
      ...(lost.length === 0 ? {} : { scopesNoLongerGranted: lost }),
    },
    durationMs,
  };
}

/** `integration.token_renewal_failed`: told when the first try failed; the others follow by themselves. */
export function renewalFailedEvent(
  { catalog }: Pick<Ports, 'catalog'>,
  subject: Subject,
  actor: Actor,
  { kind, message, hint }: TokenFailure,
): NewActivityEvent {
  return {
    ...about(catalog, subject, actor),
    eventType: 'integration.token_renewal_failed',
    status: 'WARNING',
    message: `${subject.name} could not renew its token`,
    errorMessage: message,
    responseBody: { reason: kind, hint },
  };
}

/** `integration.needs_reauth`. */
export function needsReauthEvent(
  { catalog }: Pick<Ports, 'catalog'>,
  subject: Subject,
  actor: Actor,
  { message, hint }: Pick<TokenFailure, 'message' | 'hint'>,
): NewActivityEvent {
  return {
    ...about(catalog, subject, actor),
    eventType: 'integration.needs_reauth',
    status: 'ERROR',
    message: `${subject.name} needs somebody to sign in again`,
    errorMessage: message,
    responseBody: { hint },
  };
}

function about(catalog: Ports['catalog'], { id, providerKey }: Subject, actor: Actor) {
  return {
    actor,
    integrationId: id,
    providerKey,
    category: catalog.get(providerKey)?.category ?? null,
  };
}
