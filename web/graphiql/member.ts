export interface Member {
  readonly id: string;
  readonly permissions: readonly string[];
}

/** What every request carries: the server refuses what another site's form could send. */
export const requestHeaders = { 'apollo-require-preflight': '1' };

/** Who is signed in; null when nobody is. Asking also renews the cookie of the session. */
export async function askMember(): Promise<Member | null> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...requestHeaders },
    body: JSON.stringify({ query: 'query Member { me { user { id } permissions } }' }),
  });
  const { data } = (await response.json()) as {
    data?: { me: { user: { id: string }; permissions: string[] } | null };
  };
  return data?.me ? { id: data.me.user.id, permissions: data.me.permissions } : null;
}
