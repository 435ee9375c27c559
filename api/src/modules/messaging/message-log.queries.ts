import { createHash } from 'node:crypto';
import type { Sql } from '../../platform/database/index.ts';
import type { Actor } from '../activity/index.ts';
import {
  type LoggedKind,
  type LoggedMessage,
  type LoggedOutcome,
  type LoggedPost,
  type MessageTry,
  cutShort,
  keyHoldsMs,
  leaseMs,
} from './message-log.ts';

/** A message that is to be sent once. */
export interface NewMessage {
  readonly organizationId: string;
  readonly id: string;
  readonly kind: LoggedKind;
  readonly recipient: string | null;
  readonly actor: Actor;
  /** Null: it may be sent as often as somebody says so. */
  readonly key: string | null;
  /** All that makes it this message: the same key with another content is a mistake. */
  readonly content: unknown;
  /** Of whoever sends it now. */
  readonly claimId: string;
  readonly now: Date;
}

/** CLAIMED: send it. DONE: the key is known, and this came of it. CUT_SHORT: the same, found out just now. */
export type Claim =
  | { readonly kind: 'CLAIMED' | 'DONE' | 'CUT_SHORT'; readonly message: LoggedMessage }
  | { readonly kind: 'IN_PROGRESS' | 'KEY_REUSED' | 'ABSENT' };

/**
 * Begins a message, or finds the one that its key stands for. One that nobody took may be sent again under its key, by
 * whoever comes next.
 *
 * @param mayBegin False: only looks for the key; ABSENT when it is free.
 */
export async function claimMessage(
  sql: Sql,
  wanted: NewMessage,
  mayBegin: boolean,
): Promise<Claim> {
  const found = wanted.key === null ? undefined : await lockByKey(sql, wanted);
  if (found === undefined) {
    if (!mayBegin) return { kind: 'ABSENT' };
    const begun = await insert(sql, wanted);
    return begun === undefined
      ? claimMessage(sql, wanted, mayBegin)
      : { kind: 'CLAIMED', message: begun };
  }
  const { fingerprint, claimedUntil, ...rest } = found;
  const message = toMessage(rest);
  if (!fingerprint.equals(fingerprintOf(message.id, wanted.content))) return { kind: 'KEY_REUSED' };
  switch (message.state) {
    case 'SENT':
    case 'UNKNOWN':
      return { kind: 'DONE', message };
    case 'SENDING':
      if (new Date(claimedUntil) > wanted.now) return { kind: 'IN_PROGRESS' };
      return { kind: 'CUT_SHORT', message: await settle(sql, wanted, rest) };
    case 'FAILED':
      return mayBegin
        ? { kind: 'CLAIMED', message: await takeOver(sql, wanted, message) }
        : { kind: 'DONE', message };
  }
}

/** Tells a message that a dead server held as what it is; undefined when it is not one. */
export async function settleMessage(
  sql: Sql,
  { organizationId, id, now }: Pick<NewMessage, 'organizationId' | 'id' | 'now'>,
): Promise<LoggedMessage | undefined> {
  const [row] = await sql<Row>(
    `select ${columns} from messages
     where org_id = ? and id = ? and state = 'SENDING' and claimed_until <= ? for update`,
    [organizationId, id, now],
  );
  return row === undefined ? undefined : settle(sql, { organizationId, now }, row);
}

/** Who holds a message. What comes after its lease is still written, unless somebody else holds it by then. */
export interface Held {
  readonly organizationId: string;
  readonly id: string;
  readonly claimId: string;
}

/** A message was told as cut short, or is somebody else's by now. Nothing may be sent of it. */
export class NotHeldError extends Error {
  override readonly name = 'NotHeldError';
}

/**
 * Says whom it is being handed to, before it is: so that a crash leaves a trace.
 *
 * @throws {NotHeldError} which takes back what its transaction wrote
 */
export async function startTry(sql: Sql, held: Held, integrationId: string): Promise<void> {
  const started = await sql(
    `update messages set asking = ?
     where org_id = ? and id = ? and claim_id = ? and state = 'SENDING' returning 1 as one`,
    [integrationId, held.organizationId, held.id, held.claimId],
  );
  if (started.length === 0) throw new NotHeldError('The message is held no more.');
}

export async function keepTries(sql: Sql, held: Held, tries: readonly MessageTry[]): Promise<void> {
  await sql(
    `update messages set asking = null, tries = ?::jsonb where org_id = ? and id = ? and claim_id = ?`,
    [JSON.stringify(tries), held.organizationId, held.id, held.claimId],
  );
}

