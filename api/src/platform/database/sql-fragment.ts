/** A statement that stands alone or within another, with `?` for its parameters. */
export interface SqlFragment {
  readonly text: string;
  readonly params: readonly unknown[];
}
