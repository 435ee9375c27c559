import { type UserError, userError } from '../../user-error.ts';
import { isReserved } from '../activity/index.ts';
import { isDeliverable } from '../delivery-queue/index.ts';
import { eventCatalog } from './event-catalog.ts';
import { familyOf, isEventPattern, nearestNames } from './event-pattern.ts';
import { type Reading, refuse } from './reading.ts';

const mostPatterns = 50;

const names = eventCatalog.map(({ name }) => name);
const families = [...new Set(names.map((name) => `${familyOf(name)}.*`))];
/** Everything that a webhook may listen to without saying that it is a type of its own. */
const known: ReadonlySet<string> = new Set(['*', ...families, ...names]);

/**
 * What a webhook listens to: each entry `*`, a family (`integration.*`) or a type of the catalog, each once.
 *
 * @param acceptsUnknown Takes types and families that the catalog does not list, unless they are Patchbay's own.
 */
export function readEventTypes(
  texts: readonly string[],
  acceptsUnknown: boolean,
): Reading<readonly string[]> {
  const patterns = [...new Set(texts.map((text) => text.trim()))];
  if (patterns.length === 0)
    return refuse(
      userError('INVALID_FIELD', 'Choose at least one event type, or * for all of them.', [
        'eventTypes',
      ]),
    );
  // Each text is judged, also one that is named twice.
  if (texts.length > mostPatterns)
    return refuse(
      userError(
        'INVALID_FIELD',
        `At most ${mostPatterns} event types. Use wildcards such as integration.*`,
        ['eventTypes'],
      ),
    );
  const problems = texts.flatMap(
    (text, index) => problemOf(text.trim(), index, acceptsUnknown) ?? [],
  );
  return problems.length > 0 ? refuse(...problems) : { ok: true, value: patterns };
}

function problemOf(text: string, index: number, acceptsUnknown: boolean): UserError | undefined {
  if (known.has(text)) return undefined;
  const path = ['eventTypes', String(index)];
  const shown = text.slice(0, 100);
  if (!isEventPattern(text)) {
    const message = `"${shown}" is no event type. Types look like integration.connected, wildcards like integration.* or *.`;
    return userError('UNKNOWN_EVENT_TYPE', message, path);
  }
  // A family is judged by any type in it.
  if (!isDeliverable(text)) {
    const message = `Events of ${shown} are not sent to webhooks. They are in the integration logs.`;
    return userError('UNKNOWN_EVENT_TYPE', message, path);
  }
  if (acceptsUnknown && !isReserved(text)) return undefined;
  return userError('UNKNOWN_EVENT_TYPE', unknownMessage(shown), path);
}

/** Types of the catalog that a mistyped one most likely meant. */
export function nearestEventTypes(text: string): readonly string[] {
  return nearestNames(text, names);
}

function unknownMessage(text: string): string {
  const near = nearestNames(text, [...families, ...names]);
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
  if (isReserved(text)) return `Patchbay has no events of type ${text}.${hint}`;
  return (
    `No event of type ${text} is known.${hint} ` +
    'If a tool of yours reports it, say that unknown event types are accepted.'
  );
}
