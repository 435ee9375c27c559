const chunkSize = 50;

/** Rows that are drawn, or left out, together. */
export interface Chunk<Row> {
  /** Stays the same for the same rows while the list grows at both ends. */
  readonly key: string;
  readonly rows: readonly Row[];
}

/**
 * Divides a list into chunks. The first `liveCount` rows are counted from their oldest, for new ones come on top; the
 * others from their newest, for further pages come at the bottom.
 */
export function toChunks<Row>(rows: readonly Row[], liveCount: number): readonly Chunk<Row>[] {
  const chunks = new Map<string, Row[]>();
  for (const [index, row] of rows.entries()) {
    const isLive = index < liveCount;
    const place = isLive ? liveCount - 1 - index : index - liveCount;
    const key = `${isLive ? 'live' : 'page'} ${Math.floor(place / chunkSize)}`;
    const chunk = chunks.get(key);
    if (chunk) chunk.push(row);
    else chunks.set(key, [row]);
  }
  return Array.from(chunks, ([key, members]) => ({ key, rows: members }));
}
