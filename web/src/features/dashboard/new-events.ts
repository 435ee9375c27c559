interface Listed {
  readonly id: string;
}

/**
 * The events that came on top of those known before, newest first. Without anything known before none is new; none is
 * either where a list was empty because it could not be read.
 */
export function newEvents<Event extends Listed>(
  known: readonly Listed[] | null | undefined,
  now: readonly Event[] | null | undefined,
): readonly Event[] {
  if (!known || !now) return [];
  const ids = new Set(known.map(({ id }) => id));
  const firstKnown = now.findIndex(({ id }) => ids.has(id));
  return firstKnown < 0 ? now : now.slice(0, firstKnown);
}
