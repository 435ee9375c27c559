import type { Role } from '../../src/roles.ts';
import {
  AcceptInvitation,
  Invitations,
  Invite,
  Members,
  PreviewInvitation,
  SignInAs,
} from './members-documents.ts';
import { type TestApp, testPassword } from './test-app.ts';
import type { TestClient } from './test-client.ts';

/** So that callers can have addresses of their own: failed tries are counted by address. */
export const behindProxy = { PATCHBAY_TRUSTED_PROXIES: '127.0.0.0/8' };

let addresses = 0;

/** Headers of a caller whom nobody has seen before. */
export function fromElsewhere(): Readonly<Record<string, string>> {
  addresses += 1;
  return { 'x-forwarded-for': `203.0.113.${addresses}` };
}

/** The token in a link. */
export function tokenOf(link: string | null | undefined): string {
  return new URL(link ?? '').hash.slice(1);
}

/** Invites an e-mail, and gives the token of the link. */
export async function invite(admin: TestClient, email: string, role: Role): Promise<string> {
  const { inviteMember } = await admin.get(Invite, { email, role });
  if (inviteMember.link == null) throw new Error(JSON.stringify(inviteMember.userErrors));
  return tokenOf(inviteMember.link);
}

export async function preview(client: TestClient, token: string) {
  const { data } = await client.ask(PreviewInvitation, { token }, fromElsewhere());
  if (data === null) throw new Error('Refused.');
  return data.previewInvitation;
}

/** Follows a link: as somebody new, unless it says otherwise. */
export async function accept(
  client: TestClient,
  token: string,
  person: { readonly name?: string; readonly password?: string } = {
    name: 'Jane Doe',
    password: testPassword,
  },
) {
  const { data } = await client.ask(AcceptInvitation, { token, ...person }, fromElsewhere());
  if (data === null) throw new Error('Refused.');
  return data.acceptInvitation;
}

export async function signInAs(client: TestClient, email: string) {
  const { signIn } = await client.get(SignInAs, { email, password: testPassword });
  return signIn;
}

/** The members that somebody sees, by the local part of their e-mail up to its first dot. */
export async function membersOf(client: TestClient) {
  const { members } = await client.get(Members, {});
  return new Map(
    members.nodes.map((member) => [member.user.email.replace(/[.@].*/, ''), member] as const),
  );
}

export async function memberId(client: TestClient, who: string): Promise<string> {
  const member = (await membersOf(client)).get(who);
  if (member === undefined) throw new Error(`${who} is no member.`);
  return member.id;
}

export async function invitationsOf(client: TestClient) {
  const { invitations } = await client.get(Invitations, {});
  return invitations.nodes;
}

/** Makes the holder of an e-mail a member of a further organization. */
export async function addToOrganization(
  { database }: TestApp,
  email: string,
  organizationId: string,
  role: Role,
): Promise<void> {
  await database.query(
    `insert into memberships (org_id, user_id, role, created_at)
     select $1, id, $2, now() from users where email = $3`,
    [organizationId, role, email],
  );
}

/** The types and messages of what was told of members, newest first. */
export async function told(app: TestApp, organizationId: string): Promise<string[]> {
  const rows = await app.database.query<{ told: string }>(
    `select actor_name || ': ' || event_type || ': ' || message as told from activity_events
     where org_id = $1 and event_type like 'member.%' and event_type <> 'member.signed_in' order by seq desc`,
    [organizationId],
  );
  return rows.map((row) => row.told);
}