export interface Ending {
  readonly state: LoggedOutcome;
  readonly tries: readonly MessageTry[];
  readonly integrationId: string | null;
  readonly providerMessageId: string | null;
  readonly post: LoggedPost | null;
}

export async function endMessage(
  sql: Sql,
  { organizationId, id, claimId }: Held,
  { state, tries, integrationId, providerMessageId, post }: Ending,
  now: Date,
): Promise<void> {
  await sql(
    `update messages set state = ?, tries = ?::jsonb, integration_id = ?::uuid, provider_message_id = ?::text,
       post = ?::jsonb, asking = null, finished_at = ?
     where org_id = ? and id = ? and claim_id = ?`,
    [
      state,
      JSON.stringify(tries),
      integrationId,
      providerMessageId,
      post === null ? null : JSON.stringify(post),
      now,
      organizationId,
      id,
      claimId,
    ],
  );
}

interface Row extends Omit<LoggedMessage, 'createdAt'> {
  readonly createdAt: string | Date;
  readonly asking: string | null;
}

const columns = `id, kind, state, recipient, actor, tries, integration_id as "integrationId",
  provider_message_id as "providerMessageId", post, created_at as "createdAt", asking`;

function toMessage({ asking: _asking, createdAt, ...row }: Row): LoggedMessage {
  return { ...row, createdAt: new Date(createdAt) };
}

/** Salted with the id, so that equal messages do not look alike. */
function fingerprintOf(id: string, content: unknown): Buffer {
  return createHash('sha256').update(id).update(JSON.stringify(content)).digest();
}

async function lockByKey(
  sql: Sql,
  { organizationId, kind, key, now }: NewMessage,
): Promise<
  (Row & { readonly fingerprint: Buffer; readonly claimedUntil: string | Date }) | undefined
> {
  const named = [organizationId, kind, key];
  // A key that is too old stands for nothing any more.
  await sql(
    `update messages set idempotency_key = null, fingerprint = null
     where org_id = ? and kind = ? and idempotency_key = ? and created_at <= ?`,
    [...named, new Date(now.getTime() - keyHoldsMs)],
  );
  const [row] = await sql<Row & { fingerprint: Buffer; claimedUntil: string | Date }>(
    `select ${columns}, fingerprint, claimed_until as "claimedUntil" from messages
     where org_id = ? and kind = ? and idempotency_key = ? for update`,
    named,
  );
  return row;
}

async function insert(sql: Sql, wanted: NewMessage): Promise<LoggedMessage | undefined> {
  const { organizationId, id, kind, recipient, actor, key, content, claimId, now } = wanted;
  const [row] = await sql<Row>(
    `insert into messages (
       org_id, id, kind, state, recipient, actor, idempotency_key, fingerprint, claim_id, claimed_until, created_at
     )
     values (?, ?, ?, 'SENDING', ?::text, ?::jsonb, ?::text, decode(?::text, 'hex'), ?, ?, ?)
     on conflict (org_id, kind, idempotency_key) where idempotency_key is not null do nothing
     returning ${columns}`,
    [
      organizationId,
      id,
      kind,
      recipient,
      JSON.stringify(actor),
      key,
      key === null ? null : fingerprintOf(id, content).toString('hex'),
      claimId,
      leaseEnd(now),
      now,
    ],
  );
  return row === undefined ? undefined : toMessage(row);
}

async function takeOver(
  sql: Sql,
  { organizationId, actor, claimId, now }: NewMessage,
  message: LoggedMessage,
): Promise<LoggedMessage> {
  await sql(
    `update messages set state = 'SENDING', actor = ?::jsonb, claim_id = ?, claimed_until = ?, finished_at = null
     where org_id = ? and id = ?`,
    [JSON.stringify(actor), claimId, leaseEnd(now), organizationId, message.id],
  );
  return { ...message, state: 'SENDING', actor };
}

async function settle(
  sql: Sql,
  { organizationId, now }: Pick<NewMessage, 'organizationId' | 'now'>,
  row: Row,
): Promise<LoggedMessage> {
  const [asked] =
    row.asking === null
      ? []
      : await sql<{ id: string; name: string }>(
          'select id, name from integrations where org_id = ? and id = ?',
          [organizationId, row.asking],
        );
  const { state, tries } = cutShort(asked ?? null);
  const all = [...row.tries, ...tries];
  await sql(
    'update messages set state = ?, tries = ?::jsonb, asking = null, finished_at = ? where org_id = ? and id = ?',
    [state, JSON.stringify(all), now, organizationId, row.id],
  );
  return { ...toMessage(row), state, tries: all };
}

function leaseEnd(now: Date): Date {
  return new Date(now.getTime() + leaseMs);
}
