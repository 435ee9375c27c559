/** Whether a webhook that listens to `pattern` (`*`, `integration.*`, `integration.connected`) is told of such events. */
export function matchesEventType(pattern: string, eventType: string): boolean {
  if (pattern === '*' || pattern === eventType) return true;
  return pattern.endsWith('.*') && eventType.startsWith(pattern.slice(0, -1));
}

const silentFamilies = ['delivery.', 'session.'];
/** Of signing in. */
const silentTypes: ReadonlySet<string> = new Set([
  'member.signed_in',
  'member.recovery_code_used',
  'member.code_refused',
]);

/**
 * Whether events of this type go to webhooks at all. Those of deliveries would come back as their own cause; those of
 * signing in are for whoever reads the log here.
 */
export function isDeliverable(eventType: string): boolean {
  return (
    !silentTypes.has(eventType) && !silentFamilies.some((family) => eventType.startsWith(family))
  );
}
