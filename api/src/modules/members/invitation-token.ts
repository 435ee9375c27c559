import { hashOfToken, newOpaqueToken } from '../identity/index.ts';

/** What a link says: whose invitation it is, so that row level security holds while it is looked up. */
export interface InvitationToken {
  readonly organizationId: string;
  readonly hash: Buffer;
}

/** A token for the link of an invitation; only its hash is stored. */
export function newInvitationToken(organizationId: string): {
  readonly token: string;
  readonly hash: Buffer;
} {
  const token = `${organizationId}.${newOpaqueToken().token}`;
  return { token, hash: hashOfToken(token) };
}

/** Undefined for any text that is no such token. */
export function readInvitationToken(text: string): InvitationToken | undefined {
  const organizationId = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.[\w-]{43}$/.exec(text)?.[1];
  return organizationId === undefined ? undefined : { organizationId, hash: hashOfToken(text) };
}
