import { LRUCache } from 'lru-cache';
import type { RowReader } from './row-reader.ts';
import { numberParams } from './statement-params.ts';

/** A statement on one connection. */
export interface PreparedStatement {
  /** Empty: run once, and forgotten by the connection. */
  readonly name: string;
  /** With `$1` for its parameters. */
  readonly text: string;
  /** Known as long as the connection has the statement under its name. */
  reader: RowReader | undefined;
}

/** Filters have many forms, and most are rare: a statement is prepared when it is run for the third time. */
const runsBefore = 2;
const mostTexts = 500;
/** A plan over many partitions takes some hundred kilobytes of its connection's memory. */
const mostPrepared = 60;

/** The statements that a program runs, with `?` for their parameters, and how often it has. */
export class StatementTexts {
  readonly #texts = new LRUCache<string, { readonly text: string; runs: number }>({
    max: mostTexts,
  });

  count(text: string): { readonly text: string; readonly isFrequent: boolean } {
    const known = this.#texts.get(text) ?? { text: numberParams(text), runs: 0 };
    if (known.runs === 0) this.#texts.set(text, known);
    known.runs += 1;
    return { text: known.text, isFrequent: known.runs > runsBefore };
  }
}

/** The statements that one connection keeps, the least used of which give way. */
export class PreparedStatements {
  /** The one that enters a scope is kept for good. */
  isScopePrepared = false;
  readonly #texts: StatementTexts;
  readonly #kept = new Map<string, PreparedStatement>();
  #names = 0;

  constructor(texts: StatementTexts) {
    this.#texts = texts;
  }

  /** @param text With `?` for its parameters. */
  take(text: string): PreparedStatement {
    const kept = this.#kept.get(text);
    if (kept !== undefined) {
      this.#kept.delete(text);
      this.#kept.set(text, kept);
      return kept;
    }
    const { text: numbered, isFrequent } = this.#texts.count(text);
    if (!isFrequent) return { name: '', text: numbered, reader: undefined };
    const statement = { name: this.#freeName(), text: numbered, reader: undefined };
    this.#kept.set(text, statement);
    return statement;
  }

  /** After an error nobody knows which of them the connection has. */
  forget(): void {
    this.isScopePrepared = false;
    for (const statement of this.#kept.values()) statement.reader = undefined;
  }

  #freeName(): string {
    const [oldest] = this.#kept;
    if (oldest !== undefined && this.#kept.size >= mostPrepared) {
      this.#kept.delete(oldest[0]);
      return oldest[1].name;
    }
    this.#names += 1;
    return `read_${this.#names}`;
  }
}
