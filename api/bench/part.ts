/** What a part of the bench is given. */
export interface Bench {
  /** Aborted when the part is to end: it was interrupted, or took too long. */
  readonly signal: AbortSignal;
  readonly tell: (text: string) => void;
}

/** A part of the bench that can be run by itself. */
export interface Part {
  /** After these minutes it has failed. */
  readonly limitMinutes: number;
  /** Measures, leaves nothing behind, and gives its results as Markdown. */
  readonly measure: (bench: Bench) => Promise<string>;
}
