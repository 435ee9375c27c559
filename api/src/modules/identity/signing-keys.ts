import {
  type CryptoKey,
  type JWK,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
} from 'jose';
import type { Database } from '../../platform/database/index.ts';
import type { Sealer } from '../../platform/sealing/index.ts';

const nobody = { organizationId: null, userId: null };

export interface SigningKeys {
  readonly active: { readonly id: string; readonly privateKey: CryptoKey };
  readonly publicKeys: ReadonlyMap<string, CryptoKey>;
  /** What `/.well-known/jwks.json` answers (RFC 7517). */
  readonly jwks: { readonly keys: readonly JWK[] };
}

/** The keys that sign sessions, shared by all servers through the database; the first server makes the first one. */
export async function loadSigningKeys(
  db: Database,
  sealer: Sealer,
  now: Date,
): Promise<SigningKeys> {
  const rows = await db.write(nobody, async (_em, sql) => {
    await sql(`select pg_advisory_xact_lock(hashtext('patchbay signing keys'))`);
    const select =
      'select id, public_jwk, sealed_private_jwk from signing_keys order by created_at desc, id';
    const existing = await sql<KeyRow>(select);
    if (existing.length > 0) return existing;
    await insertKey(sql, sealer, now);
    return sql<KeyRow>(select);
  });
  const [newest] = rows;
  if (newest === undefined) throw new Error('There is no signing key.');
  const privateJwk = JSON.parse(
    sealer.open(newest.sealed_private_jwk, signingKeyBinding(newest.id)).toString(),
  ) as JWK;
  const publicKeys = new Map<string, CryptoKey>();
  for (const { id, public_jwk } of rows) publicKeys.set(id, await importKey(public_jwk));
  return {
    active: { id: newest.id, privateKey: await importKey(privateJwk) },
    publicKeys,
    jwks: { keys: rows.map(({ public_jwk }) => public_jwk) },
  };
}

interface KeyRow {
  readonly id: string;
  readonly public_jwk: JWK;
  readonly sealed_private_jwk: Buffer;
}

type SqlOf = Parameters<Parameters<Database['write']>[1]>[1];

async function insertKey(sql: SqlOf, sealer: Sealer, now: Date): Promise<void> {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const publicJwk = await exportJWK(pair.publicKey);
  const id = await calculateJwkThumbprint(publicJwk);
  const jwk = { ...publicJwk, kid: id, alg: 'EdDSA', use: 'sig' };
  const sealed = sealer.seal(
    JSON.stringify(await exportJWK(pair.privateKey)),
    signingKeyBinding(id),
  );
  await sql(
    'insert into signing_keys (id, public_jwk, sealed_private_jwk, created_at) values (?, ?::jsonb, ?, ?)',
    [id, JSON.stringify(jwk), sealed, now],
  );
}

/** The one place where a private signing key opens. */
export function signingKeyBinding(id: string) {
  return {
    organizationId: 'system',
    table: 'signing_keys',
    column: 'sealed_private_jwk',
    rowId: id,
  };
}

async function importKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, 'EdDSA');
  if (key instanceof Uint8Array) throw new Error('A signing key is not an EdDSA key.');
  return key;
}
