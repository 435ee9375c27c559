import type { EntityManager } from '@mikro-orm/postgresql';
import { numberParams, wireValue, type WireValue } from './statement-params.ts';

/** A transaction of Kysely, which MikroORM works with: as much of it as is needed here. */
interface KyselyTransaction {
  executeQuery(query: {
    readonly sql: string;
    readonly parameters: readonly WireValue[];
    readonly query: {
      readonly kind: 'RawNode';
      readonly sqlFragments: [];
      readonly parameters: [];
    };
    readonly queryId: { readonly queryId: string };
  }): Promise<{ readonly rows: object[] }>;
}

/** Longer values than that travel beside the statement. */
const longBytes = 2_048;

/** Whether a statement brings bytes that would make its text long: written into it, they take five times as long. */
export function isLong(params: readonly unknown[]): boolean {
  return params.some((value) => Buffer.isBuffer(value) && value.length > longBytes);
}

/** Runs a statement in the transaction of a unit of work, with its parameters beside it and not in its text. */
export async function runBound(
  em: Pick<EntityManager, 'getTransactionContext'>,
  text: string,
  params: readonly unknown[],
): Promise<object[]> {
  const transaction = em.getTransactionContext<KyselyTransaction>();
  if (transaction === undefined) throw new Error('There is no transaction.');
  const { rows } = await transaction.executeQuery({
    sql: numberParams(text),
    parameters: params.map(wireValue),
    query: { kind: 'RawNode', sqlFragments: [], parameters: [] },
    queryId: { queryId: '' },
  });
  return rows;
}
