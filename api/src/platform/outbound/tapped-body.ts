import { Readable } from 'node:stream';

/**
 * Reads a source as fast as it is read itself, and tells of each piece. Ending it leaves the source standing, unread
 * from there on: where that is a request, its answer goes over the same connection.
 */
export class TappedBody extends Readable {
  readonly #source: Readable;
  readonly #onPiece: (bytes: number) => void;
  #isTapped = false;

  constructor(source: Readable, onPiece: (bytes: number) => void) {
    super();
    this.#source = source;
    this.#onPiece = onPiece;
  }

  override _read(): void {
    if (!this.#isTapped) this.#tap();
    this.#source.resume();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#source
      .off('data', this.#take)
      .off('end', this.#end)
      .off('close', this.#close)
      .off('error', this.#fail);
    // Whatever becomes of it later is for its owner.
    this.#source.on('error', () => {}).pause();
    done(error);
  }

  #tap(): void {
    this.#isTapped = true;
    this.#source
      .on('data', this.#take)
      .once('end', this.#end)
      .once('close', this.#close)
      .once('error', this.#fail);
    if (this.#source.readableEnded) this.#end();
    else if (this.#source.destroyed) this.#close();
  }

  readonly #take = (piece: Uint8Array): void => {
    this.#onPiece(piece.length);
    if (!this.push(piece)) this.#source.pause();
  };

  readonly #end = (): void => {
    this.push(null);
  };

  readonly #close = (): void => {
    if (!this.#source.readableEnded) this.destroy(new Error('The body broke off.'));
  };

  readonly #fail = (error: Error): void => {
    this.destroy(error);
  };
}
