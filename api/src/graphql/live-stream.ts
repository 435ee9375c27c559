/** Orders the events of one stream: the same kind throughout, compared by `<`. */
export type Position = bigint | number | string;

/** One event of a subscription. It is the root value that the subscription's field resolves from. */
export interface LiveEvent<T> {
  readonly position: Position;
  readonly value: T;
}

/**
 * What the `subscribe` function of a subscription field returns, or its promise.
 *
 * It listens already when it is returned: what happens from then on is not missed. It is iterated once, and its
 * iterator's `return` ends a wait and the listening at once, as that of a `PushIterator` does and that of a waiting
 * async generator does not. Positions rise strictly. It outlives the subscriber that opened it, and so must not
 * hold a database session of that subscriber.
 */
export type LiveStream<T> = AsyncIterable<LiveEvent<T>>;

/**
 * A stream that can also tell what was missed, for fields with an argument `after`. Such a field's `subscribe` never
 * sees `after`: subscribers with different cursors share one stream.
 */
export interface ReplayableStream<T> extends LiveStream<T> {
  /**
   * The position behind a cursor.
   *
   * @throws {AppError} BAD_USER_INPUT for what is no cursor of this stream.
   */
  positionOf(after: string): Position;
  /**
   * A bounded number of events behind a position, in order; none means caught up. It sees every event that the
   * stream yielded before the call.
   */
  since(position: Position): Promise<readonly LiveEvent<T>[]>;
}

export function isReplayable(stream: LiveStream<unknown>): stream is ReplayableStream<unknown> {
  return 'since' in stream && 'positionOf' in stream;
}
