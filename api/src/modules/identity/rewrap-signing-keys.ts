import type { Database } from '../../platform/database/index.ts';
import { type Sealer, keyIdOf } from '../../platform/sealing/index.ts';
import { signingKeyBinding } from './signing-keys.ts';

const everywhere = { organizationId: null, userId: null };

/** Brings the keys that sign sessions under the active master key. Returns how many were rewrapped. */
export function rewrapSigningKeys(maintenance: Database, sealer: Sealer): Promise<number> {
  return maintenance.write(everywhere, async (_em, sql) => {
    const rows = await sql<{ id: string; sealed: Buffer }>(
      'select id, sealed_private_jwk as sealed from signing_keys for update',
    );
    const due = rows.filter(({ sealed }) => keyIdOf(sealed) !== sealer.activeKeyId);
    for (const { id, sealed } of due) {
      const rewrapped = sealer.rewrap(sealed, signingKeyBinding(id));
      await sql('update signing_keys set sealed_private_jwk = ? where id = ?', [rewrapped, id]);
    }
    return due.length;
  });
}

/** The master keys that the signing keys still need. */
export async function listSigningKeySeals(maintenance: Database): Promise<readonly string[]> {
  const rows = await maintenance.read(everywhere, (sql) =>
    sql<{ sealed: Buffer }>('select sealed_private_jwk as sealed from signing_keys'),
  );
  return rows.map(({ sealed }) => keyIdOf(sealed));
}
