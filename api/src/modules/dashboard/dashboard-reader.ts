import type { RequestContext } from '../../context.ts';
import type { Sql } from '../../platform/database/index.ts';
import { together } from './dashboard.queries.ts';
import { type SourceName, type Sources, isList, readRows, statementOf } from './sources.ts';

/** Longest that a statement of the dashboard may run. */
const timeoutMs = 3_000;
/** Longest for each when they are read one by one, after they failed together. */
const aloneTimeoutMs = 1_000;

type Asked = Map<SourceName, PromiseWithResolvers<readonly unknown[]>>;

/** A source that could not be read; why is in the log. */
export class SourceUnavailable extends Error {
  override readonly name = 'SourceUnavailable';
}

/**
 * Reads what one dashboard is made of, each source once and only those that are asked for: those that are asked for in
 * one go take three statements at most. What fails together is read again one by one, so that only what is broken
 * is missing, and each failure is logged once.
 */
export class DashboardReader {
  readonly now: Date;
  readonly #ctx: RequestContext;
  readonly #known = new Map<SourceName, Promise<readonly unknown[]>>();
  #asked: Asked = new Map();

  constructor(ctx: RequestContext) {
    this.#ctx = ctx;
    this.now = ctx.clock.now();
  }

  /** @throws {SourceUnavailable} */
  get<N extends SourceName>(name: N): Promise<Sources[N]> {
    const known = this.#known.get(name) ?? this.#ask(name);
    return known as Promise<Sources[N]>;
  }

  #ask(name: SourceName): Promise<readonly unknown[]> {
    // Once every resolver that can run now has asked.
    if (this.#asked.size === 0)
      void Promise.resolve().then(() => process.nextTick(() => this.#readAsked()));
    const answer = Promise.withResolvers<readonly unknown[]>();
    this.#asked.set(name, answer);
    this.#known.set(name, answer.promise);
    return answer.promise;
  }

  #readAsked(): void {
    const asked = [...this.#asked];
    this.#asked = new Map();
    const shared = asked.filter(([name]) => !isList(name));
    const groups = [shared, ...asked.filter(([name]) => isList(name)).map((list) => [list])];
    for (const group of groups) if (group.length > 0) void this.#readGroup(new Map(group));
  }

  async #readGroup(group: Asked): Promise<void> {
    try {
      const rows = await this.#read([...group.keys()], timeoutMs);
      for (const [name, { resolve }] of group) resolve(readRows(this.#ctx, name, rows[name] ?? []));
    } catch (error) {
      await this.#readOneByOne(group, error);
    }
  }

  async #readOneByOne(group: Asked, failure: unknown): Promise<void> {
    if (group.size > 1)
      this.#ctx.log.warn({ err: failure }, 'The dashboard is read again, part by part.');
    for (const [name, { resolve, reject }] of group) {
      try {
        if (group.size === 1) throw failure;
        const rows = await this.#read([name], aloneTimeoutMs);
        resolve(readRows(this.#ctx, name, rows[name] ?? []));
      } catch (error) {
        this.#ctx.log.error({ err: error, part: name }, 'A part of the dashboard was not read.');
        reject(new SourceUnavailable(name, { cause: error }));
      }
    }
  }

  #read(
    names: readonly SourceName[],
    timeout: number,
  ): Promise<Partial<Record<SourceName, readonly object[]>>> {
    return this.#ctx.db.read((sql) => this.#query(sql, names), { timeoutMs: timeout });
  }

  async #query(
    sql: Sql,
    names: readonly SourceName[],
  ): Promise<Partial<Record<SourceName, readonly object[]>>> {
    const asking = { catalog: this.#ctx.catalog, now: this.now };
    const [list] = names;
    if (list !== undefined && isList(list)) {
      const { text, params } = statementOf(list, asking);
      return { [list]: await sql(text, params) };
    }
    const parts = new Map(names.toSorted().map((name) => [name, statementOf(name, asking)]));
    const { text, params } = together(parts);
    const [row] = await sql<Record<SourceName, readonly object[]>>(text, params);
    return row ?? {};
  }
}
