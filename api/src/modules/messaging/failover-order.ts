/** What decides the place in a list. */
export interface Orderable {
  readonly id: string;
  readonly createdAt: Date | string;
}

/** What decides who is asked first, beside the place. */
export interface Askable extends Orderable {
  /** Its last check failed. */
  readonly isBroken: boolean;
}

/** The list as people see it: in the order that was set, and what came since at its end, oldest first. */
export function inSetOrder<T extends Orderable>(all: readonly T[], ids: readonly string[]): T[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = ({ id }: T) => places.get(id) ?? ids.length;
  const age = ({ createdAt }: T) => new Date(createdAt).getTime();
  return all.toSorted(
    (left, right) =>
      placeOf(left) - placeOf(right) || age(left) - age(right) || (left.id < right.id ? -1 : 1),
  );
}

/** The list as it is asked: whose last check failed comes after those that are well. */
export function inAskingOrder<T extends Askable>(all: readonly T[], ids: readonly string[]): T[] {
  const ordered = inSetOrder(all, ids);
  return ordered
    .filter(({ isBroken }) => !isBroken)
    .concat(ordered.filter(({ isBroken }) => isBroken));
}
