/** The order after one has gone to another place, counted from 0; a place beyond an end is that end. */
export function moved(order: readonly string[], id: string, to: number): readonly string[] {
  const from = order.indexOf(id);
  const place = Math.max(0, Math.min(to, order.length - 1));
  if (from === -1 || from === place) return order;
  const others = order.filter((other) => other !== id);
  return [...others.slice(0, place), id, ...others.slice(place)];
}

/** Whether both name the same, in the same order. */
export function sameOrder(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

/**
 * One's own order of a list that has changed meanwhile: what is gone is left out, and what is new comes last, as where an
 * integration that is connected comes in.
 */
export function ownOrderOf(own: readonly string[], current: readonly string[]): readonly string[] {
  const left = own.filter((id) => current.includes(id));
  return [...left, ...current.filter((id) => !own.includes(id))];
}

interface Asked {
  readonly skipReason: string | null;
  readonly integration: { readonly status: string };
}

/** The place of who is asked first: those in error are asked only after all others. -1: nobody is asked. */
export function askedFirst(entries: readonly (Asked | undefined)[]): number {
  const asked = (entry: Asked | undefined) => entry?.skipReason === null;
  const well = entries.findIndex((entry) => asked(entry) && entry?.integration.status !== 'ERROR');
  return well === -1 ? entries.findIndex(asked) : well;
}
