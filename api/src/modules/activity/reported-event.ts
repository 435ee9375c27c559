import { type UserError, userError } from '../../user-error.ts';
import type { ActivityStatus } from './activity-event.ts';
import { isReserved } from './activity-kind.ts';

/** What a tool says it did; nothing of it is believed yet. */
export interface ReportedEvent {
  readonly externalId: string;
  readonly eventType: string;
  readonly status: ActivityStatus;
  readonly message: string;
  readonly errorMessage?: string | null;
  readonly integrationId?: string | null;
  readonly providerKey?: string | null;
  readonly category?: string | null;
  readonly requestBody?: unknown;
  readonly responseBody?: unknown;
  readonly retryCount: number;
  readonly durationMs?: number | null;
}

const longest = { externalId: 200, eventType: 100, message: 1_000, errorMessage: 4_000 } as const;
const mostRetries = 1_000_000;
const eventTypePattern = /^[a-z][a-z0-9_-]*(?:\.[a-z0-9_-]+)+$/;
const controlCharacter = /\p{Cc}/u;

/** What is wrong with one reported event by itself, field by field. */
export function problemsOf(event: ReportedEvent, index: number): UserError[] {
  const problems: [field: string, problem: string | undefined][] = [
    ['externalId', externalIdProblem(event.externalId)],
    ['eventType', eventTypeProblem(event.eventType)],
    ['message', textProblem(event.message, longest.message)],
    ['errorMessage', lengthProblem(event.errorMessage ?? '', longest.errorMessage)],
    ['retryCount', countProblem(event.retryCount, mostRetries)],
    ['durationMs', countProblem(event.durationMs ?? 0, Number.MAX_SAFE_INTEGER)],
  ];
  return problems.flatMap(([field, problem]) =>
    problem === undefined ? [] : [fieldError(index, field, problem)],
  );
}

export function fieldError(index: number, field: string, problem: string): UserError {
  return userError('INVALID_FIELD', problem, ['events', String(index), field]);
}

function externalIdProblem(id: string): string | undefined {
  // Stored with another character in its place, it would be the id of another event.
  if (controlCharacter.test(id) || !id.isWellFormed()) return 'Must not hold control characters.';
  return textProblem(id, longest.externalId);
}

function eventTypeProblem(type: string): string | undefined {
  if (type.length > longest.eventType) return lengthProblem(type, longest.eventType);
  if (!eventTypePattern.test(type))
    return 'Must be dotted words of small letters, digits, _ and -, such as sync.completed.';
  if (!isReserved(type)) return undefined;
  return `Patchbay itself tells of ${type.split('.', 1)[0] ?? ''} events. Use a family of your own, or sync.`;
}

function textProblem(text: string, limit: number): string | undefined {
  return text.trim() === '' ? 'Must not be empty.' : lengthProblem(text, limit);
}

function lengthProblem(text: string, limit: number): string | undefined {
  return text.length > limit ? `Must not be longer than ${limit} characters.` : undefined;
}

function countProblem(count: number, limit: number): string | undefined {
  if (count < 0) return 'Must not be negative.';
  return count > limit ? `Must not be more than ${limit}.` : undefined;
}
