/** A row where it stood when one was taken up: its upper and lower edge on the page, in pixels. */
export interface Place {
  readonly top: number;
  readonly bottom: number;
}

const middleOf = ({ top, bottom }: Place): number => (top + bottom) / 2;

/** Where the row goes that stood at `from` and was taken `byPx` down: past each row whose middle its own has passed. */
export function dropPlace(places: readonly Place[], from: number, byPx: number): number {
  const taken = places[from];
  if (!taken) return from;
  const middle = middleOf(taken) + byPx;
  const above = places.findIndex((place, index) => index < from && middle < middleOf(place));
  if (above !== -1) return above;
  return from + places.slice(from + 1).filter((place) => middle > middleOf(place)).length;
}

/** How far the row at `index` gives way while the one that stood at `from` would go to `to`, in pixels. */
export function giveWay(places: readonly Place[], index: number, from: number, to: number): number {
  const taken = places[from];
  if (!taken || index === from) return 0;
  const below = places[from + 1];
  const above = places[from - 1];
  // With what lies between two rows.
  const room = below ? below.top - taken.top : taken.bottom - (above?.bottom ?? taken.top);
  if (index > from && index <= to) return -room;
  return index < from && index >= to ? room : 0;
}
