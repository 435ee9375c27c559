export const cardStatuses = [
  'CONNECTED',
  'WARNING',
  'ERROR',
  'DISCONNECTED',
  'NOT_CONFIGURED',
] as const;
export type CardStatus = (typeof cardStatuses)[number];

/** Something that went wrong, in the words of whoever said so. */
export interface Failure {
  readonly message: string;
  readonly at: Date;
}

/** What is known of a category of connections. */
export interface ConnectionFacts {
  /** Installed, in whatever state. */
  readonly integrationCount: number;
  /** Of an enabled integration that is broken now. */
  readonly brokenNow: Failure | null;
  readonly lastSuccessAt: Date | null;
  readonly lastError: Failure | null;
  /** The last error came after the last success. */
  readonly failedLast: boolean;
  /** When a check of an enabled integration last succeeded. */
  readonly lastCheckOkAt: Date | null;
}

export interface ConnectionState {
  readonly status: CardStatus;
  /** Only with ERROR. */
  readonly lastError: Failure | null;
}

/**
 * What a card of connections says: the first of these that holds. What is broken now counts more than what was
 * reported; of what was reported the newest counts, and only what is younger than the window.
 *
 * @param windowStart Successes, errors and checks of this moment and before do not count.
 */
export function connectionState(facts: ConnectionFacts, windowStart: Date): ConnectionState {
  const { integrationCount, brokenNow } = facts;
  if (brokenNow !== null) return { status: 'ERROR', lastError: brokenNow };
  const lastError = inWindow(facts.lastError?.at, windowStart) ? facts.lastError : null;
  if (lastError !== null && facts.failedLast) return { status: 'ERROR', lastError };
  if (inWindow(facts.lastSuccessAt, windowStart) || inWindow(facts.lastCheckOkAt, windowStart))
    return { status: 'CONNECTED', lastError: null };
  const nothingEver =
    integrationCount === 0 && facts.lastSuccessAt === null && facts.lastError === null;
  return { status: nothingEver ? 'NOT_CONFIGURED' : 'DISCONNECTED', lastError: null };
}

/** Keys that could be used now make it CONNECTED; those that were revoked or ran out, DISCONNECTED. */
export function apiKeysStatus(keys: {
  readonly total: number;
  readonly active: number;
}): CardStatus {
  if (keys.total === 0) return 'NOT_CONFIGURED';
  return keys.active === 0 ? 'DISCONNECTED' : 'CONNECTED';
}

/**
 * Some deliveries that failed within the window are a WARNING, as is a webhook that Patchbay switched off; nothing but
 * failures is an ERROR, as is it when none is left that is on.
 */
export function webhooksStatus(webhooks: {
  readonly total: number;
  readonly active: number;
  /** By Patchbay itself. */
  readonly switchedOff: number;
  readonly delivered: number;
  readonly dead: number;
}): CardStatus {
  const { total, active, switchedOff, delivered, dead } = webhooks;
  if (total === 0) return 'NOT_CONFIGURED';
  if (active === 0) return switchedOff > 0 ? 'ERROR' : 'DISCONNECTED';
  if (dead === 0) return switchedOff > 0 ? 'WARNING' : 'CONNECTED';
  return delivered === 0 ? 'ERROR' : 'WARNING';
}

function inWindow(moment: Date | null | undefined, windowStart: Date): boolean {
  return moment != null && moment > windowStart;
}
